import { YEAR_END } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";
import { dependencies } from "../../lib/snapshot/feature/dependency.js";
import { bucketOf } from "./digest-sql.js";

const sourcesBy = (unit: "school" | "student") =>
  dependencies
    .filter((d) => d.unit === unit)
    .map((d) => `'${d.table}'`)
    .join(", ");

/** Every student whom the record names, as table `every_student` with the bucket of each. */
export async function makeEveryStudent(db: Database): Promise<void> {
  await db.run(`CREATE OR REPLACE TABLE every_student AS SELECT student_key, ${bucketOf("student_key")} AS unit FROM (
  SELECT student_key FROM student UNION SELECT student_key FROM enrollment UNION SELECT student_key FROM student_year_summary)`);
}

/**
 * Who is touched at the snapshots of a school year but some blocks, as table `touched_student` (block, student_key, source, unit, from_date): the students of a
 * touched unit (of a school, who were known to be enrolled there) and those with another state of an earlier year.
 */
export async function makeTouchedStudents(
  db: Database,
  year: number,
  except: readonly number[]
): Promise<void> {
  const isElse = `block NOT IN (${[0, ...except].join(", ")})`;
  await db.run(`CREATE OR REPLACE TABLE touched_student AS
WITH unit AS (
  SELECT block, as_of_date, source, unit, from_date FROM touched_unit WHERE school_year = ${year} AND ${isElse}
), first_day AS (
  SELECT MIN(date) AS first_date FROM calendar_day WHERE school_year = ${year}
), school AS (
  SELECT block, as_of_date, unit, LEAST(COALESCE(first_date, as_of_date), as_of_date) AS first_date
  FROM (SELECT DISTINCT block, as_of_date, unit FROM unit WHERE source IN (${sourcesBy("school")})), first_day
), reached AS (
  SELECT DISTINCT s.block, s.unit, e.student_key FROM school s
  JOIN enrollment e ON e.school_id = s.unit AND e.retracted = FALSE AND e.recorded_on <= s.as_of_date
    AND (e.superseded_on IS NULL OR e.superseded_on > s.as_of_date)
    AND e.entry_date <= s.as_of_date AND (e.exit_date IS NULL OR e.exit_date >= s.first_date)
)
SELECT u.block, r.student_key, u.source, u.unit, u.from_date
FROM unit u
JOIN reached r ON r.block = u.block AND r.unit = u.unit
WHERE u.source IN (${sourcesBy("school")})
UNION ALL
SELECT u.block, s.student_key, u.source, '' AS unit, u.from_date
FROM unit u
JOIN every_student s ON s.unit = u.unit
WHERE u.source IN (${sourcesBy("student")})
UNION ALL
SELECT p.block, c.student_key, 'student_year_state' AS source, CAST(c.school_year AS VARCHAR) AS unit, NULL AS from_date
FROM changed_state c, snapshot_point p
WHERE p.school_year = ${year} AND p.block < ${YEAR_END} AND ${isElse} AND c.school_year < ${year}`);
}
