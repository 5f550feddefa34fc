import { gradeLevels } from "../canon/grade-level.js";
import { fileYear } from "./attendance-files.js";
import { dayNumber } from "./date.js";
import { dayStates, isAbsent } from "./day-state.js";
import { type RawFile, rawFile, type RawRow } from "./raw-file.js";
import { simulatedSchools } from "./schools.js";
import type { SimulatedDistrict } from "./simulate-district.js";
import type { StudentYear } from "./student-year.js";
import { instructionalDays } from "./year-plans.js";

export const districtName = "Larkmoor Unified";

const columns = [
  "School Year",
  "Place",
  "Grade",
  "Student Group",
  "Chronic",
  "Enrolled",
  "Percent",
  "Released"
];
const smallest = 10;

/**
 * What the state published in the November after each closed year. It counts otherwise than we do: strictly above a
 * tenth, suspensions not counted, at least 45 days enrolled, each student in the last school only; fewer than 10 are
 * starred.
 */
export function publishedFiles(district: SimulatedDistrict): RawFile[] {
  return [rawFile("state-report.csv", columns, () => publishedRows(district))];
}

interface Counted {
  readonly of: StudentYear;
  readonly isChronic: boolean;
}

function* publishedRows(district: SimulatedDistrict): Generator<RawRow> {
  const { calendar } = district;
  for (const [year, { schoolYear }] of calendar.years.entries()) {
    const released = `${schoolYear}-11-15`;
    const students = district.studentYears.flatMap((of, row) =>
      of.year === year ? counted(district, of, row) : []
    );
    for (const { place, grade, group, rows } of cellsOf(students)) {
      const chronic = rows.filter((d) => d.isChronic).length;
      const isHidden = rows.length < smallest || chronic < smallest;
      const figures = isHidden
        ? ["*", "*", "*"]
        : [String(chronic), String(rows.length), percent(chronic, rows.length)];
      const cells = [fileYear(schoolYear), place, grade, group, ...figures, released];
      if (rows.length > 0) yield { recorded: dayNumber(released), cells };
    }
  }
}

function counted({ states }: SimulatedDistrict, of: StudentYear, row: number): Counted[] {
  let [membership, absences] = [0, 0];
  for (let i = row * instructionalDays; i < (row + 1) * instructionalDays; i++) {
    const state = states[i] as number;
    if (state !== dayStates.none) membership++;
    if (isAbsent(state) && state !== dayStates.suspended) absences++;
  }
  return membership < 45 ? [] : [{ of, isChronic: 10 * absences > membership }];
}

interface Cell {
  readonly place: string;
  readonly grade: string;
  readonly group: string;
  readonly rows: readonly Counted[];
}

/** District, by grade and by group; each school, and by grade. */
function cellsOf(students: readonly Counted[]): Cell[] {
  const byGrade = (place: string, rows: readonly Counted[]): Cell[] =>
    gradeLevels.slice(1, 14).map((name, grade) => ({
      place,
      grade: `Grade ${name === "K" ? "KG" : name}`,
      group: "All Students",
      rows: rows.filter((d) => d.of.grade === grade)
    }));
  const all = (place: string, group: string, rows: readonly Counted[]): Cell => ({
    place,
    grade: "All Grades",
    group,
    rows
  });
  return [
    all(districtName, "All Students", students),
    ...byGrade(districtName, students),
    ...groups.map(([words, group]) =>
      all(
        districtName,
        words,
        students.filter((d) => d.of.groups[group])
      )
    ),
    ...simulatedSchools.flatMap(({ name }, school) => {
      const here = students.filter(
        (d) => d.of.seats.filter((seat) => seat.primary).at(-1)?.school === school
      );
      return [all(name, "All Students", here), ...byGrade(name, here)];
    })
  ];
}

const groups = [
  ["Economically Disadvantaged", "economically_disadvantaged"],
  ["Students with Disabilities", "disability"],
  ["English Learners", "english_learner"],
  ["Homeless", "homeless"],
  ["Foster Care", "foster_care"]
] as const;

function percent(part: number, whole: number): string {
  return ((100 * part) / whole).toFixed(1);
}
