import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type NativeDatabase } from "../../../loaders/native/database.js";
import { policyWith } from "../../attendance/policy-with.js";
import { absences, calendar, day, range, stay } from "../../snapshot/feature/one-district.js";
import { makeVersionTables, type VersionedRecord } from "../../snapshot/feature/version-tables.js";
import { buildVersions, checksumsOf } from "./build-versions.js";
import { featuresOf, withRecord, writeDistrict } from "./large-districts.js";

let home: string;
let days: string[];
const at = (name: string) => join(home, name);

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "rollcall-going-on-"));
  await writeDistrict(at("record"));
  const rows = await withRecord(at("record"), (db) =>
    db.rows<{ day: string }>(
      "SELECT CAST(as_of_date AS VARCHAR) AS day FROM snapshot_date WHERE school_year = 2026 ORDER BY day"
    )
  );
  days = rows.map((row) => row.day);
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("counts that go on from the block before", () => {
  it.each([
    { had: 2, news: 1 },
    { had: 9, news: 1 },
    { had: 13, news: 3 },
    { had: 17, news: 1 }
  ])("equal a full rebuild, $news new after $had blocks", { timeout: 200_000 }, async ({ had, news }) => {
    const [before = "", now = ""] = [days[had - 1], days[had + news - 1]];
    const seen = { students: 0, goingOn: 0 };
    const look = async (sql: string, db: NativeDatabase) => {
      const count = async (table: string) =>
        (await db.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n ?? 0;
      if (sql.includes("TABLE going_on")) seen.students = await count("kept_count");
      if (sql.includes("TABLE absence_count")) seen.goingOn = await count("going_on");
      return false;
    };
    await featuresOf(at("record"), at(`${had}`), undefined, undefined, before);
    await featuresOf(at("record"), at(`${had}+${news}`), at(`${had}`), look, now);
    await featuresOf(at("record"), at(`${had + news}`), undefined, undefined, now);
    const db = await openDatabase();
    expect(await checksumsOf(db, at(`${had}+${news}`))).toEqual(await checksumsOf(db, at(`${had + news}`)));
    db.close();
    expect(seen.students).toBeGreaterThan(1000);
    expect(seen.goingOn / seen.students).toBeGreaterThan(0.6);
  });
});

/** What days before the new block come to, read otherwise than from them alone. */
const odd: Readonly<Record<string, VersionedRecord>> = {
  "a streak that windows don't see the start of": { attendance_event: absences(range(20, 60)) },
  "a record of a day long past that the school never sent in": {
    submission: range(1, 60).flatMap((n) => (n === 5 ? [] : [{ school_id: "1", date: day(n) }])),
    attendance_event: absences([5, 6, 57])
  },
  "a day that turns out to have had more periods": {
    attendance_event: [
      ...absences([10], { session_part: "period 2" }),
      ...absences([55], { session_part: "period 7", student_key: "t" })
    ]
  },
  "a holiday after them that sets one beside a break": {
    calendar_day: [
      ...calendar("1", [...range(1, 50), ...range(52, 60)]),
      ...calendar("1", [51], { superseded_on: day(55) })
    ],
    attendance_event: absences([50, 53, 57])
  },
  "a stay without a day, and a record that the school never sent in": {
    school: [{ school_id: "1" }, { school_id: "2" }],
    enrollment: [stay(1), stay(1, { school_id: "2" }), stay(1, { student_key: "t" })],
    submission: range(1, 60).flatMap((n) => (n === 48 ? [] : [{ school_id: "1", date: day(n) }])),
    attendance_event: absences([48, 57])
  },
  "parts of days that count": {
    attendance_event: absences([30, 45, 49, 52, 57], { event_duration: 0.25 })
  },
  "a school that is known to have counted fewer days": {
    calendar_day: [
      ...calendar("1", range(1, 44)),
      ...calendar("1", range(45, 60), { recorded_on: "2024-07-01", superseded_on: day(55) })
    ],
    attendance_event: absences(range(41, 50))
  }
};

const oddities = ["whole_if_half", "fractional"].flatMap((partial_days) =>
  Object.entries(odd).map(([name, own]) => ({ name, own, partial_days }))
);

it.each(oddities)(
  "$name does not lead them astray, days $partial_days",
  async ({ name, own, partial_days }) => {
    const db = await openDatabase({ threads: 1 });
    await makeVersionTables(db);
    const record: VersionedRecord = {
      school: [{ school_id: "1" }],
      calendar_day: calendar("1", range(1, 60)),
      snapshot_date: range(1, 6).map((block) => ({ school_year: 2025, block, as_of_date: day(10 * block) })),
      enrollment: [stay(1), stay(1, { student_key: "t" })],
      ...own
    };
    const build = { policies: [policyWith({ minimum_days_enrolled: 1, partial_days })], record };
    const folder = (part: string) => at(`${name} ${partial_days} ${part}`);
    await buildVersions(db, { ...build, asOf: day(50), folder: folder("before") });
    await buildVersions(db, { ...build, asOf: day(60), folder: folder("whole") });
    await buildVersions(db, { ...build, asOf: day(60), kept: folder("before"), folder: folder("after") });
    expect(await checksumsOf(db, folder("after"))).toEqual(await checksumsOf(db, folder("whole")));
    db.close();
  }
);
