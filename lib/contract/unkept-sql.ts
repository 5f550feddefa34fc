import type { Table } from "../canon/table.js";
import { foldedFromSql } from "./fold-sql.js";
import { text } from "./sql-text.js";

/** A feed's rows that are not plainly kept, by why: `feed, _file, _line, disposition, rule`. */
export interface UnkeptOf {
  readonly feed: number;
  readonly declared: Table;
  readonly said: string;
  readonly candidate: string;
  readonly folded: string;
  readonly totals: Readonly<Record<string, unknown>>;
  readonly resolved?: string;
}

export function unkeptSql(of: UnkeptOf): string[] {
  return [filteredSql(of), refusedSql(of), ...resolvedSql(of)];
}

function filteredSql({ feed, said }: UnkeptOf): string {
  return `SELECT ${feed} AS feed, _file, _line, 'excluded by filter' AS disposition, NULL AS rule FROM ${said} WHERE NOT _passes`;
}

/** The first of the faults that refused a row is its rule. */
function refusedSql({ feed, candidate }: UnkeptOf): string {
  return `SELECT ${feed} AS feed, _file, _line, 'quarantined' AS disposition, split_part(split_part(refused, ';', 1), ':', 2) AS rule
FROM ${candidate} WHERE refused IS NOT NULL`;
}

/** Rows with repeated keys; where rows were folded, all that went into the row. */
function resolvedSql({ feed, declared, candidate, folded, totals, resolved }: UnkeptOf): string[] {
  if (resolved === undefined) return [];
  const fate = `FROM ${resolved} WHERE _feed = ${feed} AND refused IS NULL AND disposition <> 'kept'`;
  if (folded === candidate) return [`SELECT ${feed} AS feed, _file, _line, disposition, rule ${fate}`];
  return [
    `SELECT ${feed} AS feed, c._file, c._line, r.disposition, r.rule FROM ${foldedFromSql(declared, candidate, folded, totals)}
JOIN (SELECT _file, _line, disposition, rule ${fate}) AS r ON r._file = f._file AND r._line = f._line`
  ];
}

/** Where a source feeds several tables: a row is unkept if it is so in each, and then for the best reason. */
export function unkeptRowsSql(unkept: string, feeds: readonly number[], order: readonly string[]): string {
  const rank = `CASE disposition ${order.map((word, i) => `WHEN ${text(word)} THEN ${i}`).join(" ")} END`;
  return `SELECT file, line, fate.disposition AS disposition, fate.rule AS rule FROM (
  SELECT _file AS file, _line AS line, arg_min(struct_pack(disposition := disposition, rule := rule), ${rank} * 1000 + feed) AS fate
  FROM ${unkept} WHERE feed IN (${feeds.join(", ")}) GROUP BY _file, _line HAVING count(*) = ${feeds.length})`;
}
