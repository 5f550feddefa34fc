import { random } from "../../random/random.js";
import type { Cohort } from "../cohort.js";
import { shuffled } from "./shuffled.js";

/**
 * Marks a share of the students of these rows, with all their rows: 1 held out, 0 not. Of students who are chronically
 * absent in any row, and of all others, the same share.
 */
export function holdOut(
  cohort: Pick<Cohort, "student" | "label">,
  rows: Uint32Array,
  share: number,
  seed: number
): Uint8Array {
  if (!(share >= 0 && share < 1)) throw new RangeError(`not a share below 1: ${share}`);
  const chronic = new Set<number>();
  const all = new Set<number>();
  for (const row of rows) {
    all.add(cohort.student[row] as number);
    if (cohort.label[row] === 1) chronic.add(cohort.student[row] as number);
  }
  const students = [...all].sort((a, b) => a - b);
  const drawn = new Set(
    [true, false].flatMap((is) => {
      const stratum = students.filter((student) => chronic.has(student) === is);
      return shuffled(stratum, random(seed, "held out", String(is))).slice(
        0,
        Math.round(share * stratum.length)
      );
    })
  );
  return Uint8Array.from(rows, (row) => (drawn.has(cohort.student[row] as number) ? 1 : 0));
}
