import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../../loaders/native/database.js";
import { policyWith } from "../../attendance/policy-with.js";
import { makeLog, type Version, type VersionedRows, writeVersions } from "./versioned-record.js";

/** Ten days of instruction, October 6 to 17, 2025, in two blocks of five, and a third block that has not ended. */
const days = ["06", "07", "08", "09", "10", "13", "14", "15", "16", "17"].map((d) => `2025-10-${d}`);
const day = (n: number): string => days[n - 1]!;
const policy = policyWith({ minimum_days_enrolled: 1 });
let db: Awaited<ReturnType<typeof openDatabase>>;

function event(student_key: string, school_id: string, n: number, version: Version, more = {}) {
  return {
    ...{ student_key, school_id, date: day(n), session_part: "day" },
    attendance_category: "unexcused_absence" as const,
    ...version,
    ...more
  };
}

const known = (recorded_on: string, superseded_on?: string): Version => ({
  recorded_on,
  ...(superseded_on ? { superseded_on } : {})
});

/** Four students at each of two schools; Oak sent its fifth day in a week late, Elm every day at once. */
const district: VersionedRows = {
  school: ["1", "2"].map((school_id) => ({ school_id, school_name: school_id, school_level: "high", district_id: "d" })),
  calendar_day: ["1", "2"].flatMap((school_id) =>
    days.map((date, i) => ({ school_id, date, school_year: 2026, is_instructional: true, day_number: i + 1 }))
  ),
  snapshot_date: [day(5), day(10), "2025-10-31"].map((as_of_date, i) => ({ school_year: 2026, block: i + 1, as_of_date })),
  submission: ["1", "2"].flatMap((school_id) =>
    days.map((date, i) => {
      const submitted_on = school_id === "1" && i === 4 ? "2025-10-13" : date;
      return { school_id, date, submitted_on, recorded_on: submitted_on };
    })
  ),
  enrollment: ["a", "b", "c", "d", "e", "f", "g", "h"].map((student_key, i) => ({
    ...{ student_key, school_id: i < 4 ? "1" : "2", entry_date: day(1) }
  })),
  attendance_event: [
    // Oak, block 1: at once; late by three days; corrected in its kind within the block; taken back after it
    event("a", "1", 1, known(day(1))),
    event("b", "1", 5, known("2025-10-13")),
    event("c", "1", 2, known(day(2), day(4))),
    event("c", "1", 2, known(day(4)), { attendance_category: "excused_absence", reason_code: "ILL" }),
    event("d", "1", 3, known(day(3), day(7))),
    event("d", "1", 3, { recorded_on: day(7), retracted: true }),
    // Oak, block 2: late, and corrected again after a second as-of date
    event("a", "1", 6, known("2025-10-20", "2025-11-03")),
    event("a", "1", 6, known("2025-11-03"), { attendance_category: "excused_absence" }),
    // Elm: a tardy corrected to an absence after block 1; a note from before the day
    event("e", "2", 4, known(day(4), day(8)), { attendance_category: "tardy" }),
    event("e", "2", 4, known(day(8))),
    event("f", "2", 5, known(day(2)))
  ]
}; // prettier-ignore

beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
  await writeVersions(db, district);
  await makeLog(db, policy, "2025-10-17");
});

afterAll(() => db.close());

const log = (where: string, columns: string) =>
  db.rows<Record<string, number | string | null>>(
    `SELECT ${columns} FROM restatement_cube WHERE ${where} ORDER BY ALL`
  );

describe("the restatement log", () => {
  it("counts each version as first, late, corrected or taken back", async () => {
    expect(
      await log(
        "scope IN ('school', 'district')",
        "school_id, versions, first_time, late, corrected, retracted, untold"
      )
    ).toEqual([
      { school_id: "", versions: 11, first_time: 5, late: 2, corrected: 3, retracted: 1, untold: 0 },
      { school_id: "1", versions: 8, first_time: 3, late: 2, corrected: 2, retracted: 1, untold: 0 },
      { school_id: "2", versions: 3, first_time: 2, late: 0, corrected: 1, retracted: 0, untold: 0 }
    ]);
  });

  it("counts a record once, by when it took its present form", async () => {
    const columns =
      "school_id, records, same_day, within_block, one_later, two_later, more_later, median_days, p90_days";
    expect(await log("scope = 'school'", columns)).toEqual([
      {
        ...{ school_id: "1", records: 5, same_day: 1, within_block: 1, one_later: 2, two_later: 1, more_later: 0 },
        ...{ median_days: 3, p90_days: 21 }
      },
      {
        ...{ school_id: "2", records: 2, same_day: 1, within_block: 0, one_later: 1, two_later: 0, more_later: 0 },
        ...{ median_days: 6, p90_days: 6 }
      }
    ]); // prettier-ignore
  });

  it("sets a change of kind apart from one that moves how much absence is on record", async () => {
    const columns = "corrected_after, retracted_after, late_moved, corrected_moved, retracted_moved";
    expect(await log("scope = 'district'", columns)).toEqual([
      { corrected_after: 2, retracted_after: 1, late_moved: 2, corrected_moved: 1, retracted_moved: 1 }
    ]);
  });

  it("has a block's rate as it was known on its as-of date beside the rate as it stands", async () => {
    const rates =
      await db.rows(`SELECT school_id, block, days_then, CAST(missed_then / 720720 AS INTEGER) AS missed_then,
      days_now, CAST(missed_now / 720720 AS INTEGER) AS missed_now FROM restatement_rate ORDER BY ALL`);
    expect(rates).toEqual([
      { school_id: "", block: 1, days_then: 36, missed_then: 4, days_now: 40, missed_now: 5 },
      { school_id: "", block: 2, days_then: 40, missed_then: 0, days_now: 40, missed_now: 1 },
      // on Friday Oak had not sent Friday in: four days of four students, a, c and d absent on one each
      { school_id: "1", block: 1, days_then: 16, missed_then: 3, days_now: 20, missed_now: 3 },
      { school_id: "1", block: 2, days_then: 20, missed_then: 0, days_now: 20, missed_now: 1 },
      { school_id: "2", block: 1, days_then: 20, missed_then: 1, days_now: 20, missed_now: 2 },
      { school_id: "2", block: 2, days_then: 20, missed_then: 0, days_now: 20, missed_now: 0 }
    ]);
    const [oak] = await db.rows<{ rate_then: number; rate_now: number }>(
      "SELECT rate_then, rate_now FROM restatement_rate WHERE school_id = '1' AND block = 1"
    );
    expect(oak).toEqual({ rate_then: 3 / 16, rate_now: 3 / 20 });
  });

  it("counts days sent in later, and after their as-of date", async () => {
    expect(
      await db.rows(
        "SELECT school_id, days_sent, days_sent_later, days_sent_after, days_untold FROM restatement_submission WHERE school_year IS NULL ORDER BY school_id"
      )
    ).toEqual([
      { school_id: "", days_sent: 20, days_sent_later: 1, days_sent_after: 1, days_untold: 0 },
      { school_id: "1", days_sent: 10, days_sent_later: 1, days_sent_after: 1, days_untold: 0 },
      { school_id: "2", days_sent: 10, days_sent_later: 0, days_sent_after: 0, days_untold: 0 }
    ]);
  });
});

it("counts entries and exits that were known only after the as-of date of their block", async () => {
  const stay = (student_key: string, version: Version, exit_date?: string) => ({
    ...{ student_key, school_id: "1", entry_date: day(1), ...version },
    ...(exit_date ? { exit_date } : {})
  });
  const other = await openDatabase({ threads: 1 });
  await writeVersions(other, {
    ...district,
    enrollment: [
      stay("a", known(day(6))),
      // b's exit in block 1 was known in time, then moved; c's came after the block
      stay("b", known(day(1), day(4))),
      stay("b", known(day(4), day(5)), day(4)),
      stay("b", known(day(5)), day(5)),
      stay("c", known(day(1), day(8))),
      stay("c", known(day(8)), day(3)),
      { ...stay("d", { recorded_on: day(9), recorded_assumed: true }) }
    ]
  });
  await makeLog(other, policy, "2025-10-17");
  expect(await other.rows("SELECT * FROM restatement_enrollment WHERE school_id = '' AND school_year = 2026")).toEqual([
    { school_id: "", school_year: 2026, entries: 4, entries_after: 1, exits: 2, exits_after: 1, moments_untold: 1 }
  ]);
  other.close();
}); // prettier-ignore

describe("the log of a record that says less", () => {
  const made = async (rows: VersionedRows, change = {}) => {
    const other = await openDatabase({ threads: 1 });
    await writeVersions(other, rows);
    await makeLog(other, policyWith({ minimum_days_enrolled: 1, ...change }), "2025-10-17");
    return other;
  };

  it("shows no lateness where the day of recording is assumed, and no rate as first known", async () => {
    const other = await made({
      ...district,
      attendance_event: district.attendance_event!.map((d) => ({ ...d, recorded_assumed: true }))
    });
    const [all] = await other.rows(
      "SELECT untold, late, corrected_after, records, records_untold, same_day, one_later, median_days FROM restatement_cube WHERE scope = 'district'"
    );
    expect(all).toEqual({
      ...{ untold: 7, late: 0, corrected_after: 0, records: 7, records_untold: 7, same_day: 0, one_later: 0, median_days: null }
    }); // prettier-ignore
    expect(
      await other.rows(
        "SELECT school_id, block FROM restatement_rate WHERE rate_then IS NOT NULL ORDER BY ALL"
      )
    ).toEqual([{ school_id: "2", block: 2 }]);
    other.close();
  });

  it("holds a day unknown until its record comes where presence is recorded too", async () => {
    const present = (n: number, version: Version) =>
      event("a", "1", n, version, { attendance_category: "present" });
    const other = await made(
      {
        ...district,
        attendance_event: [
          present(1, known(day(1))),
          present(2, known(day(8))),
          event("a", "1", 3, known(day(3)))
        ]
      },
      { recording: "positive" }
    );
    expect(
      await other.rows(
        "SELECT days_then, rate_then, days_now, rate_now FROM restatement_rate WHERE school_id = '1' AND block = 1"
      )
    ).toEqual([{ days_then: 2, rate_then: 1 / 2, days_now: 3, rate_now: 1 / 3 }]);
    other.close();
  });

  it.each([
    ["nothing", {}],
    [
      "yearly totals alone",
      {
        student_year_summary: [
          { student_key: "a", school_id: "1", school_year: 2025, days_enrolled: 180, days_absent: 20 }
        ]
      }
    ]
  ] satisfies [string, VersionedRows][])("is empty for %s", async (_, rows) => {
    const other = await made(rows);
    for (const table of [
      "restatement_cube",
      "restatement_rate",
      "restatement_submission",
      "restatement_enrollment"
    ])
      expect(await other.rows(`SELECT * FROM ${table}`)).toEqual([]);
    other.close();
  });
});
