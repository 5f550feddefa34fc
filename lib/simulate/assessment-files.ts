import { engagement } from "./engagement.js";
import { usDate } from "./date.js";
import { nullMeasure } from "./planted-nulls.js";
import { memberDay, presentDay } from "./present-day.js";
import { type Random, random } from "../random/random.js";
import { type RawFile, rawFile, type RawRow } from "./raw-file.js";
import type { SimulatedDistrict } from "./simulate-district.js";
import type { StudentYear } from "./student-year.js";

const columns = [
  "Student ID",
  "Subject",
  "Test",
  "Test Date",
  "Scale Score",
  "Percentile",
  "Level",
  "Student Name"
];

/** Days from a test to its result. */
export const assessmentLag = 7;

/** Tests in fall, winter and spring for K to 10, taken when at school; and one for all that measures nothing. */
export function assessmentFiles(district: SimulatedDistrict): RawFile[] {
  return [
    rawFile("assessments.csv", columns, () => assessmentRows(district), {
      dirt: [
        { kind: "exact duplicate", share: 0.0008 },
        { kind: "lost zeros", share: 0.0008, column: "Student ID" },
        { kind: "impossible date", share: 0.0004, column: "Test Date", with: ["2/30/2025", "9/31/2023"] },
        { kind: "impossible amount", share: 0.0003, column: "Percentile", with: ["140", "-5"] },
        { kind: "shifted columns", share: 0.0002, column: "Test" }
      ]
    })
  ];
}

const windows = [
  [14, 26],
  [84, 100],
  [148, 164]
] as const;

function* assessmentRows(district: SimulatedDistrict): Generator<RawRow> {
  for (const [row, of] of district.studentYears.entries()) {
    const dice = random(district.seed, "tests", of.student.index, of.year);
    for (const window of windows) {
      yield* windowRows(district, of, row, window, dice);
    }
    const day = memberDay(
      district,
      row,
      60,
      140,
      random(district.seed, "tessera day", of.student.index, of.year)
    );
    if (day === undefined) continue;
    const z = random(district.seed, "tessera", of.student.index, of.year).normal();
    yield toRow(district, of, day, ["Visual memory", nullMeasure], Math.round(100 + 15 * z), z);
  }
}

function* windowRows(
  district: SimulatedDistrict,
  of: StudentYear,
  row: number,
  [from, through]: readonly [number, number],
  dice: Random
): Generator<RawRow> {
  if (of.grade > 10) return;
  for (const subject of ["Reading", "Mathematics"]) {
    const day = presentDay(district, row, from + dice.integer(0, 4), through);
    const z = 0.75 * of.student.ability + 0.35 * engagement(of, district.effects) + 0.45 * dice.normal();
    const expected = 460 + 24 * of.grade + from / 10;
    const isTaken = dice.chance(0.97);
    if (day === undefined || !isTaken) continue;
    yield toRow(district, of, day, [subject, "Northmark"], Math.round(expected + 28 * z), z);
  }
}

const levels = ["Well below", "Below", "On level", "Above"] as const;

function toRow(
  { calendar }: SimulatedDistrict,
  { student, year }: StudentYear,
  ofYear: number,
  test: readonly [subject: string, measure: string],
  score: number,
  z: number
): RawRow {
  const day = calendar.days[(calendar.years[year]?.first ?? 0) + ofYear]?.day ?? 0;
  const percentile = Math.min(99, Math.max(1, Math.round(100 / (1 + Math.exp(-1.7 * z)))));
  const level = levels[Math.min(3, Math.floor(percentile / 25))] ?? "";
  return {
    recorded: day + assessmentLag,
    cells: [student.number, ...test, usDate(day), String(score), String(percentile), level, "withheld"]
  };
}
