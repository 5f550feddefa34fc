import { statusAttributes } from "../../canon/student-status.js";
import type { Stage } from "../../attendance/stage.js";

const yesNo = listOf(true);
const worded = listOf(false);

/** The latest value on or before each as-of date of attributes that hold one value at a time: grade, neighborhood, language. */
export const cubeLatestStatus: Stage = {
  table: "cube_latest_status",
  sql: `
WITH dated AS (
  SELECT student_key, attribute, value, start_date,
    LEAD(start_date) OVER (PARTITION BY student_key, attribute ORDER BY start_date, value) AS next_date
  FROM current_student_status WHERE attribute IN (${worded})
)
SELECT d.student_key AS student_key, d.attribute AS attribute, d.value AS value,
  b.school_year AS school_year, b.block AS block
FROM dated d
JOIN cube_block b ON d.start_date <= b.as_of_date AND (d.next_date IS NULL OR d.next_date > b.as_of_date)`
};

/**
 * Who is in which yes/no group at each block: with `in_year`, who has had "yes" on any day of the school year so far;
 * with `on_date`, who has it on the as-of date.
 */
export function cubeYesStatus(statusRule: "in_year" | "on_date"): Stage {
  const from = statusRule === "in_year" ? "b.year_start" : "b.as_of_date";
  return {
    table: "cube_yes_status",
    sql: `
SELECT DISTINCT s.student_key AS student_key, s.attribute AS attribute, b.school_year AS school_year, b.block AS block
FROM current_student_status s
JOIN cube_block b ON s.start_date <= b.as_of_date AND (s.end_date IS NULL OR s.end_date >= ${from})
WHERE s.value = 'yes' AND s.attribute IN (${yesNo})`
  };
}

/** The yes/no attributes of which the district knows anything in a school year. */
export const cubeKnownAttribute: Stage = {
  table: "cube_known_attribute",
  sql: `
SELECT s.attribute AS attribute, b.school_year AS school_year
FROM current_student_status s
JOIN cube_block b ON s.start_date <= b.as_of_date AND (s.end_date IS NULL OR s.end_date >= b.year_start)
WHERE s.attribute IN (${yesNo})
GROUP BY s.attribute, b.school_year`
};

/** The district's rated students by group in every block; value NULL where not recorded, but "no" where a yes/no attribute has no "yes". */
export const cubeGroup: Stage = {
  table: "cube_group",
  sql: `
WITH student AS (
  SELECT student_key, school_year, block, is_chronic FROM cube_student WHERE school_id = ''
), member AS (
  SELECT s.school_year AS school_year, s.block AS block, s.is_chronic AS is_chronic, k.attribute AS attribute,
    CASE WHEN y.student_key IS NULL THEN 'no' ELSE 'yes' END AS value
  FROM student s
  JOIN cube_known_attribute k ON k.school_year = s.school_year
  LEFT JOIN cube_yes_status y ON y.student_key = s.student_key AND y.attribute = k.attribute
    AND y.school_year = s.school_year AND y.block = s.block
  UNION ALL
  SELECT s.school_year, s.block, s.is_chronic, a.attribute, w.value
  FROM student s
  CROSS JOIN (SELECT DISTINCT attribute FROM cube_latest_status WHERE attribute <> 'grade_level') a
  LEFT JOIN cube_latest_status w ON w.student_key = s.student_key AND w.attribute = a.attribute
    AND w.school_year = s.school_year AND w.block = s.block
  UNION ALL
  SELECT s.school_year, s.block, s.is_chronic, 'sex' AS attribute, p.sex
  FROM student s LEFT JOIN current_student p ON p.student_key = s.student_key
  UNION ALL
  SELECT s.school_year, s.block, s.is_chronic, 'race_ethnicity' AS attribute, p.race_ethnicity
  FROM student s LEFT JOIN current_student p ON p.student_key = s.student_key
)
SELECT m.school_year AS school_year, m.block AS block, m.attribute AS attribute, m.value AS value,
  CAST(COUNT(*) AS INTEGER) AS n, CAST(SUM(CASE WHEN m.is_chronic THEN 1 ELSE 0 END) AS INTEGER) AS x
FROM member m
GROUP BY m.school_year, m.block, m.attribute, m.value`
};

function listOf(isYesNo: boolean): string {
  return statusAttributes
    .filter((d) => d.yesNo === isYesNo)
    .map((d) => `'${d.attribute}'`)
    .join(", ");
}
