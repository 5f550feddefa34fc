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

/** Which table's rows were refused most. */
export function refusalsHeadline(
  rows: readonly Pick<ReleaseRowOf<"disposition">, "table_name" | "disposition" | "rows">[],
  smallestCell: number
): string {
  const refused = rows.filter((d) => d.disposition === "quarantined");
  if (refused.length === 0) return `No rule refused ${smallestCell} rows or more`;
  const tables = new Map<string, number>();
  for (const { table_name, rows: number } of refused)
    tables.set(table_name ?? "no table", (tables.get(table_name ?? "no table") ?? 0) + number);
  const [most, number] = [...tables].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  const words = most.replaceAll("_", " ");
  return tables.size === 1
    ? `All refused rows that may be told of were for the table ${words}: ${count(number)}`
    : `Most refused rows were for the table ${words}: ${count(number)}`;
}
