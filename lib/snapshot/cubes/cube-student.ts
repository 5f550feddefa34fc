import type { Stage } from "../../attendance/stage.js";

const columns = [
  "student_key",
  "school_id",
  "school_year",
  "block",
  "band",
  "is_chronic",
  "days_enrolled",
  "missed_units",
  "enrolled_units",
  "is_rated",
  "is_member"
];

/**
 * One row a student, scope (school_id '' the district) and block: the year so far; in a year's final block all of the
 * year, days after its last as-of date included.
 */
export const cubeFigure: Stage = {
  table: "cube_figure",
  sql: `
SELECT ${columns.map((name) => `s.${name} AS ${name}`).join(", ")}
FROM student_block s
JOIN cube_block b ON b.school_year = s.school_year AND b.block = s.block
WHERE NOT b.is_final
UNION ALL
SELECT ${columns.map((name) => `${name === "block" ? "b" : "y"}.${name} AS ${name}`).join(", ")}
FROM student_year y
JOIN cube_block b ON b.school_year = y.school_year AND b.is_final`
};

/** The school by which a student counts in the district's levels: where a member, else where longest; one a block (scope_id '' is the district's). */
export const cubeHome: Stage = {
  table: "cube_home",
  sql: `
WITH ranked AS (
  SELECT student_key, school_id, school_year, block,
    ROW_NUMBER() OVER (
      PARTITION BY student_key, school_year, block
      ORDER BY CASE WHEN is_member THEN 0 ELSE 1 END, days_enrolled DESC, school_id
    ) AS place
  FROM cube_figure WHERE school_id <> ''
)
SELECT r.student_key AS student_key, '' AS scope_id, r.school_year AS school_year, r.block AS block,
  s.school_level AS school_level
FROM ranked r
JOIN current_school s ON s.school_id = r.school_id
WHERE r.place = 1`
};

/** Every rated student of a scope and block, with level and grade: what all counts of students are made from. */
export const cubeStudent: Stage = {
  table: "cube_student",
  sql: `
WITH grade AS (
  SELECT student_key, school_year, block, value FROM cube_latest_status WHERE attribute = 'grade_level'
)
SELECT f.student_key AS student_key, f.school_id AS school_id, f.school_year AS school_year, f.block AS block,
  f.band AS band, f.is_chronic AS is_chronic,
  COALESCE(s.school_level, h.school_level) AS school_level, g.value AS grade
FROM cube_figure f
LEFT JOIN current_school s ON s.school_id = f.school_id
LEFT JOIN cube_home h ON h.student_key = f.student_key AND h.scope_id = f.school_id
  AND h.school_year = f.school_year AND h.block = f.block
LEFT JOIN grade g ON g.student_key = f.student_key AND g.school_year = f.school_year AND g.block = f.block
WHERE f.is_rated`
};
