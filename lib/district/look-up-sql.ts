import { name, noText, text } from "../contract/sql-text.js";
import type { LookUp } from "./expression.js";

/** The table of one look-up: each text that matches, what it takes, and whether rows differ on it. */
export function lookUpTableSql({ match, take, several }: LookUp, table: string, raw: string): string {
  return `CREATE TEMP TABLE ${table} AS
SELECT match, CASE WHEN count(DISTINCT take) > 1 THEN ${several === undefined ? noText : text(several)} ELSE min(take) END AS take,
  count(DISTINCT take) > 1 AS several
FROM (SELECT ${joined("", match)} AS match, cell(${name(take)}) AS take FROM ${raw})
WHERE match IS NOT NULL GROUP BY match`;
}

/** The text of one column, or of several joined by a space where all are there. */
export function joined(alias: string, columns: readonly string[]): string {
  const dot = alias === "" ? "" : `${alias}.`;
  return columns.map((column) => `cell(${dot}${name(column)})`).join(" || ' ' || ");
}

/** Two look-ups that find the same share one table. */
export function lookUpKey({ source, match, take, several }: LookUp): string {
  return JSON.stringify([source, match, take, several ?? null]);
}
