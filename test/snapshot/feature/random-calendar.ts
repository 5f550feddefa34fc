import fc from "fast-check";
import type { Version } from "../../../lib/snapshot/feature/rule/known-at.js";
import { addDays, daysBetween, told, versionsOf } from "./versions-of.js";

export const schoolIds = ["01", "1", "2"];

/** A student with a school: mostly the student's own one, so that records meet enrollments. */
export function studentAtSchool(studentKeys: readonly string[]) {
  return fc
    .tuple(fc.constantFrom(...studentKeys), fc.option(fc.constantFrom(...schoolIds, "9"), { freq: 2 }))
    .map(([student_key, other]) => ({ student_key, school_id: other ?? homes[student_key] ?? "1" }));
}

const homes: Record<string, string> = { a: "01", b: "1", c: "2" };

/** Weekdays of three school years, the first around a leap day. */
export const schoolDates = [
  ...weekdays("2024-01-08", 48).map((date) => ({ date, school_year: 2024 })),
  ...weekdays("2024-08-26", 26).map((date) => ({ date, school_year: 2025 })),
  ...weekdays("2025-08-25", 10).map((date) => ({ date, school_year: 2026 }))
];

export const dates = schoolDates.map((day) => day.date);

/** School days, days of rest, and the days between which the school year turns. */
export const anyDate = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...dates) },
  { weight: 1, arbitrary: fc.constantFrom("2024-01-20", "2024-06-30", "2024-07-01", "2024-09-01") }
);

interface DayVersion extends Version {
  school_id: string;
  date: string;
  school_year: number;
  is_instructional: boolean;
}

/** Each school has its own holidays and days not in its calendar; a calendar may come late, and its days may change. */
export function calendars(): fc.Arbitrary<DayVersion[]> {
  const kind = fc.constantFrom(...Array<string>(9).fill("school"), "holiday", "missing");
  const ofSchool = fc.record({
    kinds: fc.array(kind, { minLength: dates.length, maxLength: dates.length }),
    recordedOn: fc.constantFrom("2023-07-01", "2023-07-01", "2023-07-01", "2024-01-22", "2024-09-04"),
    changes: fc.oneof(
      fc.constant<Record<string, Change>>({}),
      fc.dictionary(fc.constantFrom(...dates), change, { maxKeys: 4, size: "max" })
    )
  });
  return fc.tuple(fc.tuple(...schoolIds.map(() => ofSchool)), lostYear()).map(([schools, lost]) =>
    schools.flatMap(({ kinds, recordedOn, changes }, school) =>
      schoolDates.flatMap((day, index) => {
        if (lost.neverHad === day.school_year) return [];
        const key = { ...day, school_id: schoolIds[school]! };
        const change = changes[day.date];
        const first = kinds[index]!;
        if (first === "missing")
          return change
            ? versionsOf(key, day.date, { ...change, values: { is_instructional: true }, edits: [] })
            : [];
        const edits = [
          ...(change ? [{ on: addDays(day.date, change.lag), values: change.values }] : []),
          ...(lost.tookBack === day.school_year ? [{ on: "2026-06-01", values: null }] : [])
        ].filter(({ on }) => on > recordedOn);
        return versionsOf(key, recordedOn, {
          lag: 0,
          values: { is_instructional: first === "school" },
          edits: edits.map(({ on, values }, place) => ({
            after: daysBetween(edits[place - 1]?.on ?? recordedOn, on),
            values
          }))
        });
      })
    )
  );
}

interface Change {
  lag: number;
  values: { is_instructional: boolean } | null;
}

/** A day of school that becomes one of rest, or the other way round, or is taken out, before or after it comes. */
const change: fc.Arbitrary<Change> = fc.record({
  lag: fc.constantFrom(-20, -3, 0, 1, 10),
  values: fc.option(fc.record({ is_instructional: fc.boolean() }))
});

/** Now and then a year for which no school ever gave a calendar, or whose calendar was taken back when all was over. */
function lostYear() {
  const none = { neverHad: 0, tookBack: 0 };
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant(none) },
    { weight: 1, arbitrary: fc.constantFrom(2024, 2025).map((neverHad) => ({ ...none, neverHad })) },
    { weight: 1, arbitrary: fc.constantFrom(2024, 2025).map((tookBack) => ({ ...none, tookBack })) }
  );
}

/** None at all, or every school with gaps, days sent late or taken back, and a day from which it is silent. */
export function submissions() {
  const ofSchool = fc.record({
    gaps: fc.uniqueArray(fc.nat(dates.length - 1), { maxLength: 6 }),
    late: fc.dictionary(fc.constantFrom(...dates), told(fc.constant({ submitted_on: null })), {
      maxKeys: 12,
      size: "max"
    }),
    silentFrom: fc.oneof(
      { weight: 3, arbitrary: fc.constant(dates.length) },
      { weight: 1, arbitrary: fc.nat(dates.length) }
    )
  });
  const atOnce = { lag: 0, values: { submitted_on: null }, edits: [] };
  const sent = fc
    .tuple(...schoolIds.map(() => ofSchool))
    .map((schools) =>
      schools.flatMap(({ gaps, late, silentFrom }, school) =>
        dates
          .filter((_, index) => index < silentFrom && !gaps.includes(index))
          .flatMap((date) => versionsOf({ school_id: schoolIds[school]!, date }, date, late[date] ?? atOnce))
      )
    );
  return fc.oneof(
    { weight: 3, arbitrary: sent },
    { weight: 1, arbitrary: sent.map((rows) => rows.filter(() => false)) }
  );
}

/** Blocks that end on a day of school or of rest; the last may end before the year does, and a year may have none. */
export function snapshotDates() {
  const ends = (school_year: number, maxLength: number) => {
    const own = schoolDates.filter((day) => day.school_year === school_year).map((day) => day.date);
    return fc
      .uniqueArray(
        fc
          .tuple(fc.constantFrom(...own), fc.constantFrom(0, 0, 0, 1, 2))
          .map(([date, later]) => addDays(date, later)),
        { maxLength, size: "max" }
      )
      .map((chosen) =>
        chosen.sort().map((as_of_date, index) => ({ school_year, block: index + 1, as_of_date }))
      );
  };
  return fc.tuple(ends(2024, 6), ends(2025, 4), ends(2026, 2)).map((years) => years.flat());
}

/** The first weekdays from a date on. */
export function weekdays(from: string, count: number): string[] {
  const found: string[] = [];
  for (let date = from; found.length < count; date = addDays(date, 1)) {
    const weekday = new Date(date).getUTCDay();
    if (weekday > 0 && weekday < 6) found.push(date);
  }
  return found;
}
