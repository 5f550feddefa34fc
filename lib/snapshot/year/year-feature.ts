import type { Stage } from "../../attendance/stage.js";
import { yearFeatures, yearFlags, yearWords } from "./year-feature-list.js";

/** A result counts among the grade's where so many have one. */
const fewestScores = 10;

const schoolYear = (date: string) => `(YEAR(${date}) + CASE WHEN MONTH(${date}) >= 7 THEN 1 ELSE 0 END)`;
const rate = "CAST(b.missed_units AS DOUBLE) / NULLIF(CAST(b.enrolled_units AS DOUBLE), 0)";

/** What the years before came to, where they were rated. */
const history = `
SELECT y.student_key AS student_key, y.school_year AS school_year,
  MAX(CASE WHEN b.school_year = y.school_year - 1 THEN ${rate} END) AS prior_rate,
  MAX(CASE WHEN b.school_year = y.school_year - 1 THEN CASE WHEN b.is_chronic THEN 1 ELSE 0 END END) AS prior_chronic,
  MAX(CASE WHEN b.school_year = y.school_year - 2 THEN ${rate} END) AS rate_two_years_back,
  CAST(SUM(CASE WHEN b.is_chronic THEN 1 ELSE 0 END) AS INTEGER) AS years_chronic, CAST(COUNT(*) AS INTEGER) AS years_rated
FROM own y
JOIN own b ON b.student_key = y.student_key AND b.school_year < y.school_year AND b.is_rated
GROUP BY y.student_key, y.school_year`;

/** The school with most of the student's days, and what all students missed there. */
const atSchool = `
SELECT s.student_key AS student_key, s.school_year AS school_year, s.school_id AS school_id,
  SUM(CAST(s.missed_units AS DOUBLE)) OVER (PARTITION BY s.school_year, s.school_id) - CAST(s.missed_units AS DOUBLE) AS others_missed,
  SUM(CAST(s.enrolled_units AS DOUBLE)) OVER (PARTITION BY s.school_year, s.school_id) - CAST(s.enrolled_units AS DOUBLE) AS others_known,
  ROW_NUMBER() OVER (PARTITION BY s.student_key, s.school_year ORDER BY s.days_enrolled DESC, s.school_id) AS place
FROM student_year s WHERE s.school_id <> ''`;

/** Statuses by the school years that they touch. */
const status = `
SELECT s.student_key AS student_key, y.school_year AS school_year, s.attribute AS attribute, s.value AS value,
  ROW_NUMBER() OVER (PARTITION BY s.student_key, y.school_year, s.attribute ORDER BY s.start_date DESC, s.value) AS place
FROM current_student_status s
JOIN (SELECT DISTINCT school_year FROM own) y ON y.school_year >= ${schoolYear("s.start_date")}
  AND (s.end_date IS NULL OR y.school_year <= ${schoolYear("s.end_date")})`;

const statusOf = `
SELECT student_key, school_year,
  ${[
    ...yearFlags.map((d) => `MAX(CASE WHEN attribute = '${d}' AND value = 'yes' THEN 1 END) AS ${d}`),
    ...yearWords.map((d) => `MAX(CASE WHEN attribute = '${d}' AND place = 1 THEN value END) AS ${d}`)
  ].join(",\n  ")}
FROM status GROUP BY student_key, school_year`;

const statusKnown = `
SELECT school_year, ${yearFlags.map((d) => `MAX(CASE WHEN attribute = '${d}' THEN 1 ELSE 0 END) AS known_${d}`).join(", ")}
FROM status GROUP BY school_year`;

const result = `
SELECT a.student_key AS student_key, ${schoolYear("a.date")} AS school_year, a.subject AS subject, a.measure AS measure,
  a.score AS score, a.percentile AS percentile,
  ROW_NUMBER() OVER (PARTITION BY a.student_key, ${schoolYear("a.date")}, a.subject, a.measure ORDER BY a.date DESC) AS place
FROM current_assessment_result a`;

const scored = `
SELECT r.student_key AS student_key, r.school_year AS school_year, r.percentile AS percentile, r.score AS score,
  COUNT(r.score) OVER grade_scores AS n, AVG(r.score) OVER grade_scores AS mean, STDDEV_POP(r.score) OVER grade_scores AS deviation
FROM result r
LEFT JOIN status_of g ON g.student_key = r.student_key AND g.school_year = r.school_year
WHERE r.place = 1
WINDOW grade_scores AS (PARTITION BY r.school_year, r.subject, r.measure, g.grade_level)`;

const assessed = `
SELECT student_key, school_year, AVG(percentile) AS percentile,
  AVG(CASE WHEN n >= ${fewestScores} AND deviation > 0 THEN (score - mean) / deviation END) AS score_z
FROM scored GROUP BY student_key, school_year`;

/**
 * One row a student and school year with a figure at a school: `yearFeatures`, from the final record. It reads
 * `student_year` and current_student, current_student_status and current_assessment_result; DuckDB's own SQL, as
 * districts of yearly totals are small.
 */
export const yearFeature: Stage = {
  table: "year_feature",
  sql: `
WITH own AS (SELECT * FROM student_year WHERE school_id = ''
), history AS (${history}
), at_school AS (${atSchool}
), status AS (${status}
), status_of AS (${statusOf}
), status_known AS (${statusKnown}
), result AS (${result}
), scored AS (${scored}
), assessed AS (${assessed}
), year_figure AS (
  SELECT y.*, s.school_id AS main_school, s.others_missed, s.others_known,
    h.* EXCLUDE (student_key, school_year), o.* EXCLUDE (student_key, school_year), k.* EXCLUDE (school_year),
    a.* EXCLUDE (student_key, school_year), t.sex, t.race_ethnicity
  FROM own y
  JOIN at_school s ON s.student_key = y.student_key AND s.school_year = y.school_year AND s.place = 1
  LEFT JOIN history h ON h.student_key = y.student_key AND h.school_year = y.school_year
  LEFT JOIN status_of o ON o.student_key = y.student_key AND o.school_year = y.school_year
  LEFT JOIN status_known k ON k.school_year = y.school_year
  LEFT JOIN assessed a ON a.student_key = y.student_key AND a.school_year = y.school_year
  LEFT JOIN current_student t ON t.student_key = y.student_key
)
SELECT student_key, school_year, main_school AS school_id,
  ${yearFeatures.map((d) => `${d.sql} AS ${d.name}`).join(",\n  ")}
FROM year_figure`
};
