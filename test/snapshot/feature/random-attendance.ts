import fc from "fast-check";
import { attendanceCategories } from "../../../lib/canon/attendance-category.js";
import { reasonGroups } from "../../../lib/canon/reason-group.js";
import type { RowOf } from "../../../lib/canon/tables.js";
import { dates, studentAtSchool } from "./random-calendar.js";
import { told, versionsOf } from "./versions-of.js";

const parts = ["day", "day", "day", "AM", "PM", "period 1", "period 2", "period 3", "period 6", "period 7"];
const categories = attendanceCategories.map((d) => d.category);

type Content = Pick<
  RowOf<"attendance_event">,
  "attendance_category" | "event_duration" | "minutes_missed" | "reason_group"
>;

const content: fc.Arbitrary<Content> = fc.record({
  attendance_category: fc.constantFrom(...categories, "excused_absence", "unexcused_absence", "present"),
  event_duration: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(0.1, 0.25, 0.333, 0.5, 0.667, 1) }
  ),
  minutes_missed: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(0, 10, 97.5, 130, 195, 200, 400) }
  ),
  reason_group: fc.option(fc.constantFrom(...reasonGroups.map((d) => d.group)), { freq: 2 })
});

/** A whole day, as it stands in a run of such days. */
const absence: fc.Arbitrary<Content> = content.map((own) => ({
  ...own,
  attendance_category: own.attendance_category === "tardy" ? "excused_absence" : own.attendance_category,
  event_duration: null,
  minutes_missed: null
}));

/** Single events, several on one day, and runs of whole days on end. */
export function events(studentKeys: string[]) {
  const where = {
    place: studentAtSchool(studentKeys),
    start: fc.nat(dates.length - 1)
  };
  const event = fc.record({
    ...where,
    session_part: fc.constantFrom(...parts),
    length: fc.constant(1),
    telling: told(content)
  });
  const run = fc.record({
    ...where,
    session_part: fc.constant("day"),
    length: fc.integer({ min: 2, max: 24 }),
    telling: fc.oneof(
      told(absence),
      absence.map((values) => ({ lag: 0, values, edits: [] }))
    )
  });
  return fc
    .tuple(
      fc.array(event, { minLength: 40, maxLength: 120, size: "max" }),
      fc.array(run, { minLength: 6, maxLength: 10 + studentKeys.length, size: "max" })
    )
    .map(([single, runs]) => {
      const seen = new Set<string>();
      return [...single, ...runs].flatMap(({ start, length, telling, place, session_part }) =>
        dates.slice(start, start + length).flatMap((date) => {
          const key = { ...place, date, session_part };
          const name = Object.values(key).join();
          if (seen.has(name)) return [];
          seen.add(name);
          return versionsOf(key, date, telling);
        })
      );
    });
}

/** Yearly totals of a year without days and of others, at the same schools and at one that has no calendar. */
export function totals(studentKeys: string[]) {
  const row = fc.record({
    place: studentAtSchool(studentKeys),
    school_year: fc.constantFrom(2022, 2023, 2023, 2024, 2025),
    telling: told(
      fc.record({
        days_enrolled: fc.constantFrom(5, 20, 80, 179.5),
        days_absent: fc.constantFrom(0, 0.5, 1, 2, 4)
      })
    )
  });
  return fc
    .uniqueArray(row, {
      maxLength: 8,
      size: "max",
      selector: (total) => [total.place.student_key, total.place.school_id, total.school_year].join()
    })
    .map((rows) =>
      rows.flatMap(({ telling, place, school_year }) =>
        versionsOf({ ...place, school_year }, `${school_year}-06-30`, telling)
      )
    );
}
