import { text } from "../../../lib/contract/sql-text.js";
import type { Database } from "../../../lib/query/database.js";

/**
 * The shared features as notebooks compute them: row windows over every student-day, then the last row by each as-of
 * date. Takes an attendance row for a day of membership (so a row for every day, presents included) and what stands now
 * for what was known then: right only where everything is recorded on its day.
 */
export async function writeNaiveFeatures(db: Database, out: string): Promise<void> {
  await db.run(`COPY (${naiveSql}) TO ${text(out)} (FORMAT parquet, COMPRESSION zstd)`);
}

const year = "PARTITION BY student_key, school_year ORDER BY date";
const soFar = `OVER (${year} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`;
const last = (days: number): string => `OVER (${year} ROWS BETWEEN ${days - 1} PRECEDING AND CURRENT ROW)`;

const naiveSql = `
WITH recorded AS (
  SELECT student_key, school_id, date,
    sum(CASE WHEN attendance_category IN ('excused_absence', 'unexcused_absence', 'out_of_school_suspension')
      THEN coalesce(event_duration, least(1, minutes_missed / 390), 1) ELSE 0 END) >= 0.5 AS is_absent,
    bool_or(attendance_category = 'out_of_school_suspension') AS is_suspended,
    bool_or(attendance_category = 'unexcused_absence') AS is_unexcused,
    bool_or(attendance_category = 'excused_absence') AS is_excused,
    bool_or(attendance_category = 'tardy') AS is_tardy
  FROM current_attendance_event
  GROUP BY student_key, school_id, date
), of_one_school AS (
  SELECT r.* FROM recorded r
  LEFT JOIN current_enrollment e ON e.primary_school AND e.student_key = r.student_key AND e.school_id = r.school_id
    AND r.date BETWEEN e.entry_date AND coalesce(e.exit_date, DATE '9999-12-31')
  QUALIFY row_number() OVER (
    PARTITION BY r.student_key, r.date ORDER BY e.primary_school NULLS LAST, r.school_id) = 1
), day AS (
  SELECT student_key, date, year(date) + CASE WHEN month(date) >= 7 THEN 1 ELSE 0 END AS school_year,
    CASE WHEN is_absent THEN 1 ELSE 0 END AS absent,
    CASE WHEN is_absent AND NOT is_suspended AND is_unexcused THEN 1 ELSE 0 END AS unexcused,
    CASE WHEN is_absent AND NOT is_suspended AND NOT is_unexcused THEN 1 ELSE 0 END AS excused,
    CASE WHEN is_tardy THEN 1 ELSE 0 END AS tardy
  FROM of_one_school
), running AS (
  SELECT *,
    count(*) ${soFar} AS days_enrolled,
    sum(absent) ${soFar} AS days_absent,
    sum(excused) ${soFar} AS days_excused,
    sum(unexcused) ${soFar} AS days_unexcused,
    sum(tardy) ${soFar} AS tardies,
    ${[10, 20, 30]
      .map(
        (days) =>
          `sum(absent) ${last(days)} AS absent_last_${days}, count(*) ${last(days)} AS enrolled_last_${days}`
      )
      .join(",\n    ")},
    sum(1 - absent) ${soFar} AS island
  FROM day
), streaked AS (
  SELECT *,
    sum(absent) OVER (PARTITION BY student_key, school_year, island ORDER BY date
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS current_streak
  FROM running
), featured AS (
  SELECT *,
    max(current_streak) ${soFar} AS longest_streak,
    sum(CASE WHEN days_enrolled <= 20 THEN absent ELSE 0 END) ${soFar} AS days_absent_first_20
  FROM streaked
), cohort AS (
  SELECT DISTINCT e.student_key, s.school_year, s.block, s.as_of_date
  FROM current_enrollment e
  JOIN current_snapshot_date s ON s.as_of_date BETWEEN e.entry_date AND coalesce(e.exit_date, DATE '9999-12-31')
)
SELECT c.student_key, c.school_year, c.block,
  CAST(f.days_enrolled AS BIGINT) AS days_enrolled,
  CAST(f.days_absent AS BIGINT) AS days_absent,
  CAST(f.days_absent AS DOUBLE) / CAST(f.days_enrolled AS DOUBLE) AS absence_rate,
  ${[10, 20, 30]
    .map(
      (days) =>
        `CAST(f.absent_last_${days} AS DOUBLE) / CAST(f.enrolled_last_${days} AS DOUBLE) AS absence_rate_last_${days}`
    )
    .join(",\n  ")},
  CAST(f.longest_streak AS BIGINT) AS longest_streak,
  CAST(f.current_streak AS BIGINT) AS current_streak,
  CAST(f.days_absent_first_20 AS BIGINT) AS days_absent_first_20,
  CAST(f.tardies AS BIGINT) AS tardies,
  CAST(f.days_excused AS DOUBLE) / nullif(CAST(f.days_absent AS DOUBLE), 0) AS excused_share,
  CAST(f.days_unexcused AS DOUBLE) / nullif(CAST(f.days_absent AS DOUBLE), 0) AS unexcused_share
FROM cohort c
ASOF JOIN featured f ON f.student_key = c.student_key AND f.school_year = c.school_year AND f.date <= c.as_of_date`;
