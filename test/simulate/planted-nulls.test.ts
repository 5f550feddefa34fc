import { beforeAll, describe, expect, it } from "vitest";
import { activityFiles } from "../../lib/simulate/activity-files.js";
import { assessmentFiles } from "../../lib/simulate/assessment-files.js";
import { dayStates } from "../../lib/simulate/day-state.js";
import { absenceRate } from "../../lib/simulate/live.js";
import { nullApp, nullMeasure, nullScale } from "../../lib/simulate/planted-nulls.js";
import type { RawFile } from "../../lib/simulate/raw-file.js";
import { simulateDistrict, type SimulatedDistrict } from "../../lib/simulate/simulate-district.js";
import { surveyFiles } from "../../lib/simulate/survey-files.js";
import { instructionalDays } from "../../lib/simulate/year-plans.js";
import { correlation } from "./correlation.js";

const year = 2;

/** Mean of a measurement, or count if it has none, of each student in one year. */
type Measured = Map<string, number>;

let district: SimulatedDistrict;
/** Absence rates of students who are there all year. */
let rates: Map<string, number>;

beforeAll(() => {
  district = simulateDistrict(21);
  rates = new Map(
    district.studentYears.flatMap((of, row) => {
      const rate = absenceRate(district.states, row);
      const isWhole = daysOf(row) >= 175;
      return of.year === year && isWhole && rate !== undefined ? [[of.student.number, rate] as const] : [];
    })
  );
}, 60_000);

function daysOf(row: number): number {
  const states = district.states.subarray(row * instructionalDays, (row + 1) * instructionalDays);
  return states.filter((state) => state !== dayStates.none).length;
}

/** With the mean of `value` where a name is `word`, or the number of such rows. */
function measure(file: RawFile, [id, name, date, value]: readonly number[], word: string): Measured {
  const sums = new Map<string, [sum: number, count: number]>();
  const { first, end } = district.calendar.years[year]!;
  const [from, through] = [district.calendar.days[first]!.day, district.calendar.days[end - 1]!.day + 20];
  for (const { cells, recorded } of file.rows()) {
    if (cells[name!] !== word || recorded < from || recorded > through || cells[date!] === undefined)
      continue;
    const sum = sums.get(cells[id!]!) ?? [0, 0];
    sum[0] += value === undefined ? 1 : Number(cells[value]);
    sum[1]++;
    sums.set(cells[id!]!, sum);
  }
  return new Map(
    [...sums].map(([student, [sum, count]]) => [student, value === undefined ? sum : sum / count])
  );
}

function withAbsence(measured: Measured): number {
  return correlation(
    [...measured].flatMap(([student, x]) => {
      const rate = rates.get(student);
      return rate === undefined ? [] : [[x, rate] as const];
    })
  );
}

/** The correlation of being measured at all with absence, in standard errors. */
function takersDiffer(measured: Measured): number {
  return (
    correlation([...rates].map(([student, rate]) => [measured.has(student) ? 1 : 0, rate] as const)) *
    Math.sqrt(rates.size)
  );
}

describe("planted nulls", () => {
  it("among surveys: the null scale has nothing to do with absence, belonging has", () => {
    const survey = surveyFiles(district)[0]!;
    const color = measure(survey, [0, 3, 2, 4], nullScale);
    expect(Math.abs(withAbsence(color))).toBeLessThan(0.03);
    expect(withAbsence(measure(survey, [0, 3, 2, 4], "Belonging"))).toBeLessThan(-0.15);
  });

  it("among assessments: the null measure has nothing to do with absence, reading has", () => {
    const tests = assessmentFiles(district)[0]!;
    expect(Math.abs(withAbsence(measure(tests, [0, 2, 3, 4], nullMeasure)))).toBeLessThan(0.03);
    expect(withAbsence(measure(tests, [0, 1, 3, 5], "Reading"))).toBeLessThan(-0.1);
  });

  it("among apps: minutes in the null app have nothing to do with absence, days in the real one have", () => {
    const activity = activityFiles(district).find(({ file }) => file.includes("2024-25"))!;
    const owner = new Map(
      [...activityFiles(district)[0]!.rows()].map(({ cells }) => [cells[0]!, cells[1]!] as const)
    );
    const byStudent = (measured: Measured): Measured =>
      new Map([...measured].map(([account, x]) => [owner.get(account)!, x]));
    expect(Math.abs(withAbsence(byStudent(measure(activity, [0, 1, 2, 3], nullApp))))).toBeLessThan(0.03);
    expect(withAbsence(byStudent(measure(activity, [0, 1, 2], "Lessonloft")))).toBeLessThan(-0.1);
  });

  it("are taken by the absent as by the present", () => {
    const survey = surveyFiles(district)[0]!;
    expect(Math.abs(takersDiffer(measure(survey, [0, 3, 2, 4], nullScale)))).toBeLessThan(3.3);
  });
});
