import { attendanceCategories } from "../canon/attendance-category.js";
import { DAY_UNITS, HALF_DAY_UNITS } from "./day-units.js";
import type { AbsenceKind } from "./policy.js";

/** SQL of whether an event's category counts as this kind of absence. */
export function isOfKind(kind: AbsenceKind, category = "attendance_category"): string {
  const categories = attendanceCategories.filter((d) => d.counts === kind).map((d) => `'${d.category}'`);
  return `${category} IN (${categories.join(", ")})`;
}

/**
 * SQL of whether an event is anything but presence: as a list, by which DuckDB passes over the parts of a file that hold
 * presence alone.
 */
export function isNotPresent(category = "attendance_category"): string {
  const others = attendanceCategories.filter((d) => d.category !== "present");
  return `${category} IN (${others.map((d) => `'${d.category}'`).join(", ")})`;
}

/**
 * SQL of what one event is of its day, in day units, as `unitsOf` says it: of event `e` (or another name), policy row `p`,
 * and the number of periods; NULL where it needs that and it is NULL.
 */
export function partUnits(periods: string, e = "e"): string {
  return `CAST(CASE
      WHEN ${e}.event_duration IS NOT NULL THEN ROUND(CAST(${e}.event_duration AS DOUBLE) * ${DAY_UNITS})
      WHEN ${e}.minutes_missed IS NOT NULL
        THEN LEAST(${DAY_UNITS}, ROUND(CAST(${e}.minutes_missed AS DOUBLE) * ${DAY_UNITS} / CAST(p.day_minutes AS DOUBLE)))
      WHEN ${e}.session_part = 'day' THEN ${DAY_UNITS}
      WHEN ${e}.session_part IN ('AM', 'PM') THEN ${DAY_UNITS / 2}
      ELSE ${periodUnits(periods)}
    END AS BIGINT)`;
}

/** SQL of what one period is of a day of so many. */
export function periodUnits(periods: string): string {
  return `ROUND(CAST(${DAY_UNITS} AS DOUBLE) / CAST(${periods} AS DOUBLE))`;
}

/** SQL of what a day's events recorded of a kind: over part units, of those of which `is` (SQL) holds. */
export function recordedSum(kind: AbsenceKind, is: string, units = "part_units"): string {
  return `CAST(SUM(CASE WHEN ${is} THEN ${units} ELSE 0 END) AS BIGINT) AS ${kind}`;
}

/** SQL of what was recorded (row `r`) of the kinds that come before this one in the policy's (`p`) order. */
export function recordedBefore(kind: AbsenceKind, ...others: AbsenceKind[]): string {
  return others
    .map((other) => `CASE WHEN p.${other}_rank < p.${kind}_rank THEN r.${other} ELSE 0 END`)
    .join(" + ");
}

/** SQL of a day's units of a kind: by parts, what room the kinds before it leave; whole, the day if it comes first. */
export function dayUnits(kind: AbsenceKind): string {
  return `CASE
      WHEN is_fractional THEN LEAST(${kind}, GREATEST(0, ${DAY_UNITS} - before_${kind}))
      WHEN suspended + unexcused + excused >= ${HALF_DAY_UNITS} AND ${kind} > 0 AND before_${kind} = 0 THEN ${DAY_UNITS}
      ELSE 0
    END`;
}
