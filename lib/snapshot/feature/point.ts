import { type Stage, YEAR_END } from "../../attendance/stage.js";

/** Later than every as-of date: until when a version holds that nothing has superseded. */
export const NEVER = 9999;

/**
 * Every as-of date up to `asOf`, numbered by date: `seq` is the unit of knowledge, `place` the number within the
 * school year, `recent_seq` the date two blocks before (0 where there is none), after which days are recent.
 */
export function asOfDate(asOf: string): Stage {
  return {
    table: "as_of_date",
    sql: `
WITH numbered AS (
  SELECT school_year, block, as_of_date,
    CAST(ROW_NUMBER() OVER (ORDER BY as_of_date, school_year, block) AS INTEGER) AS seq
  FROM current_snapshot_date WHERE as_of_date <= DATE '${asOf}'
)
SELECT school_year, block, as_of_date, seq,
  CAST(ROW_NUMBER() OVER (PARTITION BY school_year ORDER BY seq) AS INTEGER) AS place,
  COALESCE(LAG(seq, 2) OVER (PARTITION BY school_year ORDER BY seq), 0) AS recent_seq
FROM numbered`
  };
}

/**
 * What is computed: one row a wanted block, and for block `YEAR_END` the closed school year as it was known on the
 * first as-of date of the next year that has any. `point` numbers them.
 */
export const point: Stage = {
  table: "point",
  sql: `
WITH next_year AS (
  SELECT y.school_year AS school_year, MIN(a.school_year) AS next_school_year
  FROM policy_year y
  JOIN as_of_date a ON a.school_year > y.school_year
  GROUP BY y.school_year
), closing AS (
  SELECT n.school_year AS school_year, MIN(a.as_of_date) AS closed_on, MIN(a.seq) AS closed_seq
  FROM next_year n
  JOIN as_of_date a ON a.school_year = n.next_school_year
  GROUP BY n.school_year
), listed AS (
  SELECT school_year, block, as_of_date, seq, place, recent_seq FROM as_of_date
  UNION ALL
  SELECT school_year, ${YEAR_END} AS block, closed_on AS as_of_date, closed_seq AS seq, ${YEAR_END} AS place,
    0 AS recent_seq
  FROM closing
)
SELECT CAST(ROW_NUMBER() OVER (ORDER BY l.school_year, l.block) AS INTEGER) AS point, l.school_year AS school_year,
  l.block AS block, l.as_of_date AS as_of_date, l.seq AS seq, l.place AS place, l.recent_seq AS recent_seq
FROM listed l
JOIN wanted_block w ON w.school_year = l.school_year AND w.block = l.block`
};

/**
 * The school years that are computed: their first and last as-of date, whether these are computed or not (NULL where
 * there are none), and the day on which they begin: that of their calendars, or the first as-of date where it is earlier.
 */
export const yearSpan: Stage = {
  table: "year_span",
  sql: `
WITH computed AS (
  SELECT school_year, MIN(p.as_of_date) AS as_of_date FROM point p GROUP BY school_year
), calendar AS (
  SELECT school_year, MIN(date) AS first_date, MAX(date) AS last_date FROM calendar_day GROUP BY school_year
)
SELECT y.school_year AS school_year, MIN(a.seq) AS first_seq, MAX(a.seq) AS last_seq,
  LEAST(MIN(COALESCE(c.first_date, a.as_of_date, y.as_of_date)), MIN(COALESCE(a.as_of_date, y.as_of_date))) AS first_date,
  GREATEST(MAX(COALESCE(c.last_date, a.as_of_date, y.as_of_date)), MAX(COALESCE(a.as_of_date, y.as_of_date))) AS last_date
FROM computed y
LEFT JOIN as_of_date a ON a.school_year = y.school_year
LEFT JOIN calendar c ON c.school_year = y.school_year
GROUP BY y.school_year`
};

/** The first and last date of knowledge that matter to these years; one row. */
export const yearsSpan: Stage = {
  table: "years_span",
  sql: `
SELECT MIN(seq) AS first_seq, MAX(seq) AS last_seq
FROM (SELECT first_seq AS seq FROM year_span UNION ALL SELECT last_seq FROM year_span UNION ALL SELECT seq FROM point) s`
};

/** The first and last date of knowledge that is computed; one row. */
export const pointSpan: Stage = {
  table: "point_span",
  sql: "SELECT MIN(seq) AS first_seq, MAX(seq) AS last_seq FROM point"
};

/** For each date, the first as-of date on or after it (`seq`) and the first after it (`after_seq`), by their numbers. */
export const knownDate: Stage = {
  table: "known_date",
  sql: `
SELECT c.date AS date, MIN(a.seq) AS seq, MIN(CASE WHEN a.as_of_date > c.date THEN a.seq ELSE ${NEVER} END) AS after_seq
FROM calendar_date c
JOIN as_of_date a ON a.as_of_date >= c.date
GROUP BY c.date`
};

/** The dates of the school years that are computed, by the calendars' own school years. */
export const wantedDate: Stage = {
  table: "wanted_date",
  sql: `
SELECT c.date AS date, MIN(c.school_year) AS school_year, MIN(k.seq) AS seq
FROM calendar_day c
JOIN known_date k ON k.date = c.date
WHERE c.school_year IN (SELECT school_year FROM point)
GROUP BY c.date`
};

/** Whole numbers for students, in the order of their keys: joins and groups on them are twice as fast as on text. */
export const studentNumber: Stage = {
  table: "student_number",
  sql: `
SELECT student_key, CAST(ROW_NUMBER() OVER (ORDER BY student_key) AS INTEGER) AS sid
FROM (SELECT DISTINCT student_key FROM wanted_student) s`
};

/** Whole numbers for schools, in the order of their ids. */
export const schoolNumber: Stage = {
  table: "school_number",
  sql: `
SELECT school_id, CAST(ROW_NUMBER() OVER (ORDER BY school_id) AS INTEGER) AS school_no
FROM (SELECT DISTINCT school_id FROM school) s`
};
