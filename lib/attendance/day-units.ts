import { attendanceCategories } from "../canon/attendance-category.js";
import type { RowOf } from "../canon/tables.js";
import type { AbsenceKind, Policy } from "./policy.js";

/**
 * One school day, in parts: the least common multiple of 1 to 16, so that halves, thirds, tenths, any number of periods
 * up to 16, and minutes of a 330-, 360-, 390- or 420-minute day are whole numbers of parts. Anything else is rounded to
 * the nearest part, which is 0.03 seconds.
 */
export const DAY_UNITS = 720720;

/**
 * Half a day, less what the rounding of sixty events could take away: three parts of a day recorded as 0.333, 0.117 and
 * 0.05 are half. It is a second short of half of a 390-minute day.
 */
export const HALF_DAY_UNITS = DAY_UNITS / 2 - 30;

export type RecordedPart = Pick<
  RowOf<"attendance_event">,
  "session_part" | "attendance_category" | "event_duration" | "minutes_missed"
>;

/** What a student missed of a day, in day units; the three kinds add up to `missed`. */
export interface MissedUnits extends Record<AbsenceKind, number> {
  missed: number;
}

/** What all events of one student, school and date come to: never more than a day, nothing for presence and tardies. */
export function missedUnitsOf(
  parts: readonly RecordedPart[],
  periodsInDay: number,
  policy: Policy
): MissedUnits {
  const recorded = { suspended: 0, unexcused: 0, excused: 0 };
  for (const part of parts) {
    const kind = kindOf(part);
    if (kind !== "nothing") recorded[kind] += unitsOf(part, periodsInDay, policy);
  }
  const total = recorded.suspended + recorded.unexcused + recorded.excused;
  return policy.partialDays === "fractional"
    ? partsOfDay(recorded, policy)
    : wholeDay(total >= HALF_DAY_UNITS, recorded, policy);
}

function kindOf(part: RecordedPart): AbsenceKind | "nothing" {
  return attendanceCategories.find((d) => d.category === part.attendance_category)?.counts ?? "nothing";
}

/** The share that was recorded, else the minutes, else what the part of the day is worth. */
function unitsOf(part: RecordedPart, periodsInDay: number, policy: Policy): number {
  if (part.event_duration !== null) return Math.round(part.event_duration * DAY_UNITS);
  if (part.minutes_missed !== null)
    return Math.min(DAY_UNITS, Math.round((part.minutes_missed * DAY_UNITS) / policy.dayMinutes));
  if (part.session_part === "day") return DAY_UNITS;
  if (part.session_part === "AM" || part.session_part === "PM") return DAY_UNITS / 2;
  return Math.round(DAY_UNITS / periodsInDay);
}

/** Each kind counts by its part, in the policy's order, until the day is full. */
function partsOfDay(recorded: Record<AbsenceKind, number>, policy: Policy): MissedUnits {
  const day: MissedUnits = { missed: 0, suspended: 0, unexcused: 0, excused: 0 };
  for (const kind of policy.categoryPrecedence) {
    day[kind] = Math.min(recorded[kind], DAY_UNITS - day.missed);
    day.missed += day[kind];
  }
  return day;
}

/** The whole day is of one kind: the first, in the policy's order, that was recorded. */
function wholeDay(isAbsent: boolean, recorded: Record<AbsenceKind, number>, policy: Policy): MissedUnits {
  const day: MissedUnits = { missed: 0, suspended: 0, unexcused: 0, excused: 0 };
  const kind = policy.categoryPrecedence.find((candidate) => recorded[candidate] > 0);
  if (!isAbsent || kind === undefined) return day;
  day.missed = DAY_UNITS;
  day[kind] = DAY_UNITS;
  return day;
}
