import fc from "fast-check";
import { expect, it } from "vitest";
import { openDatabase } from "../../../loaders/native/database.js";
import { policyWith } from "../../attendance/policy-with.js";
import { calendar, day, events, range, stay } from "../../attendance/small-district.js";
import { labelsBySql } from "./labels-of-district.js";

/** A student of one school of twenty days, what happened to day `now`, and one way in which it may go on. */
const story = fc.record({
  entry: fc.integer({ min: 1, max: 8 }),
  now: fc.integer({ min: 8, max: 20 }),
  exit: fc.option(fc.integer({ min: 8, max: 20 })),
  missed: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
  halfMissed: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 4 })
});
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

/** The same student three times: as it went, with every day after `now` attended, and with every one missed. */
function threeEnds({ entry, now, exit, missed, halfMissed }: Story, index: number) {
  const halves = halfMissed.filter((n) => !missed.includes(n));
  const absences = [...events(missed), ...events(halves, { session_part: "AM" })];
  const soFar = absences.filter((d) => d.date! <= day(now));
  const ends = {
    went: { absences, exit: exit === null ? null : day(Math.max(exit, now)) },
    attended: { absences: soFar, exit: null },
    missed: { absences: [...soFar, ...events(range(now + 1, 20))], exit: null }
  };
  return Object.entries(ends).map(([end, { absences, exit }]) => {
    const student_key = `${index} ${end}`;
    return {
      enrollment: { ...stay(day(entry), exit), student_key },
      attendance_event: absences.map((event) => ({ ...event, student_key }))
    };
  });
}

it("a settled outcome is the year-end outcome whatever comes, and an undetermined one can end either way", async () => {
  const stories = fc.sample(story, { numRuns: 400, seed: 20260116 });
  const students = stories.flatMap(threeEnds);
  const db = await openDatabase({ threads: 1 });
  const { labels } = await labelsBySql(
    db,
    {
      calendar_day: calendar("1"),
      enrollment: students.map((d) => d.enrollment),
      attendance_event: students.flatMap((d) => d.attendance_event),
      snapshot_date: range(1, 20).map((n) => ({ school_year: 2024, block: n, as_of_date: day(n) }))
    },
    [policyWith({ minimum_days_enrolled: 1, partial_days: "fractional" })],
    "2024-06-30"
  );
  db.close();
  const byKey = new Map(labels.map((d) => [`${d.student_key} ${d.block}`, d]));
  const seen = { settled: 0, undetermined: 0, left: 0 };
  stories.forEach((told, index) => {
    const ends = ["went", "attended", "missed"].map((end) => byKey.get(`${index} ${end} ${told.now}`)!);
    const [went, attended, missed] = ends.map((d) => d.chronic_at_year_end);
    expect(new Set(ends.map((d) => d.is_undetermined)).size).toBe(1);
    if (ends[0]!.is_undetermined)
      expect({ told, attended, missed }).toEqual({ told, attended: false, missed: true });
    else expect({ told, went, attended }).toEqual({ told, went: missed, attended: missed });
    seen[ends[0]!.is_undetermined ? "undetermined" : "settled"]++;
    if (ends[0]!.is_leaver) seen.left++;
  });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
});
