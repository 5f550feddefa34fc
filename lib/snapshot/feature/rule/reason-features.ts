import { attendanceCategories } from "../../../canon/attendance-category.js";
import { type ReasonGroup, reasonGroups } from "../../../canon/reason-group.js";
import type { StudentDay } from "../../../attendance/figures.js";
import { knownUnits, missedUnits, share } from "./days-so-far.js";
import type { KnownStudent } from "./known-district.js";

/** Share of the known days missed for each group of reasons; days without a reason are in none. */
export function reasonFeatures(
  days: readonly StudentDay[],
  student: KnownStudent
): Record<`absence_rate_${ReasonGroup}`, number | null> {
  const rates = reasonGroups.map(({ group }) => {
    const ofGroup = days.filter((day) => reasonOf(day, student) === group);
    return [`absence_rate_${group}`, share(missedUnits(ofGroup), knownUnits(days))] as const;
  });
  return Object.fromEntries(rates) as Record<`absence_rate_${ReasonGroup}`, number | null>;
}

/** Of a day's absences, the first reason by name; a suspension without one is disciplinary. */
function reasonOf({ school_id, date }: StudentDay, { attendance_event }: KnownStudent): string | undefined {
  return attendance_event
    .filter((event) => event.school_id === school_id && event.date === date)
    .filter((event) => absences.includes(event.attendance_category))
    .map(
      ({ reason_group, attendance_category }) =>
        reason_group ?? (attendance_category === "out_of_school_suspension" ? "disciplinary" : undefined)
    )
    .filter((reason) => reason !== undefined)
    .sort()[0];
}

const absences: string[] = attendanceCategories
  .filter(({ counts }) => counts !== "nothing")
  .map(({ category }) => category);
