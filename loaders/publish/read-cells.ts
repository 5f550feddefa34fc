import type { Cells } from "../../lib/publish/pass-gate.js";
import type { SchoolCell } from "../../lib/publish/school-rows.js";
import { schoolSlugs } from "../../lib/publish/school-slugs.js";
import type { Database } from "../../lib/query/database.js";

/** Reads what `buildCubes` counted. Days of schools are those of the latest two school years, rates of schools of the latest. */
export async function readCells(db: Database): Promise<Cells> {
  const schools = await db.rows<Omit<SchoolCell, "school"> & { school_id: string }>(
    "SELECT * FROM school_cube ORDER BY school_id"
  );
  const slugs = schoolSlugs(schools);
  const read = async <C>(sql: string): Promise<C[]> =>
    (await db.rows<{ school_id: string }>(sql)).map(({ school_id, ...row }) => ({
      school: slugs.get(school_id) ?? null,
      ...row
    })) as C[];
  return {
    schools: schools.map(({ school_id, ...row }) => ({ ...row, school: slugs.get(school_id) ?? school_id })),
    absence: await read(`
      SELECT a.*, b.is_final FROM absence_cube a
      JOIN cube_block b ON b.school_year = a.school_year AND b.block = a.block ORDER BY ALL`),
    movement: await read("SELECT * FROM movement_cube ORDER BY ALL"),
    days: await read(`
      SELECT * FROM day_cube
      WHERE scope <> 'school' OR school_year > (SELECT MAX(school_year) FROM day_cube) - 2 ORDER BY ALL`),
    schoolRates: await read(`
      SELECT r.school_id, s.school_level, u.school_year, r.date, r.attendance_rate, u.calendar_event
      FROM current_school_day_summary r
      JOIN current_school s ON s.school_id = r.school_id
      JOIN (${rateDay}) u ON u.date = r.date
      WHERE r.submitted AND r.attendance_rate IS NOT NULL
        AND u.school_year = (SELECT MAX(school_year) FROM (${rateDay}))
      ORDER BY ALL`),
    reasons: await read("SELECT * EXCLUDE (scope) FROM reason_cube ORDER BY ALL"),
    activity: await read("SELECT * FROM activity_cube ORDER BY ALL")
  };
}

/** The school year of each date for which there are school rates: as the calendar says, else by its July. */
const rateDay = `
  SELECT r.date AS date, MAX(COALESCE(u.school_year, YEAR(r.date) + CASE WHEN MONTH(r.date) >= 7 THEN 1 ELSE 0 END)) AS school_year,
    MAX(u.calendar_event) AS calendar_event
  FROM current_school_day_summary r
  LEFT JOIN usual_day u ON u.date = r.date
  GROUP BY r.date`;
