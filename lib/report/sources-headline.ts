import type { ReleaseRowOf } from "../publish/release-tables.js";
import { count } from "./count.js";

/** How many source rows were read, and how many refused. */
export function sourcesHeadline(
  rows: readonly Pick<ReleaseRowOf<"disposition">, "disposition" | "rows">[],
  {
    rows_read,
    rows_refused,
    smallest_cell
  }: Pick<ReleaseRowOf<"site">, "rows_read" | "rows_refused" | "smallest_cell">
): string {
  if (rows_read === null) return `Fewer than ${smallest_cell} source rows were read`;
  const kept = rows.filter((d) => d.disposition === "kept").reduce((sum, d) => sum + d.rows, 0);
  const refused = rows_refused === null ? `fewer than ${smallest_cell}` : count(rows_refused);
  return `${count(rows_read)} source rows were read: ${count(kept)} kept, ${refused} refused`;
}
