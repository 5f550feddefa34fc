import type { Cohort } from "../cohort.js";
import type { SideFacts } from "./split.js";

/** How many rows and students, and how many of the rows are chronic. */
export function sideFacts({ student, label }: Cohort, rows: Uint32Array): SideFacts {
  return {
    rows: rows.length,
    students: new Set(rows.map((row) => student[row] as number)).size,
    chronic: rows.reduce((sum, row) => sum + (label[row] === 1 ? 1 : 0), 0)
  };
}

/** Students with rows on both sides. */
export function studentsInBoth({ student }: Cohort, a: Uint32Array, b: Uint32Array): number {
  const inA = new Set(a.map((row) => student[row] as number));
  return [...new Set(b.map((row) => student[row] as number))].filter((d) => inA.has(d)).length;
}
