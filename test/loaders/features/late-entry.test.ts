import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openDatabase } from "../../../loaders/native/database.js";
import { policyWith } from "../../attendance/policy-with.js";
import { absences, calendar, day, range, stay } from "../../snapshot/feature/one-district.js";
import { makeVersionTables, type VersionedRecord } from "../../snapshot/feature/version-tables.js";
import { buildVersions, checksumsOf } from "./build-versions.js";

/** What school 1 says on day 45 of days before. */
const corrections: Readonly<Record<string, VersionedRecord>> = {
  attendance: { attendance_event: absences([35, 36], { recorded_on: day(45) }) },
  "the calendar": {
    calendar_day: [
      ...calendar("1", [...range(1, 31), ...range(33, 150)]),
      ...calendar("1", [32], { superseded_on: day(45) }),
      ...calendar("1", [32], { recorded_on: day(45) }).map((d) => ({ ...d, is_instructional: false })),
      ...calendar("2")
    ]
  }
};
const claim = "a correction of %s reaches a student who entered in mid-year, and nobody at another school";

it.each(Object.entries(corrections))(
  claim,
  async (_, correction) => {
    const home = mkdtempSync(join(tmpdir(), "rollcall-late-entry-"));
    const db = await openDatabase({ threads: 1 });
    await makeVersionTables(db);
    const record: VersionedRecord = {
      school: ["1", "2"].map((school_id) => ({ school_id })),
      calendar_day: [...calendar("1"), ...calendar("2")],
      snapshot_date: range(1, 6).map((block) => ({ school_year: 2025, block, as_of_date: day(10 * block) })),
      enrollment: [stay(30), stay(1, { student_key: "t", school_id: "2" })],
      attendance_event: absences([35])
    };
    const corrected = { ...record, ...correction };
    const build = { policies: [policyWith({ minimum_days_enrolled: 1 })], asOf: day(100) };
    const at = (name: string) => join(home, name);
    await buildVersions(db, { ...build, record, folder: at("before") });
    await buildVersions(db, { ...build, record: corrected, folder: at("whole") });
    const { recomputed } = await buildVersions(db, {
      ...build,
      record: corrected,
      kept: at("before"),
      folder: at("after")
    });
    expect(recomputed.map(({ blocks, students }) => ({ blocks, students }))).toContainEqual({
      blocks: [5, 6],
      students: 1
    });
    expect(await checksumsOf(db, at("after"))).toEqual(await checksumsOf(db, at("whole")));
    db.close();
    rmSync(home, { recursive: true, force: true });
  },
  60_000
);
