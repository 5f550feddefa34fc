import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { policyWith } from "../../attendance/policy-with.js";
import { absences, calendar, day, range, stay } from "../../snapshot/feature/one-district.js";
import type { VersionedRecord } from "../../snapshot/feature/version-tables.js";
import { buildVersions, checksumsOf } from "./build-versions.js";
import { versionsHome } from "./versions-home.js";

const { home, db } = await versionsHome("presence");

const present = { attendance_category: "present" as const, recorded_on: day(13) };
const [row] = absences([13], present);
const retake = { superseded_on: day(25) };

/** A row of presence after a change of each column that features read, gone, and with another. */
const changes = {
  student_key: [{ ...row!, student_key: "t" }],
  school_id: [{ ...row!, school_id: "2" }],
  date: [{ ...row!, date: day(14) }],
  session_part: [{ ...row!, session_part: "period 7" }],
  attendance_category: [{ ...row!, attendance_category: "unexcused_absence" as const }],
  recorded_on: [{ ...row!, recorded_on: day(25) }],
  superseded_on: [{ ...row!, ...retake }],
  retracted: [{ ...row!, retracted: true }],
  nothing: [],
  more: [row!, ...absences([14], present)]
};

const base: VersionedRecord = {
  school: ["1", "2"].map((school_id) => ({ school_id })),
  calendar_day: [...calendar("1", range(1, 40)), ...calendar("2", range(1, 40))],
  snapshot_date: range(1, 4).map((block) => ({ school_year: 2025, block, as_of_date: day(10 * block) })),
  enrollment: [stay(1), stay(1, { student_key: "t" })]
};
const sent = (school_id: string, days: number[]) =>
  days.map((n) => ({ school_id, date: day(n), submitted_on: null, recorded_on: day(n) }));

/** Where presence matters: the policy, the record,. */
const settings: Record<string, [Record<string, unknown>, VersionedRecord]> = {
  "under positive recording": [{ recording: "positive" }, base],
  "on a day that was not sent in": [
    {},
    { ...base, submission: [...sent("1", [...range(1, 12), ...range(14, 40)]), ...sent("2", range(1, 40))] }
  ],
  "of students in two schools": [
    {},
    {
      ...base,
      enrollment: ["1", "2"].flatMap((school_id) =>
        ["s", "t"].map((student_key) => stay(1, { school_id, student_key }))
      ),
      attendance_event: absences([13, 14], { recorded_on: day(14) }).flatMap((own) =>
        ["s", "t"].map((student_key) => ({ ...own, student_key, school_id: "2" }))
      )
    }
  ],
  "by periods": [
    { periods_per_day: null, partial_days: "fractional" },
    { ...base, attendance_event: absences([12], { session_part: "period 1", recorded_on: day(12) }) }
  ]
};

const seen: Record<string, string[]> = {};

describe.each(Object.entries(settings))("a changed row of presence %s", (setting, [change, record]) => {
  it("is found wherever it changes a feature", { timeout: 300_000 }, async () => {
    const policies = [policyWith({ minimum_days_enrolled: 1, ...change })];
    const at = (name: string) => join(home, `${setting} ${name}`);
    const build = (rows: object[], folder: string, kept?: string) =>
      buildVersions(db, {
        record: { ...record, attendance_event: [...(record.attendance_event ?? []), ...rows] },
        policies,
        asOf: day(40),
        folder,
        ...(kept !== undefined && { kept })
      });
    await build([row!], at("before"));
    const before = await checksumsOf(db, at("before"));
    seen[setting] = [];
    for (const [name, rows] of Object.entries(changes)) {
      await build(rows, at(`${name} whole`));
      await build(rows, at(name), at("before"));
      const whole = await checksumsOf(db, at(`${name} whole`));
      expect(await checksumsOf(db, at(name)), name).toEqual(whole);
      if (JSON.stringify(whole) !== JSON.stringify(before)) seen[setting].push(name);
    }
  });
});

it("and each of these changes did change features in some setting", () => {
  expect([...new Set(Object.values(seen).flat())].sort()).toEqual(Object.keys(changes).sort());
  for (const found of Object.values(seen)) expect(found).not.toEqual([]);
});
