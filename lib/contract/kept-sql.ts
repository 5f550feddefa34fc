import type { Table } from "../canon/table.js";
import { name } from "./sql-text.js";

/** The columns of every table on its way to the record, after its own: its version and its place in the sources. */
export const keptColumns = [
  "recorded_on",
  "recorded_assumed",
  "superseded_on",
  "retracted",
  "_feed",
  "_file",
  "_line"
] as const;

/** The rows of the record: candidates that are not refused and not suspected, and the suspects that stand. */
export function keptSql(
  { columns }: Table,
  candidates: string,
  suspects?: string,
  resolved?: string
): string {
  const own = Object.keys(columns).map(name);
  const versions = keptColumns.map((column) =>
    column === "superseded_on" ? "CAST(NULL AS DATE) AS superseded_on" : column
  );
  const clear = `SELECT ${[...own, ...versions].join(", ")} FROM ${candidates} AS c`;
  if (suspects === undefined || resolved === undefined) return `${clear} WHERE refused IS NULL`;
  return `${clear} ANTI JOIN ${suspects} AS s USING (_feed, _file, _line) WHERE refused IS NULL
UNION ALL SELECT ${[...own, ...keptColumns].join(", ")} FROM ${resolved} WHERE stands`;
}
