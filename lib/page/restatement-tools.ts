import { dataTable } from "../chart/table.js";
import type { BlockTable } from "./block-table.js";

/** A table of the log and its file in the workbench's own archive. */
export function restatementTools<R>({ name, caption, rows, columns }: BlockTable<R>) {
  const file = `restatement-${name}.csv`;
  return {
    table: dataTable(rows, columns, { caption }),
    csv: { href: `./restatement/${name}.csv`, name: file }
  };
}
