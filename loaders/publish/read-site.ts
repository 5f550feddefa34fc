import type { ReleaseRowOf } from "../../lib/publish/release-tables.js";
import { silentAfterDays } from "../../lib/canon/reporting-limits.js";
import type { DueDays } from "../../lib/publish/school-rows.js";
import type { Standing } from "../../lib/publish/site-row.js";
import type { Database } from "../../lib/query/database.js";

/** The latest block; a district without students' rows stands at the last day of its school rates. */
export async function readStanding(db: Database, asOf: string): Promise<Standing> {
  const [standing] = await db.rows<Omit<Standing, "grains">>(`
    SELECT b.school_year, b.block, COALESCE(p.blocks, b.block) AS blocks, b.as_of_date, b.day_number,
      d.days_planned, f.student_days
    FROM cube_block b
    LEFT JOIN (SELECT school_year, MAX(block) AS blocks FROM current_snapshot_date GROUP BY school_year) p
      ON p.school_year = b.school_year
    LEFT JOIN (SELECT school_year, COUNT(*) AS days_planned FROM usual_day WHERE is_instructional GROUP BY school_year) d
      ON d.school_year = b.school_year
    LEFT JOIN (
      SELECT school_year, block, 100 * ROUND(SUM(days_enrolled) / 100) AS student_days
      FROM cube_figure WHERE school_id = '' GROUP BY school_year, block
    ) f ON f.school_year = b.school_year AND f.block = b.block
    ORDER BY b.as_of_date DESC, b.block DESC LIMIT 1`);
  const [kinds] = await db.rows<{
    days: boolean;
    years: boolean;
    school_rates: boolean;
    due: string | null;
  }>(`
    SELECT EXISTS (SELECT 1 FROM student_block) AS days, EXISTS (SELECT 1 FROM current_student_year_summary) AS years,
      EXISTS (SELECT 1 FROM current_school_day_summary) AS school_rates`);
  const grains = Object.entries(kinds ?? {}).flatMap(([kind, has]) => (has ? [kind] : []));
  return { ...(standing ?? (await ratesOnly(db, asOf))), grains };
}

/** By when schools had to send attendance; null where neither a calendar nor a school's own rate tells of a day. */
export async function readDueDays(db: Database, asOf: string): Promise<DueDays | null> {
  const days = await db.rows<{ date: string }>(`
    SELECT date FROM usual_day WHERE is_instructional AND date <= DATE '${asOf}'
    UNION SELECT date FROM rate_day_cube WHERE scope = 'district' AND date <= DATE '${asOf}'
    ORDER BY date DESC LIMIT ${silentAfterDays + 1}`);
  const last = days[0];
  return last ? { lastDay: last.date, silentBefore: days[silentAfterDays]?.date ?? null } : null;
}

async function ratesOnly(db: Database, asOf: string): Promise<Omit<Standing, "grains">> {
  const [last] = await db.rows<{ date: string; school_year: number }>(`
    SELECT date, YEAR(date) + CASE WHEN MONTH(date) >= 7 THEN 1 ELSE 0 END AS school_year FROM (
      SELECT COALESCE(MAX(date), DATE '${asOf}') AS date FROM current_school_day_summary)`);
  return {
    ...{ school_year: last?.school_year ?? Number(asOf.slice(0, 4)), block: 1, blocks: 1 },
    ...{ as_of_date: last?.date ?? asOf, day_number: null, days_planned: null, student_days: null }
  };
}

/** The rows of snapshot_date.json and of calendar.json: dates, which tell of no student. */
export async function readDates(
  db: Database,
  schoolYear: number
): Promise<{ blocks: ReleaseRowOf<"snapshot_date">[]; calendar: ReleaseRowOf<"calendar">[] }> {
  return {
    blocks: await db.rows(
      "SELECT school_year, block, first_date, as_of_date, day_number FROM cube_block ORDER BY school_year, block"
    ),
    calendar: await db.rows(`
      SELECT u.school_year, u.date, u.is_instructional, u.calendar_event, MIN(s.block) AS block
      FROM usual_day u
      LEFT JOIN current_snapshot_date s ON s.school_year = u.school_year AND s.as_of_date >= u.date
      WHERE u.school_year = ${schoolYear}
      GROUP BY ALL ORDER BY u.date`)
  };
}
