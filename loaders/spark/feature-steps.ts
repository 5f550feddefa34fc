import { calendarDates } from "../../lib/snapshot/feature/calendar-dates.js";
import { type FeatureOptions, featureStages } from "../../lib/snapshot/feature/feature-stages.js";
import { type Stage, YEAR_END } from "../../lib/attendance/stage.js";

/** The steps whose rows others want. */
export const featureTables = ["student_feature", "grade_total", "student_profile", "student_year_state"];

/** All steps from a record to the features of every student at every block, and the close of every year: nothing kept. */
export function featureSteps(options: FeatureOptions): Stage[] {
  return [calendarDate(options), wantedBlock, wantedStudent, noKeptState, ...featureStages(options)];
}

function calendarDate({ firstDate, asOf }: FeatureOptions): Stage {
  const rows = calendarDates(firstDate, asOf).map(
    (d) => `(DATE '${d.date}', ${d.weekday}, ${d.day_number}, ${d.school_year})`
  );
  return {
    table: "calendar_date",
    sql: `SELECT * FROM (VALUES ${rows.join(", ")}) AS t (date, weekday, day_number, school_year)`
  };
}

const wantedBlock: Stage = {
  table: "wanted_block",
  sql: `
SELECT school_year, block FROM current_snapshot_date
UNION SELECT school_year, ${YEAR_END} AS block FROM current_calendar_day
UNION SELECT school_year, ${YEAR_END} AS block FROM current_student_year_summary`
};

const wantedStudent: Stage = { table: "wanted_student", sql: "SELECT student_key FROM student" };

/** The states of years closed before, of which there are none; NULLIF, as engines differ in how they write a NULL text. */
const noKeptState: Stage = {
  table: "kept_year_state",
  sql: `
SELECT NULLIF('', '') AS student_key, CAST(NULL AS INTEGER) AS school_year, CAST(NULL AS BIGINT) AS enrolled_units,
  CAST(NULL AS BIGINT) AS missed_units, CAST(NULL AS BOOLEAN) AS is_rated, CAST(NULL AS BOOLEAN) AS is_chronic
WHERE FALSE`
};
