import type { Cohort } from "../model/cohort.js";

/** What is known of one row, by feature. */
export interface RowValues {
  /** A number or a flag as 1 and 0; nothing where missing or where there is no such column. */
  readonly numberOf: (feature: string) => number | undefined;
  readonly wordOf: (feature: string) => string | undefined;
}

export function rowValues(cohort: Cohort, row: number): RowValues {
  const columns = new Map(cohort.columns.map((d) => [d.feature.name, d]));
  const numberOf = (feature: string) => {
    const column = columns.get(feature);
    const value = column?.values[row];
    return column?.levels || value === undefined || Number.isNaN(value) ? undefined : value;
  };
  const wordOf = (feature: string) => {
    const column = columns.get(feature);
    return column?.levels?.[column.values[row] ?? NaN];
  };
  return { numberOf, wordOf };
}
