import type { Cohort, Column } from "../../lib/model/cohort.js";
import type { ModelFeature } from "../../lib/model/model-feature.js";

/** A row as tests write it; what is left out is that of the first student's first row. */
export interface MadeRow {
  readonly student?: number;
  readonly school?: number;
  readonly year?: number;
  readonly block?: number;
  readonly label?: 0 | 1 | 255;
}

/** A number as a feature. */
export function madeFeature(name: string): ModelFeature {
  return { name, label: name, group: "attendance", unit: "share", isActionable: true, isDemographic: false };
}

/** A cohort of such rows, with columns of numbers by name. */
export function madeCohort(
  rows: readonly MadeRow[],
  values: Readonly<Record<string, readonly number[]>> = {}
): Cohort {
  const schools = Math.max(0, ...rows.map((row) => row.school ?? 0)) + 1;
  return {
    n: rows.length,
    columns: Object.entries(values).map(([name, given]): Column => ({
      feature: madeFeature(name),
      values: Float32Array.from(given)
    })),
    label: Uint8Array.from(rows, (row) => row.label ?? 0),
    student: Uint32Array.from(rows, (row) => row.student ?? 0),
    school: Uint16Array.from(rows, (row) => row.school ?? 0),
    schools: Array.from({ length: schools }, (_, number) => `School ${number}`),
    schoolYear: Uint16Array.from(rows, (row) => row.year ?? 2024),
    block: Uint8Array.from(rows, (row) => row.block ?? 3),
    undetermined: new Uint8Array(rows.length).fill(1)
  };
}
