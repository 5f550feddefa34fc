import { schoolYearName } from "../canon/school-year.js";
import { absencesBeforeEntry, dayEntries, type Entry } from "./day-entries.js";
import { type DayState, dayStates } from "./day-state.js";
import { type DayNumber, isoDate, paddedUsDate } from "./date.js";
import { fillMembership, noSchool } from "./membership.js";
import { canaries } from "./names.js";
import { type Random, random } from "../random/random.js";
import { type RawFile, rawFile, type RawRow } from "./raw-file.js";
import { simulatedSchools } from "./schools.js";
import type { SimulatedDistrict } from "./simulate-district.js";
import type { StudentYear } from "./student-year.js";
import { instructionalDays } from "./year-plans.js";

const columns = [
  "Student Number",
  "School",
  "Date",
  "Part",
  "Code",
  "Minutes",
  "Comment",
  "Entered",
  "Deleted"
];

/** One file a school year: exceptions only, each as first entered and as corrected or taken back later. */
export function attendanceFiles(district: SimulatedDistrict): RawFile[] {
  return district.calendar.years.map(({ schoolYear }, year) =>
    rawFile(`attendance-${fileYear(schoolYear)}.csv`, columns, () => attendanceRows(district, year), {
      dirt: [
        { kind: "unknown code", share: 0.0007, column: "Code", with: ["Q7", "ABS?", "XX", "ILLL"] },
        { kind: "orphan", share: 0.0003, column: "Student Number" },
        { kind: "lost zeros", share: 0.0003, column: "Student Number" },
        { kind: "exact duplicate", share: 0.0008 },
        { kind: "clash", share: 0.0001, column: "Code", with: ["ILL", "UX", "FAM"] },
        {
          kind: "impossible date",
          share: 0.0002,
          column: "Date",
          with: ["02/30/2025", "13/05/2024", "00/00/0000"]
        },
        { kind: "far future", share: 0.0001, column: "Date", with: ["03/14/2099"] },
        { kind: "shifted columns", share: 0.0002, column: "Part" }
      ]
    })
  );
}

/** 2026 → "2025-26" */
export function fileYear(schoolYear: number): string {
  return schoolYearName(schoolYear).replace("–", "-");
}

function* attendanceRows(district: SimulatedDistrict, year: number): Generator<RawRow> {
  const { seed, calendar, submissions, studentYears } = district;
  const { first } = calendar.years[year] as { first: number };
  const at = new Int8Array(instructionalDays);
  for (const [row, of] of studentYears.entries()) {
    if (of.year !== year) continue;
    const dice = random(seed, "codes", of.student.index, year);
    fillMembership(at, calendar, submissions, of);
    for (const entry of entriesOf(district, of, row, at, dice)) {
      const school = entry.school ?? (at[entry.ofYear] as number);
      const sent = submissions[school]?.[first + entry.ofYear] ?? 0;
      yield toRow(of, entry, school, calendar.days[first + entry.ofYear]?.day ?? 0, sent, dice);
    }
  }
}

function* entriesOf(
  { calendar, states }: SimulatedDistrict,
  of: StudentYear,
  row: number,
  at: Int8Array,
  dice: Random
): Generator<Entry> {
  const { first } = calendar.years[of.year] as { first: number };
  yield* absencesBeforeEntry(dice, of, first);
  let last: Entry["code"] | undefined;
  for (let ofYear = 0; ofYear < instructionalDays; ofYear++) {
    const state = states[row * instructionalDays + ofYear] as DayState;
    if (state === dayStates.none || at[ofYear] === noSchool) continue;
    const isBeforeHoliday = calendar.days[first + ofYear]?.beforeHoliday ?? false;
    const entries = dayEntries(dice, of, { ofYear, state, isBeforeHoliday, last });
    last = state === dayStates.present ? undefined : entries.at(-1)?.code;
    yield* entries;
    if (of.seats.length > 1) yield* echoes(dice, of, first + ofYear, at[ofYear] as number, entries);
  }
}

/** Where a student is on two rolls, the other school often marks the same absence. */
function echoes(
  dice: Random,
  { seats }: StudentYear,
  day: number,
  school: number,
  entries: readonly Entry[]
): Entry[] {
  const other = seats.find((seat) => seat.school !== school && seat.entry <= day && day <= seat.exit);
  return other && dice.chance(0.6) ? entries.map((entry) => ({ ...entry, school: other.school })) : [];
}

function toRow(
  of: StudentYear,
  entry: Entry,
  school: number,
  day: DayNumber,
  sent: DayNumber,
  dice: Random
): RawRow {
  const recorded = Math.max(day, sent) + entry.lag;
  const comment = dice.chance(0.004) ? `called home, spoke with ${canaries.remark}` : "";
  const entered = isoDate(recorded);
  return {
    recorded,
    planted: entry.isBeforeEntry ? "absence of a non-member" : undefined,
    cells: [
      ...[of.student.number, simulatedSchools[school]?.code ?? "", paddedUsDate(day), entry.part, entry.code],
      ...[
        entry.minutes === undefined ? "" : String(entry.minutes),
        comment,
        entered,
        entry.isDeleted ? "Y" : ""
      ]
    ]
  };
}
