import { name } from "../contract/sql-text.js";
import type { Column } from "../canon/table.js";
import type { Feed, Source } from "./district.js";
import type { LookUp } from "./expression.js";
import { expressionSql, type ExpressionSql, type Join } from "./expression-sql.js";
import { filterSql, filtersSql } from "./filter-sql.js";
import { lookUpKey } from "./look-up-sql.js";
import { columnFor } from "./status-column.js";

/** The names of the tables that look-ups became, by `lookUpKey`. */
export type LookUpTables = ReadonlyMap<string, string>;

/**
 * A feed's rows as the district says them: for each mapped column `said_` and `text_` and `lost_`, with `_file`, `_line`
 * and whether the row passes the filters; typing and judging come after.
 */
export function saidSql(feed: Feed, source: Source, raw: string, lookUps: LookUpTables): string {
  const { join, joins } = joiner(lookUps);
  const columns = Object.entries(feed.columns).flatMap(([column, expression]) =>
    saidColumns(column, expressionSql(expression, join, columnOf(feed, column).list))
  );
  const { recordedOn, retracted } = feed;
  if (recordedOn.kind === "column")
    columns.push(...saidColumns("recorded_on", expressionSql(recordedOn.expression, join)));
  const empty = feed.skipEmpty.map((column) => `${name(`said_${column}`)} IS NOT NULL`);
  return `SELECT *, ${["_filtered", ...empty].join(" AND ")} AS _passes FROM (SELECT r._file, r._line,
  ${[...columns, `${retracted ? filterSql(retracted, join) : "FALSE"} AS retracted`].join(",\n  ")},
  ${filtersSql([...source.filter, ...feed.filter], join)} AS _filtered
FROM ${raw} AS r${joins().join("")})`;
}

/** The column of the table that a feed's expression is for, its closed list included. */
export function columnOf(feed: Feed, column: string): Column {
  const attribute = feed.columns["attribute"]?.origin;
  return columnFor(
    feed.table,
    column,
    attribute?.kind === "constant" ? { constant: attribute.value } : undefined
  );
}

/** Every look-up table that a district needs, each once: its look-up and the name of its table. */
export function lookUpTables(lookUps: readonly LookUp[]): { lookUp: LookUp; table: string }[] {
  const byKey = new Map(lookUps.map((lookUp) => [lookUpKey(lookUp), lookUp]));
  return [...byKey.values()].map((lookUp, i) => ({ lookUp, table: `look_up_${i}` }));
}

function saidColumns(column: string, sql: ExpressionSql): string[] {
  const names = ["said", "text", "lost"] as const;
  return names.map((part) => `${sql[part]} AS ${name(`${part}_${column}`)}`);
}

/** Gathers the joins that expressions ask for; the same look-up on the same text is joined once. */
function joiner(lookUps: LookUpTables): { join: Join; joins: () => string[] } {
  const aliases = new Map<string, string>();
  const joins: string[] = [];
  const join: Join = (lookup, on) => {
    const table = lookUps.get(lookUpKey(lookup));
    if (table === undefined) throw new Error(`no table for the look-up in ${lookup.source}`);
    const key = `${table} ${on}`;
    const alias = aliases.get(key) ?? `l${aliases.size + 1}`;
    if (!aliases.has(key)) {
      aliases.set(key, alias);
      joins.push(`\nLEFT JOIN ${table} AS ${alias} ON ${alias}.match = ${on}`);
    }
    return alias;
  };
  return { join, joins: () => joins };
}
