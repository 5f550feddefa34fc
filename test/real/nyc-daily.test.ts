import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { text as literal } from "../../lib/contract/sql-text.js";
import { buildReal, dispositions, findings, isHere, named, type RealDistrict } from "./real-district.js";

describe.skipIf(!isHere)(named("New York City's daily attendance by school"), () => {
  let nyc: RealDistrict;
  beforeAll(async () => {
    nyc = await buildReal("nyc_daily_school");
    await nyc.db.run(`CREATE TABLE raw AS SELECT dbn, strptime(date, '%Y%m%d')::DATE AS date, attn_pct
      FROM read_csv(${literal(join(nyc.files, "nyc_daily_attendance_*.csv.gz"))}, all_varchar = true) WHERE dbn <> 'TOTAL'`);
  }, 240_000);
  afterAll(() => nyc?.close());

  it("has each of 807,248 rows kept, but for the city's total of each day, which is no school", async () => {
    expect(dispositions(nyc)).toEqual({
      "schools: schools.csv": { kept: 1_745, "excluded by filter": 1 },
      "daily_attendance: nyc_daily_attendance_2013-14.csv.gz": {
        kept: 289_022 - 181,
        "excluded by filter": 181
      },
      "daily_attendance: nyc_daily_attendance_2014-15.csv.gz": {
        kept: 244_811 - 153,
        "excluded by filter": 153
      },
      "daily_attendance: nyc_daily_attendance_2015-16.csv.gz": {
        kept: 273_415 - 169,
        "excluded by filter": 169
      }
    });
    expect(await findings(nyc)).toEqual({});
  });

  it("has the file's rates, and NS as not submitted, never as a rate of nothing", async () => {
    const [row] = await nyc.db.rows(`
      SELECT count(*) AS n, count(*) FILTER (NOT submitted) AS not_submitted,
        count(*) FILTER (submitted <> (attn_pct <> 'NS')) AS wrong, count(*) FILTER (submitted = (attendance_rate IS NULL)) AS mixed,
        max(abs(100 * attendance_rate - try_cast(attn_pct AS DOUBLE))) < 1e-9 AS same
      FROM current_school_day_summary s JOIN raw r ON r.dbn = s.school_id AND r.date = s.date`);
    expect(row).toEqual({
      n: 806_745,
      not_submitted: 10_287 + 4_693 + 6_016,
      wrong: 0,
      mixed: 0,
      same: true
    });
  });

  it("tells in its release how far each school has submitted", async () => {
    const last = await nyc.db.rows<{ name: string; day: string | null }>(`
      SELECT s.school_name AS name, max(r.date) FILTER (r.attn_pct <> 'NS') AS day
      FROM current_school s LEFT JOIN raw r ON r.dbn = s.school_id GROUP BY ALL`);
    const through = new Map(nyc.release.school.map((d) => [d.school_name, d.attendance_through]));
    expect(through.size).toBe(1_745);
    const behind = last.filter(({ name, day }) => (through.get(name) ?? null) !== day);
    expect(behind).toEqual([]);
  });

  it("has in its release days of schools in the latest year, and nothing of students", () => {
    const { site, day, rate, band, movement } = nyc.release;
    expect(site[0]).toMatchObject({ grains: ["school_rates"], students: null, student_days: null });
    expect([rate, band, movement].map((rows) => rows.length)).toEqual([0, 0, 0]);
    const schools = day.filter((d) => d.scope === "school");
    expect(schools.length).toBe(273_415 - 169 - 6_016);
    expect(new Set(schools.map((d) => d.school_year))).toEqual(new Set([2016]));
    expect(day.filter((d) => d.n !== null || d.absent !== null || d.basis !== "schools")).toEqual([]);
  });

  it("has the mean of the schools’ rates on every date of three years, each school counting the same", async () => {
    const raw = await nyc.db.rows<{ date: string; attn_pct: string }>(
      "SELECT date, attn_pct FROM raw WHERE attn_pct <> 'NS'"
    );
    const sums = new Map<string, { schools: number; attending: number }>();
    for (const { date, attn_pct } of raw) {
      const { schools, attending } = sums.get(date) ?? { schools: 0, attending: 0 };
      sums.set(date, { schools: schools + 1, attending: attending + Number(attn_pct) });
    }
    const district = nyc.release.day.filter((d) => d.scope === "district");
    expect(district.length).toBe(sums.size);
    for (const { date, schools, rate, shown } of district) {
      const sum = sums.get(date);
      expect({ date, schools, shown }).toEqual({ date, schools: sum?.schools, shown: "exact" });
      expect(rate).toBeCloseTo(1 - (sum?.attending ?? NaN) / (sum?.schools ?? NaN) / 100, 5);
    }
    expect(district.find((d) => d.date === "2016-03-18")?.schools).toBe(677);
  });

  it("counts as late the 127 schools behind by twenty days or fewer, and as silent the 103 long gone", () => {
    const count = (of: "is_late" | "is_silent") => nyc.release.school.filter((d) => d[of]).length;
    expect([count("is_late"), count("is_silent")]).toEqual([127, 103]);
  });

  it("stays under 35 MB in its largest file, and enters no rate of a school in the ledger", () => {
    expect(statSync(join(nyc.home, "release", "day.json")).size).toBeLessThan(35e6);
    expect(statSync(join(nyc.home, "ledger.jsonl")).size).toBeLessThan(1e6);
  });
});
