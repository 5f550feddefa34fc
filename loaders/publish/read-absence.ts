import type { AbsenceCell } from "../../lib/publish/absence-cell.js";
import { schoolSlugs } from "../../lib/publish/school-slugs.js";
import type { Database } from "../../lib/query/database.js";

/** Each school's name in addresses, by its id. */
export async function readSlugs(db: Database): Promise<Map<string, string>> {
  return schoolSlugs(await db.rows("SELECT school_id, school_name FROM school_cube ORDER BY school_id"));
}

/** The private counts behind rates and bands. */
export async function readAbsence(db: Database, slugs: ReadonlyMap<string, string>): Promise<AbsenceCell[]> {
  const rows = await db.rows<Omit<AbsenceCell, "school"> & { school_id: string }>(`
    SELECT a.*, b.is_final FROM absence_cube a
    JOIN cube_block b ON b.school_year = a.school_year AND b.block = a.block ORDER BY ALL`);
  return rows.map(({ school_id, ...row }) => ({ ...row, school: slugs.get(school_id) ?? null }));
}
