import type { Table } from "../canon/table.js";
import { sqlType } from "./sql-type.js";
import { name } from "./sql-text.js";

/** Lines of a file that a place has room for, two to the fortieth. */
const lines = 1_099_511_627_776;

/**
 * Candidates that make one row together: all that agree, or all of a key with totals. The row stands at the first of
 * its lines; refused candidates take no part.
 */
export function foldSql(
  declared: Table,
  candidate: string,
  totals: Readonly<Record<string, "count" | "sum">>
): string {
  const place = `min(CAST(_file AS BIGINT) * ${lines} + _line)`;
  const columns = Object.entries(declared.columns).map(([column, type]) => {
    const total = totals[column];
    if (total === undefined) return name(column);
    return `TRY_CAST(${total === "count" ? "count(*)" : `sum(${name(column)})`} AS ${sqlType(type)}) AS ${name(column)}`;
  });
  return `SELECT _feed, CAST(${place} // ${lines} AS INTEGER) AS _file, ${place} % ${lines} AS _line, ${columns.join(", ")},
  recorded_on, recorded_assumed, retracted, ${noFault} AS refused, ${noFault} AS set_aside
FROM ${candidate} WHERE refused IS NULL GROUP BY ALL`;
}

/** The candidates that went into some folded rows, as `c` beside the folded row `f`. */
export function foldedFromSql(
  declared: Table,
  candidate: string,
  folded: string,
  totals: Readonly<Record<string, unknown>>
): string {
  const shared = Object.keys(declared.columns).filter((column) => !(column in totals));
  const same = [...shared, "recorded_on", "retracted"].map(
    (column) => `c.${name(column)} IS NOT DISTINCT FROM f.${name(column)}`
  );
  return `${candidate} AS c JOIN ${folded} AS f ON ${same.join(" AND ")} AND c.refused IS NULL`;
}

const noFault = "CAST(NULL AS VARCHAR)";
