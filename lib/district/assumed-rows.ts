import { name, text } from "../contract/sql-text.js";
import type { Assumption } from "./assumption.js";
import { type FedTable, tableOf } from "./fed-tables.js";

/** Rows made under an assumption: the table they go to, and SQL of that table's own columns with `recorded_on`. */
export interface AssumedRows {
  readonly table: FedTable;
  /** Named in `source_id`, after "assumed:". */
  readonly by: string;
  readonly sql: string;
}

/** A school for data that name none; known from the first day that the record can hold. */
export function oneSchool(
  { schoolId, schoolName, schoolLevel }: Extract<Assumption, { assume: "one_school" }>,
  districtId: string
): AssumedRows {
  return {
    table: "school",
    by: "one_school",
    sql: `SELECT ${text(schoolId)} AS school_id, ${text(schoolName)} AS school_name, ${text(schoolLevel)} AS school_level,
  ${text(districtId)} AS district_id, DATE '1980-01-01' AS recorded_on`
  };
}

/**
 * A calendar from sessions: of a session's weekdays those with a recorded event are days of instruction, for attendance
 * was taken; as many of the others as there are too many are days off, spread evenly and not at its ends.
 */
export const daysSpreadOverSession: AssumedRows = {
  table: "calendar_day",
  by: "days_spread_over_session",
  sql: `WITH session_day AS (
  SELECT school_id, begin_date, instructional_days, CAST(unnest(generate_series(begin_date, end_date, INTERVAL 1 DAY)) AS DATE) AS date
  FROM kept_session WHERE superseded_on IS NULL AND NOT retracted
), weekday AS (
  SELECT d.*, e.date IS NOT NULL AS has_event FROM session_day AS d
  LEFT JOIN (SELECT DISTINCT school_id, date FROM kept_attendance_event WHERE superseded_on IS NULL AND NOT retracted) AS e
    ON CAST(e.school_id AS VARCHAR) = CAST(d.school_id AS VARCHAR) AND e.date = d.date
  WHERE isodow(d.date) < 6 OR e.date IS NOT NULL
), counted AS (
  SELECT *, count(*) FILTER (WHERE NOT has_event) OVER session AS places,
    greatest(0, count(*) OVER session - instructional_days) AS days_off,
    row_number() OVER (PARTITION BY school_id, begin_date, has_event ORDER BY date) AS place
  FROM weekday WINDOW session AS (PARTITION BY school_id, begin_date)
), spread AS (
  SELECT school_id, date, min(begin_date) AS recorded_on,
    bool_or(has_event OR (2 * place * days_off + places) // (2 * places) = (2 * (place - 1) * days_off + places) // (2 * places)) AS is_instructional
  FROM counted GROUP BY school_id, date
)
SELECT school_id, date, CAST(year(date) + CASE WHEN month(date) >= 7 THEN 1 ELSE 0 END AS INTEGER) AS school_year, is_instructional, recorded_on
FROM spread`
};

/** Membership of each student with an attendance event, in that school and for all of that school year. */
export const fullYearMembership: AssumedRows = {
  table: "enrollment",
  by: "full_year_membership",
  sql: `WITH year AS (
  SELECT school_id, school_year, min(date) AS entry_date FROM kept_calendar_day
  WHERE is_instructional AND superseded_on IS NULL AND NOT retracted GROUP BY school_id, school_year
), seen AS (
  SELECT DISTINCT student_key, school_id, year(date) + CASE WHEN month(date) >= 7 THEN 1 ELSE 0 END AS school_year
  FROM kept_attendance_event WHERE superseded_on IS NULL AND NOT retracted
)
SELECT s.student_key, s.school_id, y.entry_date, make_date(y.school_year, 6, 30) AS exit_date, y.entry_date AS recorded_on
FROM seen AS s JOIN year AS y ON CAST(y.school_id AS VARCHAR) = CAST(s.school_id AS VARCHAR) AND y.school_year = s.school_year`
};

/**
 * The as-of dates of a district that gives none: its usual calendar has the days on which at least half of its schools
 * have instruction; a block ends with every tenth, and the last block takes a rest of fewer than five.
 */
export const snapshotDates: AssumedRows = {
  table: "snapshot_date",
  by: "snapshot_dates",
  sql: `WITH current_day AS (
  SELECT school_id, school_year, date, is_instructional FROM kept_calendar_day WHERE superseded_on IS NULL AND NOT retracted
), school_count AS (
  SELECT school_year, count(DISTINCT school_id) AS schools FROM current_day WHERE is_instructional GROUP BY school_year
), usual AS (
  SELECT d.school_year, d.date FROM current_day AS d JOIN school_count AS c ON c.school_year = d.school_year
  WHERE d.is_instructional GROUP BY d.school_year, d.date, c.schools HAVING 2 * count(DISTINCT d.school_id) >= c.schools
), numbered AS (
  SELECT school_year, date, row_number() OVER (PARTITION BY school_year ORDER BY date) AS day,
    count(*) OVER (PARTITION BY school_year) AS days, min(date) OVER (PARTITION BY school_year) AS first_date
  FROM usual
), blocked AS (
  SELECT *, least((day - 1) // 10 + 1, greatest(1, days // 10 + CASE WHEN days % 10 >= 5 THEN 1 ELSE 0 END)) AS block FROM numbered
)
SELECT school_year, CAST(block AS INTEGER) AS block, max(date) AS as_of_date, min(first_date) AS recorded_on
FROM blocked GROUP BY school_year, block`
};

/** Days of instruction numbered by school and school year, for calendars that do not number them. */
export const dayNumberSql = `CASE WHEN is_instructional AND superseded_on IS NULL AND NOT retracted THEN CAST(row_number() OVER (
  PARTITION BY school_id, school_year, is_instructional AND superseded_on IS NULL AND NOT retracted ORDER BY date) AS INTEGER) END`;

/** A table's rows with the assumed ones, for keys that no source gives; the feed's number is below 0, for none made them. */
export function withAssumedSql({ table, sql }: AssumedRows, number: number): string {
  const same = tableOf(table).key.map(
    (column) => `CAST(k.${name(column)} AS VARCHAR) = CAST(a.${name(column)} AS VARCHAR)`
  );
  return `SELECT * FROM kept_${table} UNION ALL BY NAME
SELECT a.*, TRUE AS recorded_assumed, FALSE AS retracted, CAST(${-1 - number} AS SMALLINT) AS _feed, 0 AS _file, CAST(0 AS BIGINT) AS _line
FROM (${sql}) AS a ANTI JOIN kept_${table} AS k ON ${same.join(" AND ")}`;
}
