import type { Stage } from "../../attendance/stage.js";

/**
 * What the record says of practices, from the cubes' tables, the record's `current_` ones and `evidence_score` (risk
 * scores of students whose outcome is open; empty without a model). One row a figure: numerator and denominator, and
 * whether the record holds anything of the kind this school year; of schools' figures also how many of their students
 * are in a program, of how many. A school, and a kind of support in it, counts from `smallest` students on. PRIVATE:
 * before the gate.
 */
export const evidenceStages = (smallest: number): readonly Stage[] => [
  {
    table: "evidence_now",
    sql: `
SELECT school_year, block, year_start, as_of_date FROM cube_block ORDER BY as_of_date DESC, block DESC LIMIT 1`
  },
  {
    table: "evidence_student",
    sql: `
SELECT s.student_key AS student_key, s.school_id AS school_id, s.is_chronic AS is_chronic
FROM cube_student s
JOIN evidence_now n ON n.school_year = s.school_year AND n.block = s.block`
  },
  {
    table: "evidence_contact",
    sql: `
SELECT o.student_key AS student_key, o.date AS date, o.punitive AS punitive
FROM current_outreach o
JOIN evidence_now n ON o.date BETWEEN n.year_start AND n.as_of_date`
  },
  {
    table: "evidence_support",
    sql: `
SELECT DISTINCT a.student_key AS student_key, a.program AS program
FROM current_intervention_assignment a
JOIN evidence_now n ON a.assigned_on BETWEEN n.year_start AND n.as_of_date
WHERE a.arm = 'treated'`
  },
  {
    table: "evidence_school",
    sql: `
WITH treated AS (
  SELECT s.school_id AS school_id, s.student_key AS student_key, p.program AS program
  FROM evidence_student s
  JOIN evidence_support p ON p.student_key = s.student_key
  WHERE s.school_id <> ''
), supported AS (
  SELECT school_id, COUNT(DISTINCT student_key) AS treated FROM treated GROUP BY school_id
), kind AS (
  SELECT school_id, program FROM treated GROUP BY school_id, program HAVING COUNT(DISTINCT student_key) >= ${smallest}
), kinds AS (
  SELECT school_id, COUNT(*) AS kinds FROM kind GROUP BY school_id
), rated AS (
  SELECT school_id, COUNT(*) AS n, SUM(CASE WHEN is_chronic THEN 1 ELSE 0 END) AS x
  FROM evidence_student WHERE school_id <> '' GROUP BY school_id
)
SELECT r.school_id AS school_id, COALESCE(p.treated, 0) >= ${smallest} AS is_supported,
  COALESCE(k.kinds, 0) AS kinds,
  ROW_NUMBER() OVER (ORDER BY CAST(r.x AS DOUBLE) / r.n DESC, r.school_id) AS place,
  COUNT(*) OVER () AS schools
FROM rated r
LEFT JOIN supported p ON p.school_id = r.school_id
LEFT JOIN kinds k ON k.school_id = r.school_id`
  },
  { table: "evidence_cube", sql: evidenceCube() }
];

/** The high-rate quarter is the first ceil(schools / 4) by rate, the high scores the first ceil(students / 10). */
function evidenceCube(): string {
  return `
WITH chronic AS (
  SELECT student_key FROM evidence_student WHERE school_id = '' AND is_chronic
), first_punitive AS (
  SELECT student_key, MIN(date) AS date FROM evidence_contact WHERE punitive GROUP BY student_key
), first_supportive AS (
  SELECT student_key, MIN(date) AS date FROM evidence_contact WHERE NOT punitive GROUP BY student_key
), contacted AS (
  SELECT DISTINCT student_key FROM evidence_contact
), ranked AS (
  SELECT student_key, ROW_NUMBER() OVER (ORDER BY risk DESC, student_key) AS place, COUNT(*) OVER () AS students
  FROM evidence_score
), high AS (
  SELECT student_key FROM ranked WHERE place <= CEIL(students / 10.0)
), supported AS (
  SELECT DISTINCT student_key FROM evidence_support
), quarter AS (
  SELECT school_id, is_supported FROM evidence_school WHERE place <= CEIL(schools / 4.0)
), has AS (
  SELECT EXISTS (SELECT 1 FROM evidence_contact) AS outreach, EXISTS (SELECT 1 FROM evidence_support) AS support
)
SELECT 'families_contacted' AS evidence_id, (SELECT outreach FROM has) AS is_recorded,
  CAST(COUNT(c.student_key) AS INTEGER) AS numerator, CAST(COUNT(*) AS INTEGER) AS denominator,
  CAST(NULL AS INTEGER) AS treated, CAST(NULL AS INTEGER) AS students
FROM chronic s LEFT JOIN contacted c ON c.student_key = s.student_key
UNION ALL
SELECT 'supportive_first', (SELECT outreach FROM has),
  CAST(COALESCE(SUM(CASE WHEN f.date < p.date THEN 1 ELSE 0 END), 0) AS INTEGER), CAST(COUNT(*) AS INTEGER),
  NULL, NULL
FROM first_punitive p LEFT JOIN first_supportive f ON f.student_key = p.student_key
UNION ALL
SELECT 'first_contact_supportive', (SELECT outreach FROM has),
  CAST(COALESCE(SUM(CASE WHEN p.date IS NULL OR f.date < p.date THEN 1 ELSE 0 END), 0) AS INTEGER),
  CAST(COUNT(*) AS INTEGER), NULL, NULL
FROM (SELECT DISTINCT student_key FROM evidence_contact WHERE punitive IS NOT NULL) a
LEFT JOIN first_supportive f ON f.student_key = a.student_key
LEFT JOIN first_punitive p ON p.student_key = a.student_key
UNION ALL
SELECT 'high_rate_schools_supported', (SELECT support FROM has),
  CAST(COALESCE(SUM(CASE WHEN is_supported THEN 1 ELSE 0 END), 0) AS INTEGER), CAST(COUNT(*) AS INTEGER),
  ${treatedIn("quarter")}
FROM quarter
UNION ALL
SELECT 'kinds_of_support', (SELECT support FROM has),
  CAST(COALESCE(SUM(CASE WHEN kinds > 1 THEN 1 ELSE 0 END), 0) AS INTEGER), CAST(COUNT(*) AS INTEGER),
  ${treatedIn("evidence_school")}
FROM evidence_school
UNION ALL
SELECT 'high_score_supported', (SELECT support FROM has),
  CAST(COUNT(p.student_key) AS INTEGER), CAST(COUNT(*) AS INTEGER), NULL, NULL
FROM high h LEFT JOIN supported p ON p.student_key = h.student_key
UNION ALL
SELECT 'chronic_supported', (SELECT support FROM has),
  CAST(COUNT(p.student_key) AS INTEGER), CAST(COUNT(*) AS INTEGER), NULL, NULL
FROM chronic s LEFT JOIN supported p ON p.student_key = s.student_key`;
}

/** Students of these schools who are in a program, and all of them. */
function treatedIn(schools: string): string {
  const from = `evidence_student s JOIN ${schools} i ON i.school_id = s.school_id`;
  return `(SELECT CAST(COUNT(DISTINCT s.student_key) AS INTEGER) FROM ${from}
    JOIN supported p ON p.student_key = s.student_key),
  (SELECT CAST(COUNT(DISTINCT s.student_key) AS INTEGER) FROM ${from})`;
}
