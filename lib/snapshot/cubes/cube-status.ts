import { groupStatuses } from "../../canon/student-status.js";
import type { Stage } from "../../attendance/stage.js";

const yesNo = named(true);
const worded = named(false);

/** The latest value on or before each as-of date of attributes that hold one value at a time: grade, neighborhood, language. */
export const cubeLatestStatus: Stage = {
  table: "cube_latest_status",
  sql: `
WITH dated AS (
  SELECT student_key, attribute, value, start_date,
    LEAD(start_date) OVER (PARTITION BY student_key, attribute ORDER BY start_date, value) AS next_date
  FROM current_student_status WHERE attribute IN (${listOf(["grade_level", ...worded])})
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
SELECT s.student_key AS student_key, s.attribute AS attribute, s.value AS value,
  b.school_year AS school_year, b.block AS block
FROM current_student_status s
JOIN cube_block b ON s.start_date <= b.as_of_date AND (s.end_date IS NULL OR s.end_date >= ${from})
WHERE s.value = 'yes' AND s.attribute IN (${listOf(yesNo)})`
  };
}

/** The attributes, but the grade, of which the district knows anything in a school year. */
export const cubeKnownAttribute: Stage = {
  table: "cube_known_attribute",
  sql: `
WITH year_span AS (
  SELECT school_year, MIN(year_start) AS year_start, MAX(as_of_date) AS as_of_date FROM cube_block GROUP BY school_year
)
SELECT DISTINCT s.attribute AS attribute, y.school_year AS school_year
FROM current_student_status s
JOIN year_span y ON s.start_date <= y.as_of_date
WHERE (s.attribute IN (${listOf(yesNo)}) AND (s.end_date IS NULL OR s.end_date >= y.year_start))
  OR s.attribute IN (${listOf(worded)})`
};

/** The district's rated students with every group they are in, one column an attribute; a yes/no one is 'yes' or 'no'. */
export const cubeMember: Stage = {
  table: "cube_member",
  sql: `
WITH yes AS (
  SELECT student_key, school_year, block, ${columnsOf(yesNo)}
  FROM cube_yes_status GROUP BY student_key, school_year, block
), word AS (
  SELECT student_key, school_year, block, ${columnsOf(worded)}
  FROM cube_latest_status WHERE attribute <> 'grade_level' GROUP BY student_key, school_year, block
)
SELECT s.school_year AS school_year, s.block AS block, s.is_chronic AS is_chronic,
  ${yesNo.map((name) => `COALESCE(y.${name}, 'no') AS ${name}`).join(", ")},
  ${worded.map((name) => `w.${name} AS ${name}`).join(", ")}, p.sex AS sex, p.race_ethnicity AS race_ethnicity
FROM cube_student s
LEFT JOIN yes y ON y.student_key = s.student_key AND y.school_year = s.school_year AND y.block = s.block
LEFT JOIN word w ON w.student_key = s.student_key AND w.school_year = s.school_year AND w.block = s.block
LEFT JOIN current_student p ON p.student_key = s.student_key
WHERE s.school_id = ''`
};

/** Rated students by group in every block, of attributes that the district knows; value NULL where not recorded. */
export const cubeGroup: Stage = {
  table: "cube_group",
  sql: `
WITH counted AS (
  ${[...yesNo, ...worded, "sex", "race_ethnicity"].map(countedBy).join("\n  UNION ALL ")}
)
SELECT c.attribute AS attribute, c.value AS value, c.school_year AS school_year, c.block AS block, c.n AS n, c.x AS x
FROM counted c
LEFT JOIN cube_known_attribute k ON k.attribute = c.attribute AND k.school_year = c.school_year
WHERE k.attribute IS NOT NULL OR c.attribute IN ('sex', 'race_ethnicity')`
};

function countedBy(attribute: string): string {
  return `SELECT '${attribute}' AS attribute, ${attribute} AS value, school_year, block, CAST(COUNT(*) AS INTEGER) AS n,
    CAST(SUM(CASE WHEN is_chronic THEN 1 ELSE 0 END) AS INTEGER) AS x
  FROM cube_member GROUP BY ${attribute}, school_year, block`;
}

function columnsOf(attributes: readonly string[]): string {
  return attributes
    .map((name) => `MAX(CASE WHEN attribute = '${name}' THEN value END) AS ${name}`)
    .join(", ");
}

function named(isYesNo: boolean): string[] {
  return groupStatuses.filter((d) => d.yesNo === isYesNo).map((d) => d.attribute);
}

function listOf(attributes: readonly string[]): string {
  return attributes.map((name) => `'${name}'`).join(", ");
}
