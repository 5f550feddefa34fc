import type { Ratio } from "../../attendance/ratio.js";
import type { Stage } from "../../attendance/stage.js";

/** Points under the threshold from which a student is near the line. */
export const nearLinePoints = 2;

/**
 * What changed since the block before, by school and district (school_id ''), from the second block on:
 * of students rated in both (n_both) those who entered, left or stayed chronic; of those rated (n_rated) those
 * under the threshold by less than two points; of those rated and members (n_member) those who missed no day in the block.
 */
export function movementCube({ numerator, denominator }: Ratio): Stage {
  const near = 100 * numerator - nearLinePoints * denominator;
  return {
    table: "movement_cube",
    sql: `
WITH figure AS (
  SELECT s.student_key AS student_key, s.school_id AS school_id, s.school_year AS school_year, s.block AS block,
    s.is_chronic AS is_chronic, s.is_member AS is_member, s.days_missed_in_block AS days_missed_in_block,
    NOT s.is_chronic AND s.missed_units * ${100 * denominator} >= s.enrolled_units * ${near} AS is_near,
    LAG(s.is_chronic) OVER (
      PARTITION BY s.student_key, s.school_id, s.school_year ORDER BY s.block
    ) AS was_chronic,
    LAG(s.block) OVER (PARTITION BY s.student_key, s.school_id, s.school_year ORDER BY s.block) AS before_block
  FROM student_block s
  JOIN cube_block b ON b.school_year = s.school_year AND b.block = s.block
  WHERE s.is_rated
)
SELECT school_id, school_year, block,
  ${count("before_block = block - 1")} AS n_both,
  ${count("before_block = block - 1 AND is_chronic AND NOT was_chronic")} AS entered,
  ${count("before_block = block - 1 AND was_chronic AND NOT is_chronic")} AS departed,
  ${count("before_block = block - 1 AND was_chronic AND is_chronic")} AS stayed,
  ${count("TRUE")} AS n_rated, ${count("is_near")} AS near_line,
  ${count("is_member")} AS n_member, ${count("is_member AND days_missed_in_block = 0")} AS missed_none
FROM figure
WHERE block > 1
GROUP BY school_id, school_year, block`
  };
}

function count(condition: string): string {
  return `CAST(SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS INTEGER)`;
}
