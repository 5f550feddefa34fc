import { DAY_UNITS } from "./day-units.js";
import { judged } from "./judged.js";
import { type Stage, YEAR_END } from "./stage.js";

/**
 * One row a student, scope (a school_id, '' the district), school year and ended block: the school year so far,
 * cumulative, from the block in which the student's first day falls to the year's last, after leaving too.
 */
export const studentBlock: Stage = {
  table: "student_block",
  sql: `
SELECT student_key, school_id, school_year, block, days_enrolled, enrolled_units, missed_units, excused_units,
  unexcused_units, suspended_units, days_unknown, tardies, is_rated, band, is_chronic,
  CAST(missed_in_block AS DOUBLE) / CAST(${DAY_UNITS} AS DOUBLE) AS days_missed_in_block, is_member
FROM (${judged(`(SELECT * FROM student_figure WHERE block < ${YEAR_END})`)}) j`
};
