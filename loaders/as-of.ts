import { RollcallError } from "../lib/contract/rollcall-error.js";
import type { Database } from "../lib/query/database.js";

/** The day up to which an open record speaks, ISO: its latest day with attendance, else the June of its latest school year. */
export async function latestDay(db: Database): Promise<string> {
  const [row] = await db.rows<{ day: string | null }>(`
SELECT CAST(COALESCE(
  (SELECT MAX(date) FROM (
    SELECT date FROM current_attendance_event UNION ALL SELECT date FROM current_submission
    UNION ALL SELECT date FROM current_school_day_summary)),
  (SELECT MAKE_DATE(MAX(school_year), 6, 30) FROM (
    SELECT school_year FROM current_student_year_summary UNION ALL SELECT school_year FROM current_published_figure))
) AS VARCHAR) AS day`);
  if (row?.day == null) {
    throw new RollcallError(
      "district.json",
      "no row of attendance, of yearly totals or of published figures was kept",
      "look at record/finding.parquet for what was refused, or map a source to one of them"
    );
  }
  return row.day;
}
