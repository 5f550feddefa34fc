import { name, text } from "../contract/sql-text.js";
import { sqlType } from "../contract/sql-type.js";
import type { District, Feed } from "./district.js";
import { domainOf } from "./domain.js";
import { tableOf } from "./fed-tables.js";
import { recordedOnSql } from "./judged-columns.js";
import { readingSql } from "./reading-sql.js";
import { columnOf } from "./said-sql.js";

/**
 * The columns of a feed that need not be stored row by row, as SQL over those that must: what the mapping gives as a
 * constant or not at all, and a version that is assumed. Storing and sorting them took a third of a build.
 */
export function constantColumns(feed: Feed, district: District): Readonly<Record<string, string>> {
  const constants: Record<string, string> = {};
  for (const [column, declared] of Object.entries(tableOf(feed.table).columns)) {
    const expression = feed.columns[column];
    if (expression === undefined) constants[column] = `CAST(NULL AS ${sqlType(declared)})`;
    else if (expression.origin.kind === "constant" && domainOf(column, declared, expression) === undefined)
      constants[column] = readingSql(
        text(expression.origin.value),
        columnOf(feed, column),
        column,
        expression,
        district.timeZone
      );
  }
  if (feed.recordedOn.kind !== "column") constants["recorded_on"] = recordedOnSql(feed, district);
  if (feed.retracted === undefined) constants["retracted"] = "FALSE";
  constants["recorded_assumed"] = String(feed.recordedOn.kind !== "column");
  return constants;
}

/** Some columns in order, those that are constant computed. */
export function withConstants(
  columns: readonly string[],
  constants: Readonly<Record<string, string>>
): string {
  return columns
    .map((column) => (constants[column] ? `${constants[column]} AS ${name(column)}` : name(column)))
    .join(", ");
}
