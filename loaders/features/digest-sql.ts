import { isNotPresent } from "../../lib/attendance/event-day-sql.js";
import { tables } from "../../lib/canon/tables.js";
import { name, text } from "../../lib/contract/sql-text.js";
import type { Dependency } from "../../lib/snapshot/feature/dependency.js";

/** Students share their changes with those of the same number of this many. */
const buckets = 256;

/** SQL of the bucket of a student. */
export function bucketOf(studentKey: string): string {
  return `CAST(${bucketNumber(studentKey)} AS VARCHAR)`;
}

/**
 * SELECT text over a table's versions: by unit and school year (0 for every), what came to be known at each as-of date
 * less what ceased to be, as a number of rows and a sum of their hashes. Added up to a date, it stands for all that was
 * known there. What no as-of date saw is not in it. A change goes unseen where sums of hashes happen to agree: at most
 * one time in 2^46 for a unit and date that it touches.
 */
export function digestSql(dependency: Dependency, firstDate: string): string {
  const { table, unit, year, happens } = dependency;
  const years = {
    own: { year: "s.own_year", join: "" },
    calendar: {
      year: "y.school_year",
      join: "JOIN (SELECT DISTINCT date, school_year FROM calendar_day) y ON y.date = s.date"
    },
    date: { year: "y.school_year", join: "JOIN calendar_date y ON y.date = s.date" },
    every: { year: "0", join: "" }
  }[year];
  const from = happens ? "GREATEST(f.as_of_date, d.as_of_date)" : "f.as_of_date";
  return `
WITH summed AS (${sums(dependency).join("\n  UNION ALL")}
), placed AS (
  SELECT ${unit === "school" ? "s.unit" : "CAST(s.unit AS VARCHAR)"} AS unit, ${years.year} AS school_year,
    ${from} AS from_date, u.as_of_date AS until_date, s.n, s.content
  FROM summed s
  JOIN first_as_of f ON f.date = ${clamped("s.recorded_on", firstDate)}
  ${happens ? "JOIN first_as_of d ON d.date = s.date" : ""}
  LEFT JOIN first_as_of u ON u.date = ${clamped("s.superseded_on", firstDate)}
  ${years.join}
  WHERE u.as_of_date IS NULL OR u.as_of_date > ${from}
), turn AS (
  SELECT unit, school_year, from_date AS as_of_date, n, content FROM placed
  UNION ALL
  SELECT unit, school_year, until_date, -n, -content FROM placed WHERE until_date IS NOT NULL
)
SELECT ${text(table)} AS source, unit, CAST(school_year AS INTEGER) AS school_year, as_of_date, CAST(SUM(n) AS BIGINT) AS n,
  CAST(SUM(content) AS DECIMAL(38, 0)) AS content
FROM turn GROUP BY ALL HAVING SUM(n) <> 0 OR SUM(content) <> 0`;
}

/** SELECT texts of rows and sums of hashes by unit and all that places a row in time. */
function sums(dependency: Dependency): string[] {
  const { table } = dependency;
  if (table !== "attendance_event") {
    const columns = Object.keys(tables[table].columns).map((column) => `t.${name(column)}`);
    return [sum(dependency, `SUM(${hashed(columns)})`)];
  }
  const columns = Object.keys(tables[table].columns).filter((column) => column !== "school_id");
  const isPresent = "t.attendance_category = 'present'";
  // nearly all rows are presence, of which features read who, where, when and in which part of the day
  const wholeDays = sum(
    dependency,
    `SUM(${narrow("t.student_key")})`,
    `${isPresent} AND t.session_part = 'day'`
  );
  return [
    sum(
      dependency,
      `SUM(${hashed(columns.map((column) => `t.${name(column)}`))})`,
      isNotPresent("t.attendance_category")
    ),
    sum(
      dependency,
      `SUM(${hashed(["t.student_key", "t.date", "t.session_part"])})`,
      `${isPresent} AND t.session_part <> 'day'`
    ),
    `
  SELECT * REPLACE (content * CAST(${narrow("date")} AS HUGEINT) AS content) FROM (${wholeDays})`
  ];
}

function sum({ table, unit, year, happens }: Dependency, content: string, where = "TRUE"): string {
  return `
  SELECT ${unit === "school" ? "t.school_id" : bucketNumber("t.student_key")} AS unit,
    ${happens || year === "calendar" ? "t.date" : "NULL"} AS date, ${year === "own" ? "t.school_year" : "0"} AS own_year,
    t.recorded_on, t.superseded_on, COUNT(*) AS n, ${content} AS content
  FROM ${table} t WHERE t.retracted = FALSE AND ${where} GROUP BY ALL`;
}

const bucketNumber = (studentKey: string) => `hash(${studentKey}) % ${buckets}`;

const hashed = (columns: readonly string[]) => `hash(${columns.join(", ")})`;

/** 48 bits of a column's hash: of repeating values the engine computes it once, and products of two can be added up. */
const narrow = (column: string) => `CAST(hash(${column}) >> 16 AS BIGINT)`;

function clamped(date: string, firstDate: string): string {
  return `CASE WHEN ${date} IS NOT NULL THEN GREATEST(${date}, DATE '${firstDate}') END`;
}
