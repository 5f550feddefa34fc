import type { Stage } from "../../attendance/stage.js";

/** One row a date of the record: what most schools do on it. */
export const usualDay: Stage = {
  table: "usual_day",
  sql: `
WITH day AS (
  SELECT school_year, date, COUNT(*) AS schools, SUM(CASE WHEN is_instructional THEN 1 ELSE 0 END) AS due
  FROM current_calendar_day GROUP BY school_year, date
), event AS (
  SELECT date, calendar_event, COUNT(*) AS schools,
    ROW_NUMBER() OVER (PARTITION BY date ORDER BY COUNT(*) DESC, calendar_event) AS place
  FROM current_calendar_day WHERE calendar_event IS NOT NULL GROUP BY date, calendar_event
)
SELECT d.school_year AS school_year, d.date AS date, 2 * d.due >= d.schools AS is_instructional,
  CASE WHEN 2 * e.schools >= d.schools THEN e.calendar_event END AS calendar_event
FROM day d
LEFT JOIN event e ON e.date = d.date AND e.place = 1`
};

/**
 * One row a block that has ended by `asOf`; a school year with yearly totals only has one, that ends with June.
 * `is_final`: the last block of a year whose instruction is over.
 */
export function cubeBlock(asOf: string): Stage {
  return {
    table: "cube_block",
    sql: `
WITH planned AS (
  SELECT school_year, MAX(block) AS blocks FROM current_snapshot_date GROUP BY school_year
), last_day AS (
  SELECT school_year, MAX(date) AS last_date FROM usual_day WHERE is_instructional GROUP BY school_year
), ended AS (
  SELECT s.school_year AS school_year, s.block AS block, s.as_of_date AS as_of_date,
    COALESCE(LAG(s.as_of_date) OVER (PARTITION BY s.school_year ORDER BY s.block), ${yearStart("s")} - 1) AS before_date,
    s.block = p.blocks AND l.last_date <= DATE '${asOf}'
      AND CAST(CONCAT(CAST(s.school_year AS VARCHAR), '-05-01') AS DATE) <= DATE '${asOf}' AS is_final
  FROM current_snapshot_date s
  JOIN planned p ON p.school_year = s.school_year
  LEFT JOIN last_day l ON l.school_year = s.school_year
  WHERE s.as_of_date <= DATE '${asOf}'
), counted AS (
  SELECT e.school_year AS school_year, e.block AS block,
    MIN(CASE WHEN u.date > e.before_date THEN u.date END) AS first_date, COUNT(*) AS day_number
  FROM ended e
  JOIN usual_day u ON u.school_year = e.school_year AND u.date <= e.as_of_date AND u.is_instructional
  GROUP BY e.school_year, e.block
), years_only AS (
  SELECT DISTINCT y.school_year AS school_year
  FROM current_student_year_summary y
  LEFT JOIN planned p ON p.school_year = y.school_year
  WHERE p.school_year IS NULL
)
SELECT e.school_year AS school_year, CAST(e.block AS INTEGER) AS block, ${yearStart("e")} AS year_start,
  COALESCE(c.first_date, e.before_date + 1) AS first_date, e.as_of_date AS as_of_date,
  CAST(c.day_number AS INTEGER) AS day_number, COALESCE(e.is_final, FALSE) AS is_final
FROM ended e
LEFT JOIN counted c ON c.school_year = e.school_year AND c.block = e.block
UNION ALL
SELECT y.school_year AS school_year, 1 AS block, ${yearStart("y")} AS year_start, ${yearStart("y")} AS first_date,
  CAST(CONCAT(CAST(y.school_year AS VARCHAR), '-06-30') AS DATE) AS as_of_date,
  CAST(NULL AS INTEGER) AS day_number, TRUE AS is_final
FROM years_only y`
  };
}

function yearStart(row: string): string {
  return `CAST(CONCAT(CAST(${row}.school_year - 1 AS VARCHAR), '-07-01') AS DATE)`;
}
