import { closureOf, ownClosureOf } from "./calendar.js";
import { type DayNumber, dayNumber, isoDate, weekday } from "./date.js";
import { inventPerson } from "./names.js";
import { type RawFile, rawFile, type RawRow } from "./raw-file.js";
import { simulatedSchools } from "./schools.js";
import type { SimulatedDistrict } from "./simulate-district.js";
import { never } from "./submissions.js";
import { type YearPlan, yearPlans } from "./year-plans.js";

const known = dayNumber("2022-07-01");

/** What describes the schools: their list, their calendars, and what they sent in when. */
export function schoolFiles(district: SimulatedDistrict): RawFile[] {
  return [
    rawFile(
      "schools.csv",
      [
        "School Number",
        "Short Name",
        "School Name",
        "Level",
        "Latitude",
        "Longitude",
        "Principal",
        "Office Phone"
      ],
      () => schoolRows(district.seed)
    ),
    rawFile(
      "calendar.csv",
      ["School Number", "Date", "Day Type", "Note", "Published"],
      () => calendarRows(district),
      {
        dirt: [{ kind: "exact duplicate", share: 0.0004 }]
      }
    ),
    rawFile("submissions.csv.gz", ["School Number", "Date", "Sent On"], () => submissionRows(district), {
      dirt: [
        { kind: "exact duplicate", share: 0.0006 },
        { kind: "impossible date", share: 0.0002, column: "Sent On", with: ["2025-02-30", "0000-00-00"] }
      ]
    })
  ];
}

function schoolRows(seed: number): RawRow[] {
  const levels = { elementary: "ES", middle: "MS", high: "HS", combined: "K8" };
  return simulatedSchools.map(({ schoolId, code, name, level, latitude, longitude }, i) => {
    const { first, last, phone } = inventPerson(seed, "principal", i);
    const place = [latitude.toFixed(3), longitude.toFixed(3)];
    return {
      recorded: known,
      cells: [schoolId, code, name, levels[level], ...place, `${first} ${last}`, phone]
    };
  });
}

/** Every weekday of each school's year; a day that snow or a boiler closed is published anew on the day itself. */
function* calendarRows({ calendar }: SimulatedDistrict): Generator<RawRow> {
  for (const [year, plan] of yearPlans.entries()) {
    const { first, end } = calendar.years[year] as { first: number; end: number };
    const dates = calendar.days.slice(first, end).map((d) => d.day);
    const published = dayNumber(`${plan.schoolYear - 1}-07-15`);
    for (const { schoolId, code } of simulatedSchools)
      for (let day = dates[0] as DayNumber; day <= (dates.at(-1) as DayNumber); day++) {
        if (weekday(day) > 5) continue;
        for (const { type, note, on } of dayVersions(plan, dates, day, code))
          yield {
            recorded: on ?? published,
            cells: [schoolId, isoDate(day), type, note, isoDate(on ?? published)]
          };
      }
  }
}

interface DayVersion {
  readonly type: "Instruction" | "No school";
  readonly note: string;
  /** When it was published; with the year's calendar if absent. */
  readonly on?: DayNumber;
}

function dayVersions(
  plan: YearPlan,
  dates: readonly DayNumber[],
  day: DayNumber,
  code: string
): DayVersion[] {
  const usual = closureOf(plan, day);
  const own = ownClosureOf(plan, day, code);
  const planned: DayVersion = { type: "Instruction", note: day === dates[0] ? "First day of school" : "" };
  const unforeseen = (note: string): DayVersion[] => [planned, { type: "No school", note, on: day }];
  if (usual === "Snow day") return unforeseen(usual);
  if (own === "Boiler failure") return unforeseen(own);
  const note = usual ?? own;
  if (note !== undefined) return [{ type: "No school", note }];
  if (plan.snow.includes(isoDate(day))) return [planned, { ...planned, note: "Snow", on: day }];
  const madeUp = dates.slice(-plan.snowClosed.length).indexOf(day);
  if (madeUp < 0) return [planned];
  return [
    { type: "Instruction", note: "Makes up a snow day", on: dayNumber(plan.snowClosed[madeUp] as string) }
  ];
}

function* submissionRows({ calendar, submissions }: SimulatedDistrict): Generator<RawRow> {
  for (const [school, { schoolId }] of simulatedSchools.entries())
    for (const [i, { day }] of calendar.days.entries()) {
      const sent = submissions[school]?.[i] ?? never;
      if (sent !== never) yield { recorded: sent, cells: [schoolId, isoDate(day), isoDate(sent)] };
    }
}
