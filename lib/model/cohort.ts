import type { ModelFeature } from "./model-feature.js";

/** One feature of all rows. */
export interface Column {
  readonly feature: ModelFeature;
  /** Numbers as they are, flags as 1 and 0, words as an index into `levels`; NaN where missing. */
  readonly values: Float32Array;
  /** Of words alone: those of these rows, sorted. */
  readonly levels?: readonly string[];
}

/**
 * Students as of a block: a row a student, school year and block. Who a row is of stands apart from what a model may
 * know: `student` and `school` serve splits, bootstraps and reports.
 */
export interface Cohort {
  readonly n: number;
  readonly columns: readonly Column[];
  /** 1 chronic, 0 not, 255 unknown. */
  readonly label: Uint8Array;
  /** Numbers of students, the same for a student in every row. */
  readonly student: Uint32Array;
  /** Index into `schools`. */
  readonly school: Uint16Array;
  readonly schools: readonly string[];
  readonly schoolYear: Uint16Array;
  readonly block: Uint8Array;
  /** 1 if the outcome was still open on the as-of date, 0 if decided, 255 unknown. */
  readonly undetermined: Uint8Array;
}

/** The rows of a cohort at these places, in this order; levels of words stay. */
export function takeRows(cohort: Cohort, rows: Uint32Array): Cohort {
  return {
    n: rows.length,
    columns: cohort.columns.map((column) => ({ ...column, values: take(column.values, rows) })),
    label: take(cohort.label, rows),
    student: take(cohort.student, rows),
    school: take(cohort.school, rows),
    schools: cohort.schools,
    schoolYear: take(cohort.schoolYear, rows),
    block: take(cohort.block, rows),
    undetermined: take(cohort.undetermined, rows)
  };
}

/** Where a condition holds, as row numbers. */
export function rowsWhere(n: number, holds: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(n);
  let count = 0;
  for (let row = 0; row < n; row++) if (holds(row)) rows[count++] = row;
  return rows.slice(0, count);
}

type Numbers = Float32Array | Float64Array | Uint8Array | Uint16Array | Uint32Array;

function take<A extends Numbers>(values: A, rows: Uint32Array): A {
  const taken = new (values.constructor as new (n: number) => A)(rows.length);
  for (let i = 0; i < rows.length; i++) taken[i] = values[rows[i] as number] as number;
  return taken;
}
