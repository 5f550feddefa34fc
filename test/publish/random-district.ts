import fc from "fast-check";
import type { AbsenceCell } from "../../lib/publish/absence-cell.js";

const bands = ["satisfactory", "at_risk", "moderate_chronic", "severe_chronic"] as const;
const levels = ["elementary", "middle"] as const;
const grades = ["3", "4", "7"] as const;

interface Student {
  readonly school: number;
  readonly grade: number;
  readonly sex: number;
  readonly homeless: boolean;
  readonly band: number;
  readonly nextBand: number;
}

const student: fc.Arbitrary<Student> = fc.record({
  school: fc.nat({ max: 3 }),
  grade: fc.oneof({ weight: 20, arbitrary: fc.nat({ max: 2 }) }, { weight: 1, arbitrary: fc.constant(9) }),
  sex: fc.oneof({ weight: 20, arbitrary: fc.nat({ max: 1 }) }, { weight: 1, arbitrary: fc.constant(9) }),
  homeless: fc.oneof(
    { weight: 6, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) }
  ),
  band: fc.nat({ max: 3 }),
  nextBand: fc.nat({ max: 3 })
});

/** Students of four schools in two levels, each in one school, grade and group; several times as many of a kind as drawn. */
export const randomDistrict = fc
  .array(fc.record({ student, copies: fc.integer({ min: 1, max: 30 }) }), { minLength: 1, maxLength: 40 })
  .map((kinds) => kinds.flatMap(({ student, copies }) => Array.from({ length: copies }, () => student)));

/** The cells of two blocks, as the cube would count them. */
export function cellsOf(students: readonly Student[], block = 5): AbsenceCell[] {
  const cells = new Map<string, AbsenceCell>();
  const add = (part: Partial<AbsenceCell> & Pick<AbsenceCell, "scope">, band: number) => {
    const key = JSON.stringify(part);
    const sum = cells.get(key) ?? { ...empty, ...part, block };
    const name = bands[band]!;
    cells.set(key, { ...sum, n: sum.n + 1, x: sum.x + (band > 1 ? 1 : 0), [name]: sum[name] + 1 });
  };
  for (const { school, grade, sex, homeless, ...rest } of students) {
    const band = block === 5 ? rest.band : rest.nextBand;
    const at = { school: `school-${school}`, school_level: levels[school % 2]! };
    const inGrade = { grade: grades[grade] ?? null };
    add({ scope: "district" }, band);
    add({ scope: "level", school_level: at.school_level }, band);
    add({ scope: "grade", ...inGrade }, band);
    add({ scope: "school", ...at }, band);
    add({ scope: "school_grade", ...at, ...inGrade }, band);
    add(
      { scope: "group", attribute: "sex", value: sex === 9 ? null : (["female", "male"][sex] ?? null) },
      band
    );
    add({ scope: "group", attribute: "homeless", value: homeless ? "yes" : "no" }, band);
  }
  return [...cells.values()];
}

const empty: AbsenceCell = {
  ...{ scope: "district", school: null, school_level: null, grade: null, attribute: null, value: null },
  ...{ school_year: 2026, block: 5, is_final: false, n: 0, x: 0 },
  ...{ satisfactory: 0, at_risk: 0, moderate_chronic: 0, severe_chronic: 0 }
};
