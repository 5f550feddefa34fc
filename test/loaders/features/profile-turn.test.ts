import { join } from "node:path";
import { expect, it } from "vitest";
import { policyWith } from "../../attendance/policy-with.js";
import { calendar, day, range, status, stay } from "../../snapshot/feature/one-district.js";
import type { VersionedRecord } from "../../snapshot/feature/version-tables.js";
import { addDays } from "../../snapshot/feature/versions-of.js";
import { buildVersions, checksumsOf, partitions, sharedFiles } from "./build-versions.js";
import { versionsHome } from "./versions-home.js";

const { home, db } = await versionsHome("profile-turn");
const policies = [policyWith({ minimum_days_enrolled: 1 })];

/** The last as-of date before, the new one, and days around. */
const [last, next] = [day(20), day(30)];
const soon = addDays(last, 1);
const early = day(1);
const never = { superseded_on: null, retracted: false };
const superseded = { recorded_on: early, superseded_on: next };
const retraction = { recorded_on: next, superseded_on: null, retracted: true };

const word = { start_date: early, recorded_on: early };
const language = (more: object) => ({ ...status("home_language", "Polish", early), ...word, ...more });
const homeless = (more: object) => ({ ...status("homeless", "yes", early), ...word, ...more });
const test = { student_key: "s", subject: "reading", measure: "fall", date: early, percentile: 40 };
const survey = { student_key: "s", instrument: "pulse", scale: "belonging", date: early, score: 4 };
const person = { student_key: "s", sex: "female", race_ethnicity: null, birth_month: null } as const;

const plain: VersionedRecord = {
  school: ["1", "2"].map((school_id) => ({ school_id })),
  calendar_day: [...calendar("1"), ...calendar("2")],
  snapshot_date: range(1, 6).map((block) => ({ school_year: 2025, block, as_of_date: day(10 * block) })),
  enrollment: [stay(1), stay(1, { student_key: "t", school_id: "2" })],
  student_status: [
    status("homeless", "yes", early, { student_key: "t" }),
    status("home_language", "Spanish", early, { student_key: "t" })
  ]
};

/** What turns of student s between the two dates, by its one date that does. */
const turning: Readonly<Record<string, VersionedRecord>> = {
  "a status recorded the day after": { student_status: [language({ recorded_on: soon })] },
  "a status recorded on the date": { student_status: [homeless({ recorded_on: next })] },
  "a status known ahead that begins the day after": { student_status: [language({ start_date: soon })] },
  "a status known ahead that begins on the date": { student_status: [homeless({ start_date: next })] },
  "a status that lasted through the date before": { student_status: [homeless({ end_date: last })] },
  "a status that lasts through the day before": {
    student_status: [homeless({ end_date: addDays(next, -1) })]
  },
  "a status taken back": { student_status: [homeless(superseded), homeless(retraction)] },
  "a student first recorded": { student: [{ ...person, ...never, recorded_on: next }] },
  "a student taken back": {
    student: [
      { ...person, ...superseded, superseded_on: soon },
      { ...person, ...retraction }
    ]
  },
  "a result that came late": { assessment_result: [{ ...test, recorded_on: next }] },
  "a result recorded ahead": { assessment_result: [{ ...test, date: next, recorded_on: early }] },
  "a result taken back": {
    assessment_result: [
      { ...test, ...superseded },
      { ...test, ...retraction }
    ]
  },
  "a survey that came late": { survey_response: [{ ...survey, recorded_on: soon }] },
  "a survey recorded ahead": { survey_response: [{ ...survey, date: soon, recorded_on: early }] },
  "a survey taken back": {
    survey_response: [
      { ...survey, ...superseded },
      { ...survey, ...retraction }
    ]
  },
  "an enrollment that came late": { enrollment: [stay(1, { recorded_on: next }), plain.enrollment![1]!] },
  "an enrollment known ahead": { enrollment: [stay(30), plain.enrollment![1]!] }
};

/** Files of profiles that a later date renews: those open, and those that ended since. */
function filesSince(asOf: string): string[] {
  const ends = range(1, 6)
    .map((block) => day(10 * block))
    .filter((date) => date > last && date <= asOf);
  return ["open.parquet", ...ends.map((date) => `until=${date}.parquet`)];
}

let builds = 0;

/** Builds a record as of the date before, and returns its folder. */
async function begin(record: VersionedRecord): Promise<string> {
  const folder = join(home, `${++builds}-kept`);
  await buildVersions(db, { policies, folder, record, asOf: last });
  return folder;
}

/** Builds a record as of a later date over one that was kept, and anew. */
async function extend(kept: string, later: VersionedRecord, asOf = next) {
  const at = join(home, String(++builds));
  const build = { policies, record: later, asOf };
  const { recomputed } = await buildVersions(db, { ...build, kept, folder: at });
  await buildVersions(db, { ...build, folder: `${at}-whole` });
  const sums = await checksumsOf(db, at);
  expect(sums).toEqual(await checksumsOf(db, `${at}-whole`));
  const isProfile = (file: string) => file.includes("profile/school_year");
  const rewritten = partitions(at)
    .filter((file) => isProfile(file) && !sharedFiles(kept, at).includes(file))
    .map((file) => file.replace(/.*\//, ""));
  const before = await checksumsOf(db, kept);
  const isOther = partitions(at).some(
    (file) => isProfile(file) && JSON.stringify(sums[file]) !== JSON.stringify(before[file])
  );
  const profiles = recomputed.filter(({ blocks }) => blocks.length === 0);
  return { rewritten, isOther, profiles };
}

it.each(Object.entries(turning))(
  "%s renews the profile of its student, and of nobody else",
  async (_, more) => {
    const record = { ...plain, ...more };
    if (more.student_status) record.student_status = [...plain.student_status!, ...more.student_status];
    const kept = await begin(record);
    for (const asOf of [next, day(50)]) {
      const { isOther, rewritten, profiles } = await extend(kept, record, asOf);
      expect(isOther).toBe(true);
      if (!record.enrollment || record.enrollment === plain.enrollment)
        expect(rewritten).toEqual(filesSince(asOf));
      expect(profiles).toMatchObject([{ school_year: 2025, students: 1 }]);
    }
  },
  60_000
);

it("who enrolled late has profiles of the year so far, in the files of the dates at which they ended", async () => {
  const results = [day(15), day(25)].map((date) => ({ ...test, date, recorded_on: date }));
  const record = {
    ...plain,
    assessment_result: results,
    enrollment: [stay(1, { recorded_on: next }), plain.enrollment![1]!]
  };
  const { rewritten } = await extend(await begin(record), record);
  expect(rewritten).toEqual(["open.parquet", `until=${last}.parquet`, `until=${next}.parquet`]);
}, 60_000);

it("a result corrected in the past renews the files of the dates at which anything ended or ends", async () => {
  const other = { ...test, student_key: "t", date: day(15), recorded_on: day(15) };
  const turned = { ...plain, assessment_result: [{ ...test, date: day(15), recorded_on: day(15) }] };
  const kept = await begin({ ...turned, survey_response: [{ ...survey, recorded_on: next }] });
  const { rewritten } = await extend(kept, {
    ...turned,
    assessment_result: [...turned.assessment_result, other]
  });
  expect(rewritten).toEqual(["open.parquet", `until=${last}.parquet`, `until=${next}.parquet`]);
}, 60_000);

it("what turned by the date before, or turns after the new one, renews no profile", async () => {
  const student_status = [
    ...plain.student_status!,
    language({ recorded_on: last }),
    homeless({ end_date: next }),
    { ...homeless({ start_date: addDays(next, 1) }) }
  ];
  const record = { ...plain, student_status };
  const { rewritten, profiles } = await extend(await begin(record), record);
  expect(profiles).toEqual([]);
  expect(rewritten).toEqual([`until=${next}.parquet`]);
}, 60_000);

it("of several new dates, what turns by the last counts", async () => {
  const record = { ...plain, survey_response: [{ ...survey, date: day(50), recorded_on: early }] };
  const { isOther, profiles } = await extend(await begin(record), record, day(50));
  expect(isOther).toBe(true);
  expect(profiles).toMatchObject([{ students: 1 }]);
}, 60_000);

it("an attribute first known in the district renews everyone's", async () => {
  const migrant = status("migrant", "no", early, { recorded_on: soon });
  const record = { ...plain, student_status: [...plain.student_status!, migrant] };
  const { profiles } = await extend(await begin(record), record);
  expect(profiles).toMatchObject([{ students: 2 }]);
  expect(profiles[0]!.reasons).toContain("which attributes any student was known to have changed");
}, 60_000);

it("a correction of the past renews what it touches besides", async () => {
  const result = { ...test, student_key: "t", recorded_on: early };
  const turned = { ...plain, survey_response: [{ ...survey, recorded_on: next }] };
  const { profiles } = await extend(await begin(turned), { ...turned, assessment_result: [result] });
  expect(profiles).toMatchObject([{ students: 2, reasons: ["assessments", "surveys"] }]);
}, 60_000);

it("a calendar that begins earlier brings in who left before it began", async () => {
  const left = stay(1, { student_key: "u", entry_date: "2024-07-01", exit_date: "2024-08-20" });
  const record = { ...plain, enrollment: [...plain.enrollment!, left] };
  const first = { school_id: "1", date: "2024-08-19", school_year: 2025, is_instructional: false };
  const calendar_day = [...plain.calendar_day!, { ...first, recorded_on: day(100) }];
  const kept = await begin(record);
  for (const asOf of [last, next]) {
    const { isOther, profiles } = await extend(kept, { ...record, calendar_day }, asOf);
    expect(isOther).toBe(true);
    expect(profiles).toMatchObject([{ students: 3 }]);
  }
}, 60_000);
