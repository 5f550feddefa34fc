import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { policyWith } from "../../attendance/policy-with.js";
import { calendar, day, status, stay } from "../../snapshot/feature/one-district.js";
import type { VersionedRecord } from "../../snapshot/feature/version-tables.js";
import { buildVersions, checksumsOf } from "./build-versions.js";
import { versionsHome } from "./versions-home.js";

const { home, db } = await versionsHome("profile-dates");
const policies = [policyWith({ minimum_days_enrolled: 1 })];

/** Of a district whose own as-of dates are these, by school year; the language is known ahead and turns on day 25. */
function districtWith(dates: Readonly<Record<number, readonly number[]>>): VersionedRecord {
  const language = (value: string, start: string) => ({
    ...status("home_language", value, start),
    recorded_on: day(1)
  });
  return {
    school: [{ school_id: "1" }],
    calendar_day: calendar("1"),
    snapshot_date: Object.entries(dates).flatMap(([year, days]) =>
      days.map((at, index) => ({ school_year: Number(year), block: index + 1, as_of_date: day(at) }))
    ),
    enrollment: [stay(1)],
    student_status: [language("Polish", day(1)), language("Welsh", day(25))]
  };
}

/** Language and the dates from which and until which it stood in profiles of 2025. */
async function profiles(folder: string) {
  const files = join(folder, "student_profile", "school_year=2025", "*.parquet");
  return db.rows(`SELECT home_language, CAST(known_from AS VARCHAR) AS known_from, CAST(known_until AS VARCHAR) AS known_until
FROM read_parquet('${files}', hive_partitioning = false) ORDER BY known_from`);
}

/** Builds a record as of a date, over that as of a later one, and the later anew: both are to be equal. Returns the last's folder. */
async function expectRenewed(
  name: string,
  record: VersionedRecord,
  before: string,
  after: string
): Promise<string> {
  const [kept, renewed, whole] = ["kept", "renewed", "whole"].map((part) =>
    join(home, `${name} ${part}`)
  ) as [string, string, string];
  await buildVersions(db, { record, policies, asOf: before, folder: kept });
  await buildVersions(db, { record, policies, asOf: after, kept, folder: renewed });
  await buildVersions(db, { record, policies, asOf: after, folder: whole });
  expect(await profiles(renewed)).toEqual(await profiles(whole));
  expect(await checksumsOf(db, renewed)).toEqual(await checksumsOf(db, whole));
  return whole;
}

describe("profiles, where as-of dates are unusual", () => {
  it.each([
    ["two blocks share the last date before", { 2025: [10, 20, 20, 30, 40] }, 20, 30],
    ["two blocks share the new date", { 2025: [10, 20, 30, 30, 40] }, 20, 30],
    ["a date of the next year lies between", { 2025: [10, 20, 40], 2026: [30] }, 20, 40]
  ] as const)("a new fortnight equals a rebuild where %s", async (name, dates, before, after) => {
    await expectRenewed(name, districtWith(dates), day(before), day(after));
  });

  it("turn at the year's own dates, and stand from its first to its last", async () => {
    const folder = join(home, "own dates");
    const record = districtWith({ 2025: [10, 20, 40], 2026: [30] });
    await buildVersions(db, { record, policies, asOf: day(40), folder });
    expect(await profiles(folder)).toEqual([
      { home_language: "Polish", known_from: day(10), known_until: day(40) },
      { home_language: "Welsh", known_from: day(40), known_until: null }
    ]);
  });

  const taken = { student_key: "s", date: "2024-02-28" };
  const survey = { ...taken, instrument: "pulse", scale: "belonging" };
  const test = { ...taken, subject: "reading", measure: "fall" };
  const versions = [
    { recorded_on: taken.date, superseded_on: day(15), retracted: false },
    { recorded_on: day(15), superseded_on: null, retracted: false }
  ] as const;

  it.each([
    ["survey", { survey_response: versions.map((d, score) => ({ ...survey, ...d, score })) }],
    ["test", { assessment_result: versions.map((d, at) => ({ ...test, ...d, percentile: 40 + at })) }]
  ])("are not cut where a %s of the year before is corrected", async (name, corrected) => {
    const plain = districtWith({ 2025: [10, 20, 30] });
    const record: VersionedRecord = {
      ...plain,
      ...corrected,
      snapshot_date: [{ school_year: 2024, block: 1, as_of_date: "2024-03-01" }, ...plain.snapshot_date!],
      enrollment: [stay(1, { entry_date: "2024-02-01" })],
      student_status: []
    };
    const whole = await expectRenewed(name, record, day(10), day(30));
    const uncut = [{ home_language: null, known_from: day(10), known_until: null }];
    expect(await profiles(whole)).toEqual(uncut);
  });

  it("are cut at the year's own next date where a survey came by a date of the next year", async () => {
    const folder = join(home, "own survey");
    const date = day(25);
    const record: VersionedRecord = {
      ...districtWith({ 2025: [10, 20, 40], 2026: [30] }),
      student_status: [],
      survey_response: [{ ...survey, ...versions[1], date, recorded_on: date, score: 4 }]
    };
    await buildVersions(db, { record, policies, asOf: day(40), folder });
    expect(await profiles(folder)).toEqual([
      { home_language: null, known_from: day(10), known_until: day(40) },
      { home_language: null, known_from: day(40), known_until: null }
    ]);
  });
});
