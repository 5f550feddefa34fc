import { type Stage, YEAR_END } from "../../attendance/stage.js";
import { versions } from "./version.js";

/** Digital activity of the school years that are computed, with when each row was known; minutes to the nearest whole. */
export function digitalVersion(firstDate: string): Stage {
  return {
    table: "digital_version",
    sql: versions(
      "digital_activity",
      {
        columns: `s.sid AS sid, c.school_year AS school_year, t.app AS app, t.date AS date, d.seq AS date_seq,
  CAST(FLOOR(CAST(COALESCE(t.minutes, 0) AS DOUBLE) + 0.5) AS INTEGER) AS minutes`,
        joins: `JOIN student_number s ON s.student_key = t.student_key
JOIN calendar_date c ON c.date = t.date
JOIN (SELECT DISTINCT school_year FROM point) w ON w.school_year = c.school_year
JOIN known_date d ON d.date = t.date`,
        from: "GREATEST(f.seq, d.seq)"
      },
      firstDate
    )
  };
}

/** Points at which any student's digital activity of the year was known. */
export function knownDigital(firstDate: string): Stage {
  return {
    table: "known_digital",
    sql: `
WITH stretch AS (
  SELECT DISTINCT school_year, from_seq, until_seq FROM (${versions(
    "digital_activity",
    {
      columns: "c.school_year AS school_year",
      joins: `JOIN calendar_date c ON c.date = t.date
JOIN (SELECT DISTINCT school_year FROM point) w ON w.school_year = c.school_year
JOIN known_date d ON d.date = t.date`,
      from: "GREATEST(f.seq, d.seq)"
    },
    firstDate
  )}) v
)
SELECT DISTINCT p.point AS point
FROM stretch v
JOIN point p ON p.school_year = v.school_year AND v.from_seq <= p.seq AND v.until_seq > p.seq`
  };
}

/** One row a point and student with digital activity this year: minutes and their blocks, recent days and apps. */
export const digital: Stage = {
  table: "digital",
  sql: `
WITH block_minutes AS (
  SELECT sid, school_year, date_seq, from_seq, until_seq, SUM(v.minutes) AS minutes
  FROM digital_version v GROUP BY sid, school_year, date_seq, from_seq, until_seq
), total AS (
  SELECT p.point AS point, m.sid AS sid, MIN(m.date_seq) AS first_seq,
    SUM(CASE WHEN m.date_seq > p.recent_seq THEN CAST(m.minutes AS DOUBLE) ELSE 0.0E0 END) AS recent_minutes,
    SUM(CASE WHEN m.date_seq > p.recent_seq THEN 0.0E0 ELSE CAST(m.minutes AS DOUBLE) END) AS earlier_minutes
  FROM block_minutes m
  JOIN batch p ON p.block < ${YEAR_END} AND p.school_year = m.school_year AND m.from_seq <= p.seq AND m.until_seq > p.seq
  GROUP BY p.point, m.sid
), recent AS (
  SELECT p.point AS point, v.sid AS sid, COUNT(DISTINCT v.date) AS days, COUNT(DISTINCT v.app) AS apps
  FROM digital_version v
  JOIN batch p ON p.block < ${YEAR_END} AND p.school_year = v.school_year AND v.from_seq <= p.seq AND v.until_seq > p.seq AND v.date_seq > p.recent_seq
  GROUP BY p.point, v.sid
)
SELECT t.point AS point, t.sid AS sid, t.recent_minutes AS recent_minutes, t.earlier_minutes AS earlier_minutes,
  r.days AS days, r.apps AS apps,
  CASE WHEN p.place > 2 AND t.first_seq <= p.recent_seq THEN p.place - 2 - a.place + 1 END AS earlier_blocks
FROM total t
JOIN batch p ON p.point = t.point
LEFT JOIN as_of_date a ON a.seq = t.first_seq AND a.school_year = p.school_year
LEFT JOIN recent r ON r.point = t.point AND r.sid = t.sid`
};
