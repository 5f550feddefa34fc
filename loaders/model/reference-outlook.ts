import { gradeLevels } from "../../lib/canon/grade-level.js";
import { type Driver, leadingDrivers, noDriver } from "../../lib/explain/driver-of.js";
import { explainRows } from "../../lib/explain/explain-rows.js";
import {
  additiveGroupSums,
  type GroupOf,
  type GroupSums,
  groupSumsOfRows
} from "../../lib/explain/group-sums.js";
import { termsOf } from "../../lib/explain/row-contributions.js";
import { applyCalibration } from "../../lib/model/calibration/apply-calibration.js";
import { type Cohort, rowsWhere, takeRows } from "../../lib/model/cohort.js";
import type { DriverCell } from "../../lib/publish/model/driver-rows.js";
import type { OutlookCell } from "../../lib/publish/model/outlook-rows.js";
import type { JudgedModel } from "./judged-model.js";

/** Scores of a cohort, row by row. */
export interface ScoredCohort {
  readonly cohort: Cohort;
  readonly risk: Float64Array;
  readonly driver: readonly Driver[];
}

/** The risk score of every row and the group of features that raises it most. */
export function scoreCohort({ model, calibration, rows }: JudgedModel, cohort: Cohort): ScoredCohort {
  const sums = sumsOf(
    model,
    cohort,
    (name) => rows.features.find((d) => d.name === name)?.group ?? "attendance"
  );
  const driver = Array.from(leadingDrivers(sums), (place): Driver =>
    place === noDriver ? "none" : (sums.groups[place] ?? "none")
  );
  return { cohort, risk: applyCalibration(calibration, sums.margin), driver };
}

function sumsOf(model: JudgedModel["model"], cohort: Cohort, groupOf: GroupOf): GroupSums {
  if (model.kind === "additive") return additiveGroupSums(model, cohort, groupOf);
  const all = rowsWhere(cohort.n, () => true);
  return groupSumsOfRows(termsOf(model), explainRows(model, cohort, all), groupOf);
}

/** A school by its number, as cells name it. */
export interface PlacedSchool {
  readonly school_id: string;
  readonly school_level: DriverCell["school_level"];
}

/** Students of the latest year whose outcome is still to come, of no grade that is strange to the model. */
export function currentRows({ shown }: JudgedModel, cohort: Cohort, schoolYear: number): Cohort {
  const learnt = shown.shapes.find((d) => d.feature === "grade_level")?.bins;
  const grades = cohort.columns.find((d) => d.feature.name === "grade_level");
  const isLearnt = (row: number): boolean => {
    if (learnt?.kind !== "category" || !grades) return true;
    const grade = grades.levels?.[grades.values[row] as number];
    return grade === undefined || learnt.levels.includes(grade);
  };
  return takeRows(
    cohort,
    rowsWhere(
      cohort.n,
      (row) => cohort.schoolYear[row] === schoolYear && cohort.label[row] === 255 && isLearnt(row)
    )
  );
}

type Place = Pick<DriverCell, "scope" | "school" | "school_level" | "grade">;

/** Students by leading driver, and what the model expects, of the district and of each school, level and grade. */
export function outlookCells(
  now: ScoredCohort,
  before: ScoredCohort | undefined,
  schools: readonly PlacedSchool[]
): { drivers: DriverCell[]; outlook: OutlookCell[] } {
  const earlier = new Map(
    before
      ? byPlace(before, schools).map(({ name, rows }) => [
          name,
          { n: rows.length, mean: meanOf(before, rows) }
        ])
      : []
  );
  const levels = new Map(schools.map((d) => [d.school_id, d.school_level]));
  const places = byPlace(now, schools);
  return {
    drivers: places.flatMap(({ place, rows }) => {
      const counts = new Map<Driver, number>();
      for (const row of rows) {
        const driver = now.driver[row] ?? "none";
        counts.set(driver, (counts.get(driver) ?? 0) + 1);
      }
      return [...counts].map(([driver, students]) => ({ ...place, driver, students }));
    }),
    outlook: places.map(({ name, place, rows }) => {
      const last = earlier.get(name);
      const variance = rows.reduce((sum, row) => sum + (now.risk[row] ?? 0) * (1 - (now.risk[row] ?? 0)), 0);
      return {
        ...{ ...place, n: rows.length, mean: meanOf(now, rows), variance },
        ...(place.school !== null && { within: levels.get(place.school) ?? null }),
        ...(last && { before: last })
      };
    })
  };
}

function meanOf({ risk }: ScoredCohort, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (risk[row] ?? 0), 0) / rows.length;
}

function byPlace(
  { cohort }: ScoredCohort,
  schools: readonly PlacedSchool[]
): { name: string; place: Place; rows: number[] }[] {
  const places = new Map<string, { name: string; place: Place; rows: number[] }>();
  const grades = cohort.columns.find((d) => d.feature.name === "grade_level");
  const nobody = { school: null, school_level: null, grade: null };
  for (let row = 0; row < cohort.n; row++) {
    const school = schools[cohort.school[row] as number];
    const grade = gradeLevels.find((d) => d === grades?.levels?.[grades.values[row] as number]);
    const own: Place[] = [
      { scope: "district", ...nobody },
      ...(school ? [{ scope: "school" as const, ...nobody, school: school.school_id }] : []),
      ...(school?.school_level
        ? [{ scope: "level" as const, ...nobody, school_level: school.school_level }]
        : []),
      ...(grade ? [{ scope: "grade" as const, ...nobody, grade }] : [])
    ];
    for (const place of own) {
      const name = JSON.stringify(place);
      const known = places.get(name);
      if (known) known.rows.push(row);
      else places.set(name, { name, place, rows: [row] });
    }
  }
  return [...places.values()];
}
