import type { Cells } from "../../lib/publish/pass-gate.js";
import type { SchoolCell } from "../../lib/publish/school-rows.js";
import type { Database } from "../../lib/query/database.js";
import { readAbsence, readSlugs } from "./read-absence.js";

/** Reads what `buildCubes` counted. Days of schools are those of the latest two school years; of very many schools, of the latest. */
export async function readCells(db: Database): Promise<Cells> {
  const schools = await db.rows<Omit<SchoolCell, "school"> & { school_id: string }>(
    "SELECT * FROM school_cube ORDER BY school_id"
  );
  const slugs = await readSlugs(db);
  const read = async <C>(sql: string): Promise<C[]> =>
    (await db.rows<{ school_id: string }>(sql)).map(({ school_id, ...row }) => ({
      school: slugs.get(school_id) ?? null,
      ...row
    })) as C[];
  return {
    schools: schools.map(({ school_id, ...row }) => ({ ...row, school: slugs.get(school_id) ?? school_id })),
    absence: await readAbsence(db, slugs),
    movement: await read("SELECT * FROM movement_cube ORDER BY ALL"),
    days: await read(`SELECT * FROM day_cube WHERE ${isKept("day_cube", schools.length)} ORDER BY ALL`),
    givenRates: await read(
      `SELECT * FROM rate_day_cube WHERE ${isKept("rate_day_cube", schools.length)} ORDER BY ALL`
    ),
    reasons: await read("SELECT * EXCLUDE (scope) FROM reason_cube ORDER BY ALL"),
    activity: await read("SELECT * FROM activity_cube ORDER BY ALL")
  };
}

/** Past this many schools a second year of their days would weigh more than it tells. */
const mostSchoolsOfTwoYears = 200;

/** The district and levels in all years, schools in the latest ones. */
function isKept(cube: string, schools: number): string {
  const years = schools > mostSchoolsOfTwoYears ? 1 : 2;
  return `scope <> 'school' OR school_year > (SELECT MAX(school_year) FROM ${cube}) - ${years}`;
}
