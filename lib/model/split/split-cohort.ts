import { random } from "../../random/random.js";
import { type Cohort, rowsWhere } from "../cohort.js";
import { holdOut } from "./hold-out.js";
import { shuffled } from "./shuffled.js";
import { sideFacts, studentsInBoth } from "./side-facts.js";
import type { Split, SplitKind, SplitRefusal } from "./split.js";
import { refusalOf } from "./split-refusal.js";

export interface SplitOptions {
  readonly seed: number;
  /** Of the students learnt from, the share held out. */
  readonly heldOutShare?: number;
  /** Parts schools although there are earlier years. */
  readonly kind?: SplitKind;
}

const whys: Readonly<Record<SplitKind, string>> = {
  later_year:
    "trained on the earlier school years and tested on the latest complete one, as it would be used",
  held_out_schools:
    "trained on half of the schools and tested on the others, since the outcome is known of one school year alone: how it fares in another year is not known"
};

/**
 * Parts a cohort into rows to learn from and rows to judge on, or says why it can't. A school year is complete where the
 * outcome is known; rows without one are on neither side. The same seed parts the same rows alike.
 */
export function splitCohort(
  cohort: Cohort,
  { seed, heldOutShare = 0.2, kind: wanted }: SplitOptions
): Split | SplitRefusal {
  const known = rowsWhere(cohort.n, (row) => cohort.label[row] !== 255);
  const years = [...new Set(known.map((row) => cohort.schoolYear[row] as number))].sort();
  const testYear = years.at(-1);
  const kind = wanted ?? (years.length > 1 ? "later_year" : "held_out_schools");
  const ofYear = known.filter((row) => cohort.schoolYear[row] === testYear);
  const testSchools = kind === "held_out_schools" ? heldOutSchools(cohort, ofYear, seed) : undefined;
  const isTest = testSchools
    ? sideOfStudents(cohort, ofYear, testSchools)
    : (row: number) => cohort.schoolYear[row] === testYear;
  const train = (testSchools ? ofYear : known).filter((row) => !isTest(row));
  const test = ofYear.filter(isTest);
  const refusal = refusalOf(cohort, kind, train, test);
  if (refusal !== undefined || testYear === undefined) return { refusal: refusal ?? "there is nobody in it" };
  const heldOut = holdOut(cohort, train, heldOutShare, seed);
  const nameOf = (school: number) => cohort.schools[school] ?? String(school);
  const schoolsOf = (rows: Uint32Array) =>
    [...new Set(rows.map((row) => cohort.school[row] as number))].map(nameOf).sort();
  return {
    kind,
    seed,
    train,
    heldOut,
    test,
    facts: {
      trainYears: testSchools ? [testYear] : years.slice(0, -1),
      testYear,
      ...(testSchools && { trainSchools: schoolsOf(train), testSchools: schoolsOf(test) }),
      train: sideFacts(cohort, train),
      heldOut: sideFacts(
        cohort,
        train.filter((_, i) => heldOut[i] === 1)
      ),
      test: sideFacts(cohort, test),
      studentsInBoth: studentsInBoth(cohort, train, test),
      unlabelled: cohort.n - known.length,
      why: whys[kind]
    }
  };
}

/** Half of the schools that have rows, the smaller half where their number is odd. */
function heldOutSchools(cohort: Cohort, rows: Uint32Array, seed: number): ReadonlySet<number> {
  const schools = [...new Set(rows.map((row) => cohort.school[row] as number))].sort((a, b) => a - b);
  const drawn = shuffled(schools, random(seed, "held-out schools"));
  return new Set(drawn.slice(0, Math.floor(drawn.length / 2)));
}

/** A student who changed schools is on one side with all rows: that of the last. */
function sideOfStudents(
  cohort: Cohort,
  rows: Uint32Array,
  schools: ReadonlySet<number>
): (row: number) => boolean {
  const last = new Map<number, number>();
  for (const row of rows) {
    const student = cohort.student[row] as number;
    const before = last.get(student);
    if (before === undefined || (cohort.block[before] as number) <= (cohort.block[row] as number))
      last.set(student, row);
  }
  const isTest = new Set<number>();
  for (const [student, row] of last) if (schools.has(cohort.school[row] as number)) isTest.add(student);
  return (row) => isTest.has(cohort.student[row] as number);
}
