import { DAY_UNITS } from "../../lib/attendance/day-units.js";
import type { Figure } from "../../lib/attendance/figures.js";
import type { Database } from "../../lib/query/database.js";
import { figuresBySql } from "./attendance-figures.js";
import { policyWith } from "./policy-with.js";
import type { AttendanceRecord } from "./record-tables.js";
import { calendar, day, stay } from "./small-district.js";

/** The figures of student s under the shipped policy, changed; one school "1" of twenty days unless the record says other. */
export async function oneStudent(
  db: Database,
  record: AttendanceRecord,
  change: Record<string, unknown> = {},
  asOf = "2024-06-30"
) {
  const policies = [policyWith({ minimum_days_enrolled: 1, ...change })];
  const whole = { calendar_day: calendar("1"), enrollment: [stay(day(1))], ...record };
  const { days, blocks, years } = await figuresBySql(db, whole, policies, asOf);
  const at = (school_id: string, school_year = 2024) =>
    inDays(years.find((year) => year.school_id === school_id && year.school_year === school_year));
  return { days, blocks, school: at("1"), district: at(""), at };
}

/** A figure with its amounts in days. */
function inDays(figure: Figure | undefined) {
  const units = (amount: number | null | undefined) => (amount == null ? undefined : amount / DAY_UNITS);
  return (
    figure && {
      enrolled: figure.days_enrolled,
      known: units(figure.enrolled_units),
      missed: units(figure.missed_units),
      excused: units(figure.excused_units),
      unexcused: units(figure.unexcused_units),
      suspended: units(figure.suspended_units),
      unknown: figure.days_unknown,
      tardies: figure.tardies,
      band: figure.band,
      isRated: figure.is_rated,
      isChronic: figure.is_chronic,
      isMember: figure.is_member
    }
  );
}
