import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attendanceStages } from "../../../lib/attendance/attendance-stages.js";
import { DAY_UNITS } from "../../../lib/attendance/day-units.js";
import type { FeatureResult } from "../../../loaders/features.js";
import { openFeatures } from "../../../loaders/features/open-features.js";
import { recomputedWords } from "../../../loaders/features/recomputed.js";
import { openDatabase } from "../../../loaders/native/database.js";
import { runStage } from "../../../loaders/stage.js";
import { checksumsOf, partitions, sharedFiles } from "./build-versions.js";
import {
  asOf,
  correct,
  type Correction,
  featuresOf,
  policies,
  withRecord,
  writeDistrict
} from "./large-districts.js";

const home = mkdtempSync(join(tmpdir(), "rollcall-correction-"));
const at = (name: string) => join(home, name);
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** A school, the date of its day 40 in a year, three students who were present, and the year's as-of dates. */
let correction: Omit<Correction, "recordedOn">;
let blocks: { block: number; date: string }[];

beforeAll(async () => {
  await writeDistrict(at("record"));
  await featuresOf(at("record"), at("features"));
  [correction, blocks] = await withRecord(at("record"), async (db) => {
    const rows = await db.rows<{ school_id: string; day: string; student_key: string }>(`
SELECT e.school_id, CAST(e.date AS VARCHAR) AS day, e.student_key FROM current_attendance_event e
JOIN current_calendar_day c ON c.school_id = e.school_id AND c.date = e.date AND c.day_number = 40 AND c.school_year = 2026
WHERE e.attendance_category = 'present' AND e.recorded_on = e.date ORDER BY ALL LIMIT 3`);
    const { school_id: school = "", day: date = "" } = rows[0] ?? {};
    const dates = await db.rows<{ block: number; date: string }>(`
SELECT block, CAST(as_of_date AS VARCHAR) AS date FROM current_snapshot_date WHERE school_year = 2026 ORDER BY block`);
    return [{ school, date, students: rows.map((row) => row.student_key) }, dates];
  });
}, 200_000);

describe("a correction of a school's day 40 that comes in the sixth block", () => {
  let result: FeatureResult;
  let recordedOn: string;
  beforeAll(async () => {
    recordedOn = blocks[5]!.date;
    await correct(at("record"), at("corrected"), { ...correction, recordedOn });
    result = await featuresOf(at("corrected"), at("features-corrected"), at("features"));
  }, 200_000);

  it("recomputes that school's students from that block on, and nothing else", async () => {
    const [school] = await withRecord(at("corrected"), (db) =>
      db.rows<{
        n: number;
      }>(`SELECT COUNT(DISTINCT e.student_key) AS n FROM enrollment e, current_snapshot_date s
        WHERE e.school_id = '${correction.school}' AND NOT e.retracted AND s.school_year = 2026 AND s.block >= 6
          AND e.recorded_on <= s.as_of_date AND COALESCE(e.superseded_on, DATE '9999-01-01') > s.as_of_date
          AND e.entry_date <= s.as_of_date
          AND COALESCE(e.exit_date, s.as_of_date) >= (SELECT MIN(date) FROM calendar_day WHERE school_year = 2026)`)
    );
    const touched = blocks.map(({ block }) => block).filter((block) => block >= 6);
    const reason = `attendance of school ${correction.school} as known from ${recordedOn}`;
    expect(school!.n).toBeGreaterThan(10);
    expect(school!.n).toBeLessThan(100);
    expect(result.recomputed).toEqual([
      { school_year: 2026, blocks: touched, students: school!.n, reasons: [reason] }
    ]);
    expect(result.recomputed.map(recomputedWords)).toEqual([
      `2026 blocks 6–${touched.at(-1)}: ${school!.n} students (${reason})`
    ]);
  });

  it("leaves every other file as it was, and every other student's row", async () => {
    const isTouched = (file: string) =>
      /(student_feature|grade_total)\/school_year=2026\/block=(0[6-9]|1\d)/.test(file);
    const files = partitions(at("features"));
    expect(partitions(at("features-corrected"))).toEqual(files);
    expect(sharedFiles(at("features"), at("features-corrected"))).toEqual(
      files.filter((file) => !isTouched(file))
    );
    const rows = await withRecord(at("corrected"), (db) =>
      db.rows<{ student_key: string }>(`
SELECT DISTINCT student_key FROM (
  FROM read_parquet('${at("features")}/student_feature/**/*.parquet') EXCEPT
  FROM read_parquet('${at("features-corrected")}/student_feature/**/*.parquet')) ORDER BY ALL`)
    );
    expect(rows.map((row) => row.student_key)).toEqual([...correction.students].sort());
  });

  it("equals a full rebuild", { timeout: 200_000 }, async () => {
    await featuresOf(at("corrected"), at("features-whole"));
    const db = await openDatabase();
    expect(await checksumsOf(db, at("features-corrected"))).toEqual(
      await checksumsOf(db, at("features-whole"))
    );
    db.close();
  });

  it("recomputes nothing a second time", { timeout: 100_000 }, async () => {
    const again = await featuresOf(at("corrected"), at("features-again"), at("features-corrected"));
    expect(again.recomputed).toEqual([]);
    expect(again.rows).toEqual(result.rows);
    const db = await openDatabase();
    await openFeatures(db, at("features-again"));
    const [row] = await db.rows<{ n: number }>("SELECT COUNT(*) AS n FROM feature");
    expect(row?.n).toBe(result.rows["student_feature"]);
    db.close();
  });

  it("does not change an earlier row as it was known, but does change the restated figures", async () => {
    const inBlock5 = async (record: string, features: string) =>
      withRecord(at(record), async (db) => {
        for (const { table, sql } of attendanceStages(policies, asOf))
          await db.run(`CREATE TABLE ${table} AS ${sql}`);
        await openFeatures(db, at(features));
        const whose = `school_year = 2026 AND block = 5 AND student_key = '${correction.students[0]}'`;
        const [known] = await db.rows<{ days: number }>(
          `SELECT days_absent AS days FROM feature WHERE ${whose}`
        );
        const [restated] = await db.rows<{ days: number }>(
          `SELECT missed_units / ${DAY_UNITS} AS days FROM student_block WHERE school_id = '' AND ${whose}`
        );
        return { known: known!.days, restated: restated!.days };
      });
    const before = await inBlock5("record", "features");
    const after = await inBlock5("corrected", "features-corrected");
    expect(after.known).toBe(before.known);
    expect(after.restated).toBe(before.restated + 1);
  });
});

describe("a correction of the year before", () => {
  const lastYear = async (recordedOn: string) => {
    const [date] = await withRecord(at("record"), (db) =>
      db.rows<{ day: string }>(`SELECT CAST(date AS VARCHAR) AS day FROM current_calendar_day
        WHERE school_id = '${correction.school}' AND school_year = 2025 AND day_number = 40`)
    );
    const students = await withRecord(at("record"), (db) =>
      db.rows<{ student_key: string }>(`SELECT student_key FROM current_attendance_event
        WHERE school_id = '${correction.school}' AND date = DATE '${date!.day}' AND attendance_category = 'present'`)
    );
    const folder = at(`last-year-${recordedOn}`);
    const keys = students.map((row) => row.student_key);
    await correct(at("record"), folder, { ...correction, date: date!.day, students: keys, recordedOn });
    return { ...(await featuresOf(folder, `${folder}-features`, at("features"))), corrected: keys.length };
  };

  it("made by the time of closing recomputes it, and through it the year after", async () => {
    const { recomputed, corrected } = await lastYear("2025-07-01");
    expect(
      recomputed.map(({ school_year, blocks: all, reasons }) => ({ school_year, all, reasons }))
    ).toEqual([
      {
        school_year: 2025,
        all: [99],
        reasons: [`attendance of school ${correction.school} as known from ${blocks[0]!.date}`]
      },
      { school_year: 2026, all: blocks.map(({ block }) => block), reasons: ["state of 2025"] },
      { school_year: 2026, all: [], reasons: ["state of 2025"] }
    ]);
    expect(recomputed[0]!.students).toBeGreaterThanOrEqual(corrected);
    expect(recomputed[1]!.students).toBe(corrected);
    expect(recomputedWords(recomputed[2]!)).toBe(`2026 profiles: ${corrected} students (state of 2025)`);
  }, 100_000);

  it("made later recomputes nothing", async () => {
    expect((await lastYear("2025-12-01")).recomputed).toEqual([]);
  }, 100_000);
});

describe("a build that is interrupted", () => {
  const stage = (record: string, fail?: (sql: string) => boolean) => {
    const folder = at("staged/features");
    return runStage({
      folder,
      key: `${record}`,
      build: (out) => featuresOf(at(record), out, folder, fail)
    });
  };
  const contents = () =>
    partitions(at("staged/features")).map((file) =>
      readFileSync(join(at("staged/features"), file), "base64")
    );

  it("leaves the last good folder, and the next build takes it up", { timeout: 300_000 }, async () => {
    await stage("record");
    const before = contents();
    let writes = 0;
    const late = (sql: string) => sql.includes("grade_total/school_year=2026") && ++writes > 3;
    await expect(stage("corrected", late)).rejects.toThrow("the power went out");
    expect(contents()).toEqual(before);
    const { result } = await stage("corrected");
    expect(result.recomputed).toHaveLength(1);
    expect(contents()).not.toEqual(before);
  });
});
