import { count } from "../report/count.js";
import type { ReleaseRowOf } from "../publish/release-tables.js";
import type { BlockTable } from "./block-table.js";
import type { Edition } from "./edition.js";

/** What became of the source rows, most first within each table. */
export function dispositionsTable({ release }: Edition): BlockTable<ReleaseRowOf<"disposition">> {
  return {
    name: "dispositions",
    caption: "Source rows by table, disposition and rule",
    rows: [...release.disposition].sort(
      (a, b) => compare(a.table_name ?? "~", b.table_name ?? "~") || b.rows - a.rows
    ),
    columns: [
      { name: "table_name", label: "Table", value: (d) => d.table_name, text: (d) => d.table_name?.replaceAll("_", " ") ?? "no table" },
      { name: "rows", label: "Rows", numeric: true, value: (d) => d.rows, text: (d) => count(d.rows) },
      { name: "disposition", label: "Disposition", value: (d) => d.disposition },
      { name: "rule", label: "Rule", value: (d) => d.rule, text: (d) => d.rule ?? "" }
    ] // prettier-ignore
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
