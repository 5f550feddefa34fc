import { isoDate } from "./date.js";
import { engagement } from "./engagement.js";
import { spellsAYear } from "./live.js";
import { nullScale } from "./planted-nulls.js";
import { memberDay, presentDay } from "./present-day.js";
import { random } from "../random/random.js";
import { type RawFile, rawFile, type RawRow } from "./raw-file.js";
import type { SimulatedDistrict } from "./simulate-district.js";
import type { StudentYear } from "./student-year.js";

const columns = ["student", "survey", "taken", "scale", "mean"];

/** Days from a survey to its results. */
export const surveyLag = 14;

/** A climate survey in fall and spring from grade 3, taken when at school; and a scale for all that measures nothing. */
export function surveyFiles(district: SimulatedDistrict): RawFile[] {
  return [
    rawFile("survey.tsv", columns, () => surveyRows(district), {
      delimiter: "\t",
      dirt: [
        { kind: "exact duplicate", share: 0.0008 },
        { kind: "orphan", share: 0.0006, column: "student" },
        { kind: "words for a number", share: 0.0008, column: "mean", with: ["refused", "#DIV/0!"] }
      ]
    })
  ];
}

const windows = [
  [30, 44],
  [128, 142]
] as const;

function* surveyRows(district: SimulatedDistrict): Generator<RawRow> {
  const { seed, effects, spells } = district;
  for (const [row, of] of district.studentYears.entries()) {
    const dice = random(seed, "survey", of.student.index, of.year);
    for (const [from, through] of windows) {
      const isTaken = dice.chance(0.86);
      const day = presentDay(district, row, from + dice.integer(0, 6), through);
      const spell = (spells[row * spellsAYear + Math.floor(from / 10)] as number) / effects.spell.sd;
      const feeling = engagement(of, effects) - 0.4 * spell;
      const belonging = 3.5 + 0.42 * feeling + 0.5 * dice.normal();
      const safety = 3.7 + 0.18 * feeling + 0.55 * dice.normal();
      if (day === undefined || of.grade < 3 || !isTaken) continue;
      yield toRow(district, of, day, "School climate", "Belonging", belonging);
      yield toRow(district, of, day, "School climate", "Safety", safety);
    }
    const dayDice = random(seed, "color day", of.student.index, of.year);
    const day = memberDay(district, row, 20, 150, dayDice);
    const score = 3 + 0.8 * random(seed, "color", of.student.index, of.year).normal();
    if (day !== undefined) yield toRow(district, of, day, "Inkling", nullScale, score);
  }
}

/** Means of ten items from 1 to 5. */
function toRow(
  { calendar }: SimulatedDistrict,
  { student, year }: StudentYear,
  ofYear: number,
  survey: string,
  scale: string,
  score: number
): RawRow {
  const day = calendar.days[(calendar.years[year]?.first ?? 0) + ofYear]?.day ?? 0;
  const mean = Math.min(5, Math.max(1, score)).toFixed(1);
  return { recorded: day + surveyLag, cells: [student.number, survey, isoDate(day), scale, mean] };
}
