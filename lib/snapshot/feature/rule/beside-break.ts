import type { StudentDay } from "../../../attendance/figures.js";
import type { DistrictRecord } from "../../../attendance/rule-record.js";
import { missedDays } from "./days-so-far.js";

const dayLength = 86_400_000;

/** Calendar days between two days of instruction from which on what lies between is a break: a long weekend is one. */
const breakLength = 4;

/** Days missed right before or after a break of the school that the student was at. */
export function daysAbsentBesideBreak(days: readonly StudentDay[], district: DistrictRecord): number {
  return missedDays(days.filter((day) => isBesideBreak(day, district)));
}

/** By the calendar as it was known then, days still planned included; the year's first and last day border on no break. */
function isBesideBreak({ school_id, school_year, date }: StudentDay, { calendar }: DistrictRecord): boolean {
  const instruction = calendar
    .filter((day) => day.school_id === school_id && day.school_year === school_year && day.is_instructional)
    .map((day) => day.date)
    .sort();
  const place = instruction.indexOf(date);
  const neighbors = [instruction[place - 1], instruction[place + 1]];
  return neighbors.some((other) => other !== undefined && daysApart(date, other) >= breakLength);
}

function daysApart(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / dayLength;
}
