import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NativeDatabase, openDatabase } from "../../../loaders/native/database.js";
import { policyWith } from "../../attendance/policy-with.js";
import { featuresByRule } from "./features-by-rule.js";
import { featuresBySql, openFeatureTables } from "./features-by-sql.js";
import { absences, calendar, day, range, stay } from "./one-district.js";
import type { VersionedRecord } from "./version-tables.js";

/**
 * The SQL numbers the days of students once where calendar and membership were the same on every date. Each of these
 * records is one in which they were not, with a run of absence across what changed.
 */
const changes: Readonly<Record<string, VersionedRecord>> = {
  "a day that turns out to have had no school": {
    calendar_day: [
      ...calendar("1", [...range(1, 6), ...range(8, 60)]),
      ...calendar("1", [7], { recorded_on: "2024-07-01", superseded_on: day(25) }),
      { ...calendar("1", [7], { recorded_on: day(25) })[0], is_instructional: false }
    ]
  },
  "a day of school that becomes known late": {
    calendar_day: [
      ...calendar("1", [...range(1, 6), ...range(8, 60)]),
      ...calendar("1", [7], { recorded_on: day(25) })
    ]
  },
  "a last day that is taken from the calendar": {
    calendar_day: [
      ...calendar("1", [...range(1, 9), ...range(11, 60)]),
      ...calendar("1", [10], { recorded_on: "2024-07-01", superseded_on: day(15) }),
      { ...calendar("1", [10], { recorded_on: day(15) })[0], is_instructional: false }
    ]
  },
  "a holiday beside the days missed that is planned late": {
    calendar_day: [
      ...calendar("1", [...range(1, 10), ...range(16, 60)]),
      ...calendar("1", range(11, 15), { recorded_on: "2024-07-01", superseded_on: day(8) }),
      ...calendar("1", range(11, 15), { recorded_on: day(8) }).map((d) => ({ ...d, is_instructional: false }))
    ]
  },
  "an entry that is put earlier": {
    enrollment: [
      stay(7, { recorded_on: day(7), superseded_on: day(25) }),
      { ...stay(7, { recorded_on: day(25) }), retracted: true },
      stay(5, { recorded_on: day(25) })
    ]
  },
  "an enrollment that becomes known late": { enrollment: [stay(1, { recorded_on: day(15) })] },
  "a school that turns out to have been another": {
    calendar_day: [...calendar("1", range(1, 60)), ...calendar("2", range(3, 60))],
    enrollment: [
      stay(1, { recorded_on: day(1), superseded_on: day(15) }),
      { ...stay(1, { recorded_on: day(15) }), retracted: true },
      stay(1, { school_id: "2", recorded_on: day(15) })
    ],
    attendance_event: [...absences(range(5, 9)), ...absences(range(5, 9), { school_id: "2" })]
  },
  "a move between schools": {
    calendar_day: [...calendar("1", range(1, 60)), ...calendar("2", range(4, 60))],
    enrollment: [stay(1, { exit_date: day(12) }), stay(13, { school_id: "2" })],
    attendance_event: [...absences(range(9, 12)), ...absences([13, 14], { school_id: "2" })]
  },
  "an exit": { enrollment: [stay(1, { exit_date: day(12) })], attendance_event: absences(range(8, 15)) },
  "an absence in the midst of a run that is taken back": {
    attendance_event: [
      ...absences([5, 6, 8, 9]),
      ...absences([7], { recorded_on: day(7), superseded_on: day(15) }),
      ...absences([7], { recorded_on: day(15), retracted: true })
    ]
  },
  "an absence in the midst of a run that becomes known late": {
    attendance_event: [...absences([5, 6, 8, 9]), ...absences([7], { recorded_on: day(15) })]
  },
  "an absence before the entry": { enrollment: [stay(6)] }
};

describe("a run of absence and its rates equal the plain rule across", () => {
  let db: NativeDatabase;
  beforeAll(async () => {
    db = await openDatabase({ threads: 1 });
    await openFeatureTables(db);
  });
  afterAll(() => db.close());

  it.each(Object.entries(changes))("%s", async (_title, change) => {
    const snapshot_date = range(1, 5).map((block) => ({
      school_year: 2025,
      block,
      as_of_date: day(10 * block)
    }));
    const record: VersionedRecord = {
      school: ["1", "2"].map((school_id) => ({ school_id })),
      student: [{ student_key: "s" }],
      calendar_day: calendar("1", range(1, 60)),
      enrollment: [stay(1)],
      attendance_event: absences(range(5, 9)),
      snapshot_date,
      ...change
    };
    const policies = [policyWith({ minimum_days_enrolled: 1 })];
    const bySql = await featuresBySql(db, record, policies, "2025-06-30");
    expect(bySql).toEqual(featuresByRule(record, policies, "2025-06-30"));
    expect(bySql.student_feature.some((row) => Number(row["longest_streak"]) > 1)).toBe(true);
  });
});
