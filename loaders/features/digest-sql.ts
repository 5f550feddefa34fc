import { tables } from "../../lib/canon/tables.js";
import { name, text } from "../../lib/contract/sql-text.js";
import type { Dependency } from "../../lib/snapshot/feature/dependency.js";

/** Students share their changes with those of the same number of this many. */
const buckets = 256;

/** SQL of the bucket of a student. */
export function bucketOf(studentKey: string): string {
  return `CAST(hash(${studentKey}) % ${buckets} AS VARCHAR)`;
}

/**
 * SELECT text over a table's versions: by unit and school year (0 for every), what came to be known at each as-of date
 * less what ceased to be, as a number of rows and a sum of their hashes. Added up to a date, it stands for all that was
 * known there. What no as-of date saw is not in it.
 */
export function digestSql({ table, unit, year, happens }: Dependency, firstDate: string): string {
  const content = Object.keys(tables[table].columns).map((column) => `t.${name(column)}`);
  const dated = happens || year === "calendar" ? "t.date" : "NULL";
  const years = {
    own: { of: "t.school_year", year: "s.own_year", join: "" },
    calendar: {
      of: "0",
      year: "y.school_year",
      join: "JOIN (SELECT DISTINCT date, school_year FROM calendar_day) y ON y.date = s.date"
    },
    date: { of: "0", year: "y.school_year", join: "JOIN calendar_date y ON y.date = s.date" },
    every: { of: "0", year: "0", join: "" }
  }[year];
  const from = happens ? "GREATEST(f.as_of_date, d.as_of_date)" : "f.as_of_date";
  return `
WITH summed AS (
  SELECT ${unit === "school" ? "t.school_id" : bucketOf("t.student_key")} AS unit, ${dated} AS date, ${years.of} AS own_year,
    ${clamped("t.recorded_on", firstDate)} AS recorded_on, ${clamped("t.superseded_on", firstDate)} AS superseded_on,
    COUNT(*) AS n, SUM(hash(${content.join(", ")})) AS content
  FROM ${table} t WHERE t.retracted = FALSE GROUP BY ALL
), placed AS (
  SELECT s.unit, ${years.year} AS school_year, ${from} AS from_date, u.as_of_date AS until_date, s.n, s.content
  FROM summed s
  JOIN first_as_of f ON f.date = s.recorded_on
  ${happens ? "JOIN first_as_of d ON d.date = s.date" : ""}
  LEFT JOIN first_as_of u ON u.date = s.superseded_on
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

function clamped(date: string, firstDate: string): string {
  return `CASE WHEN ${date} IS NOT NULL THEN GREATEST(${date}, DATE '${firstDate}') END`;
}
