import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cohort } from "../../../lib/model/cohort.js";
import { isRefusal, type Split } from "../../../lib/model/split/split.js";
import { splitCohort, type SplitOptions } from "../../../lib/model/split/split-cohort.js";
import { type MadeRow, madeCohort } from "../made-cohort.js";

/** So many students in each of the years, every fourth of them chronic, at schools in turn. */
function years(
  list: number[],
  students: number,
  schools = 4,
  change: (row: MadeRow) => Partial<MadeRow> = () => ({})
) {
  const rows = list.flatMap((year) =>
    Array.from({ length: students }, (_, student): MadeRow => {
      const row: MadeRow = { student, school: student % schools, year, label: student % 4 === 0 ? 1 : 0 };
      return { ...row, ...change(row) };
    })
  );
  return madeCohort(rows);
}

function split(cohort: Cohort, options: Partial<SplitOptions> = {}): Split {
  const made = splitCohort(cohort, { seed: 7, ...options });
  if (isRefusal(made)) throw new Error(made.refusal);
  return made;
}

function refusal(cohort: Cohort): string {
  const made = splitCohort(cohort, { seed: 7 });
  return isRefusal(made) ? made.refusal : "";
}

const yearsOf = (cohort: Cohort, rows: Uint32Array) => [
  ...new Set([...rows].map((row) => cohort.schoolYear[row]))
];
const idsOf = (cohort: Cohort, rows: Uint32Array) => new Set([...rows].map((row) => cohort.student[row]));

describe("splitCohort", () => {
  it("trains on earlier school years and tests on the latest complete one", () => {
    const cohort = years([2023, 2024, 2025, 2026], 100, 4, ({ year }) =>
      year === 2026 ? { label: 255 } : {}
    );
    const { kind, train, test, facts } = split(cohort);
    expect(kind).toBe("later_year");
    expect(yearsOf(cohort, train)).toEqual([2023, 2024]);
    expect(yearsOf(cohort, test)).toEqual([2025]);
    expect(facts).toMatchObject({
      ...{ trainYears: [2023, 2024], testYear: 2025, studentsInBoth: 100, unlabelled: 100 },
      ...{
        train: { rows: 200, students: 100, chronic: 50 },
        test: { rows: 100, students: 100, chronic: 25 }
      },
      heldOut: { rows: 40, students: 20, chronic: 10 }
    });
    expect(facts.why).toBe(
      "trained on the earlier school years and tested on the latest complete one, as it would be used"
    );
  });

  it("parts schools where one school year alone is complete, and says so", () => {
    const cohort = years([2024], 200, 5);
    const { kind, train, test, facts } = split(cohort);
    expect(kind).toBe("held_out_schools");
    expect(facts.trainSchools).toHaveLength(3);
    expect(facts.testSchools).toHaveLength(2);
    expect([...(facts.trainSchools ?? []), ...(facts.testSchools ?? [])].sort()).toEqual(cohort.schools);
    expect(train.length + test.length).toBe(200);
    expect(facts.why).toContain("how it fares in another year is not known");
  });

  it("parts schools on request, of the latest year alone", () => {
    const cohort = years([2023, 2024], 200, 6);
    const { train, test } = split(cohort, { kind: "held_out_schools" });
    expect(yearsOf(cohort, train)).toEqual([2024]);
    expect(train.length + test.length).toBe(200);
  });

  it("has a student who changed schools on one side, that of the last block", () => {
    const cohort = madeCohort(
      Array.from({ length: 400 }, (_, i): MadeRow => {
        const student = Math.floor(i / 2);
        const block = 3 + (i % 2);
        return {
          student,
          block,
          school: (student + block * (student % 3)) % 4,
          label: student % 3 === 0 ? 1 : 0
        };
      })
    );
    const { train, test, facts } = split(cohort);
    const shared = [...idsOf(cohort, train)].filter((student) => idsOf(cohort, test).has(student));
    expect(shared).toEqual([]);
    expect(facts.studentsInBoth).toBe(0);
    const lastSchools = new Set(
      [...test].filter((row) => cohort.block[row] === 4).map((row) => cohort.school[row])
    );
    expect(lastSchools.size).toBe(2);
  });

  it("parts rows by the seed alone, and holds out whole students, for any cohort", () => {
    const row = fc.record({
      student: fc.nat(60),
      school: fc.nat(5),
      year: fc.integer({ min: 2023, max: 2025 }),
      block: fc.integer({ min: 1, max: 3 }),
      label: fc.constantFrom<(0 | 1 | 255)[]>(0, 1, 255)
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 200, maxLength: 400 }), fc.nat(1000), (rows, seed) => {
        const cohort = madeCohort(rows);
        const made = splitCohort(cohort, { seed });
        expect(made).toEqual(splitCohort(cohort, { seed }));
        // of some cohorts there is nobody to learn from or to judge on
        fc.pre(!isRefusal(made));
        const { train, test, heldOut, facts } = made;
        expect(train.some((d) => test.includes(d))).toBe(false);
        expect([...train, ...test].every((d) => cohort.label[d] !== 255)).toBe(true);
        expect(train.length + test.length + facts.unlabelled).toBe(cohort.n);
        expect(heldOut.length).toBe(train.length);
        const out = idsOf(
          cohort,
          train.filter((_, i) => heldOut[i] === 1)
        );
        expect([...train].every((d, i) => out.has(cohort.student[d]) === (heldOut[i] === 1))).toBe(true);
        expect(out.size).toBe(facts.heldOut.students);
        expect(Math.abs(out.size - 0.2 * idsOf(cohort, train).size)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40, seed: 9 }
    );
  });

  it("parts otherwise by another seed", () => {
    const cohort = years([2024], 300, 15);
    const all = [1, 2, 3, 4].map((seed) => split(cohort, { seed }).facts.testSchools!.join());
    expect(new Set(all).size).toBe(4);
  });
});

describe("splitCohort refuses, in words,", () => {
  it.each<[string, Cohort, string]>([
    ["nobody", madeCohort([]), "there is nobody in it"],
    [
      "a record in its first year",
      years([2026], 100, 4, () => ({ label: 255 })),
      "no school year of it is complete: the outcome of none of its students is known yet"
    ],
    [
      "one school with one year",
      years([2024], 300, 1),
      "it has one school and one complete school year: no other is left to judge a model on"
    ],
    [
      "to learn where nobody is chronically absent",
      years([2023, 2024], 100, 4, ({ year }) => (year === 2023 ? { label: 0 } : {})),
      "nobody of the 100 rows to learn from is chronically absent"
    ],
    [
      "to learn where everybody is",
      years([2023, 2024], 100, 4, ({ year }) => (year === 2023 ? { label: 1 } : {})),
      "everybody of the 100 rows to learn from is chronically absent"
    ],
    [
      "to judge where nobody is",
      years([2023, 2024], 100, 4, ({ year }) => (year === 2024 ? { label: 0 } : {})),
      "nobody of the 100 rows to judge on is chronically absent"
    ],
    [
      "12 rows",
      years([2023, 2024], 6),
      "only 2 of the 6 rows to learn from are chronically absent, and at least 20 are needed"
    ]
  ])("%s", (_, cohort, words) => {
    expect(refusal(cohort)).toBe(words);
  });
});
