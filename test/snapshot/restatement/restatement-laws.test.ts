import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attendanceStages } from "../../../lib/attendance/attendance-stages.js";
import type { Policy } from "../../../lib/attendance/policy.js";
import { schoolYearOf } from "../../../lib/canon/school-year.js";
import { currentView, knownSql } from "../../../lib/contract/current.js";
import { dayNumber } from "../../../lib/snapshot/restatement/day-number.js";
import { restatementStages } from "../../../lib/snapshot/restatement/restatement-stages.js";
import { type NativeDatabase, openDatabase } from "../../../loaders/native/database.js";
import { randomHistory } from "./random-versions.js";
import { type VersionedRows, writeVersions } from "./versioned-record.js";

let db: NativeDatabase;
beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
});
afterAll(() => db.close());

const scopes = ["district", "school", "year", "school_year", "block", "school_block"];

describe("the restatement log of random histories", () => {
  it("adds up in every scope, and tells each version's kind as the plain rule does", { timeout: 120_000 }, async () => {
    const seen: Record<string, number> = { first_time: 0, late: 0, corrected: 0, retracted: 0, untold: 0 };
    await fc.assert(
      fc.asyncProperty(randomHistory, async ({ rows, policies, asOf }) => {
        await make(rows, policies, asOf);
        const kinds = kindsByRule(rows);
        const sums = await db.rows<Record<string, number>>(`
          SELECT scope, COUNT(*) AS n, SUM(versions) AS versions, SUM(records) AS records,
            SUM(first_time + late + corrected + retracted + untold) AS by_kind,
            SUM(same_day + within_block + after_last + one_later + two_later + more_later + records_untold) AS by_time,
            ${Object.keys(seen).map((kind) => `SUM(${kind}) AS ${kind}`).join(", ")}
          FROM restatement_cube GROUP BY scope ORDER BY scope`);
        expect(sums.map((d) => d["scope"])).toEqual([...scopes].sort());
        for (const sum of sums) {
          const versions = rows.attendance_event!.length;
          const records = rows.attendance_event!.filter((d) => d.superseded_on === undefined).length;
          expect(sum).toMatchObject({ versions, by_kind: versions, records, by_time: records, ...kinds });
        }
        for (const [kind, n] of Object.entries(kinds)) seen[kind] = (seen[kind] ?? 0) + n;
      }),
      { numRuns: 40, seed: 20260116 }
    );
    for (const [kind, n] of Object.entries(seen)) expect({ kind, isEnough: n > 100 }).toEqual({ kind, isEnough: true });
  }); // prettier-ignore

  it("has the rates that a build on each as-of date would have had, and those that stand now", { timeout: 180_000 }, async () => {
    let [compared, moved] = [0, 0];
    await fc.assert(
      fc.asyncProperty(randomHistory, async ({ rows, policies, asOf }) => {
        await make(rows, policies, asOf);
        const log = await db.rows<Rate & { days_then: number; missed_then: number }>(
          `SELECT school_id, school_year, block, as_of_date, days_then, missed_then, days_now AS days, missed_now AS missed
          FROM restatement_rate WHERE school_id <> ''`
        );
        for (const rate of log) expect(rate).toMatchObject(await inBlock(rate));
        for (const asOfDate of new Set(log.map((d) => d.as_of_date))) {
          await build(policies, asOfDate, (table) => knownSql(table, asOfDate));
          for (const rate of log.filter((d) => d.as_of_date === asOfDate)) {
            if (await hadNothingSent(rows, rate.school_year)) continue;
            const { days_then: days, missed_then: missed } = rate;
            expect({ ...rate, days, missed }).toMatchObject(await inBlock(rate));
            compared++;
            if (days !== rate.days || missed !== rate.missed) moved++;
          }
        }
      }),
      { numRuns: 30, seed: 20260117 }
    );
    expect(compared).toBeGreaterThan(100);
    expect(moved).toBeGreaterThan(50);
  }); // prettier-ignore
});

it("numbers days so that differences are days, across leap days and centuries", async () => {
  const [row] =
    await db.rows(`SELECT COUNT(*) AS days, SUM(CASE WHEN ${dayNumber("d")} - ${dayNumber("DATE '1896-01-01'")}
    = date_diff('day', DATE '1896-01-01', d) THEN 0 ELSE 1 END) AS wrong
    FROM (SELECT CAST(UNNEST(generate_series(DATE '1896-01-01', DATE '2104-12-31', INTERVAL 1 DAY)) AS DATE) AS d) s`);
  expect(row).toEqual({ days: 76_336, wrong: 0 });
});

interface Rate {
  school_id: string;
  school_year: number;
  block: number;
  as_of_date: string;
  days: number;
  missed: number;
}

async function make(rows: VersionedRows, policies: Policy[], asOf: string): Promise<void> {
  await writeVersions(db, rows);
  await build(policies, asOf);
  for (const { table, sql } of restatementStages) await db.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
}

/** The attendance steps, of the newest versions or of those that `known` chooses. */
async function build(policies: Policy[], asOf: string, known?: (table: string) => string): Promise<void> {
  for (const table of ["attendance_event", "submission"])
    await db.run(known ? `CREATE OR REPLACE VIEW current_${table} AS ${known(table)}` : currentView(table));
  for (const { table, sql } of attendanceStages(policies, asOf))
    await db.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
}

/** Student-days known and units missed in a school's block, from the figures of the year so far that were built last. */
async function inBlock({ school_id, school_year, block }: Rate): Promise<{ days: number; missed: number }> {
  const where = `school_id = '${school_id}' AND school_year = ${school_year}`;
  const [row] = await db.rows<{ days: number; missed: number; before: number; missed_before: number }>(`
    SELECT COALESCE(SUM(CASE WHEN block = ${block} THEN enrolled_units / 720720 ELSE -enrolled_units / 720720 END), 0) AS days,
      COALESCE(SUM(CASE WHEN block = ${block} THEN missed_units ELSE -missed_units END), 0) AS missed
    FROM student_block WHERE ${where} AND (block = ${block} OR block = (
      SELECT MAX(block) FROM student_block WHERE ${where} AND block < ${block}))
      AND EXISTS (SELECT 1 FROM student_block WHERE ${where} AND block = ${block})`);
  return { days: row!.days, missed: row!.missed };
}

/** Whether schools do send, but none had by then: a build of that day would have taken every day as sent. */
async function hadNothingSent(rows: VersionedRows, schoolYear: number): Promise<boolean> {
  if (rows.submission!.every((d) => schoolYearOf(d.date!) !== schoolYear)) return false;
  const [row] = await db.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM current_submission s
    JOIN current_calendar_day c ON c.school_id = s.school_id AND c.date = s.date
    WHERE c.is_instructional AND c.school_year = ${schoolYear}`);
  return row!.n === 0;
}

function kindsByRule({ attendance_event: events = [], snapshot_date: dates = [] }: VersionedRows) {
  const kinds: Record<string, number> = { first_time: 0, late: 0, corrected: 0, retracted: 0, untold: 0 };
  const started = new Set<string>();
  for (const version of events) {
    const key = [version.student_key, version.school_id, version.date, version.session_part].join();
    const isFirst = !started.has(key);
    started.add(key);
    const asOfDates = dates.filter((d) => d.school_year === schoolYearOf(version.date!)).map((d) => d.as_of_date!);
    const own = asOfDates.filter((d) => d >= version.date!).sort()[0];
    const isLate = own !== undefined && version.recorded_on! > own;
    const kind = version.retracted
      ? "retracted"
      : !isFirst
        ? "corrected"
        : version.recorded_assumed
          ? "untold"
          : isLate
            ? "late"
            : "first_time";
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return kinds;
} // prettier-ignore
