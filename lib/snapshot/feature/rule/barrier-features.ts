import type { StudentDay } from "../../../attendance/figures.js";
import { countedDays } from "../../../attendance/rule-day.js";
import type { KnownDistrict, KnownStudent } from "./known-district.js";
import { holdsOn, latestValue } from "./status-on.js";

/** Moves, late entry, and what makes the way to school hard, as known on the as-of date. */
export function barrierFeatures(days: readonly StudentDay[], student: KnownStudent, district: KnownDistrict) {
  const miles = latestValue("miles_to_school", student, district.asOf);
  return {
    school_changes: days.filter((day, index) => index > 0 && day.school_id !== days[index - 1]?.school_id)
      .length,
    late_entry: lateEntry(days[0], district),
    homeless: holdsOn("homeless", student, district),
    foster_care: holdsOn("foster_care", student, district),
    migrant: holdsOn("migrant", student, district),
    transported: holdsOn("transported", student, district),
    miles_to_school: miles === null ? null : Number(miles)
  };
}

/** Days that the student's first school of the year had held before the student's first day there. */
function lateEntry(first: StudentDay | undefined, district: KnownDistrict): number | null {
  if (first === undefined) return null;
  return countedDays(district).filter(
    (day) =>
      day.school_id === first.school_id && day.school_year === first.school_year && day.date < first.date
  ).length;
}
