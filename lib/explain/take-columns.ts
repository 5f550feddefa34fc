import type { Cohort } from "../model/cohort.js";

/** The columns of a cohort for these rows alone, in this order. */
export function takeColumns(
  { columns }: Pick<Cohort, "columns">,
  rows: Uint32Array
): Pick<Cohort, "n" | "columns"> {
  return {
    n: rows.length,
    columns: columns.map((column) => ({
      ...column,
      values: Float32Array.from(rows, (row) => column.values[row] as number)
    }))
  };
}
