import { type Stage, YEAR_END } from "../../attendance/stage.js";
import { versions } from "./version.js";

const dates = "JOIN calendar_date c ON c.date = t.date\nJOIN known_date d ON d.date = t.date";
const fromDate = "GREATEST(f.seq, d.seq)";

/** Rows of the school years that are computed (`w`: the last as-of date of each that is early for all of its blocks), with when each was known. */
const ofStudents = (columns: string, where: string, firstDate: string) =>
  versions(
    "digital_activity",
    {
      columns: `s.sid AS sid, c.school_year AS school_year, d.seq AS date_seq, ${columns}`,
      joins: `JOIN student_number s ON s.student_key = t.student_key
${dates}
JOIN (SELECT school_year, MIN(p.recent_seq) AS recent_seq FROM point p GROUP BY school_year) w ON w.school_year = c.school_year`,
      where,
      from: fromDate
    },
    firstDate
  );

const minutesOf = (firstDate: string) =>
  ofStudents("FLOOR(CAST(COALESCE(t.minutes, 0) AS DOUBLE) + 0.5) AS minutes", "TRUE", firstDate);
const recentOf = (firstDate: string) =>
  ofStudents("t.app AS app, t.date AS date", "d.seq > w.recent_seq", firstDate);

/** Digital activity that many blocks are computed from: minutes, each row's to the nearest whole, and what is recent in any. */
export function digitalVersions(firstDate: string): Stage[] {
  const keys = "sid, school_year, date_seq, from_seq, until_seq";
  const minutes = `
SELECT ${keys}, SUM(v.minutes) AS minutes
FROM (${minutesOf(firstDate)}) v
GROUP BY ${keys}`;
  return [
    { table: "digital_minutes", sql: minutes },
    { table: "digital_recent", sql: recentOf(firstDate) }
  ];
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
      joins: `${dates}\nJOIN (SELECT DISTINCT school_year FROM point) w ON w.school_year = c.school_year`,
      from: fromDate
    },
    firstDate
  )}) v
)
SELECT DISTINCT p.point AS point
FROM stretch v
JOIN point p ON p.school_year = v.school_year AND v.from_seq <= p.seq AND v.until_seq > p.seq`
  };
}

/**
 * One row a point and student with digital activity this year: minutes and their blocks, recent days and apps. Of a few
 * blocks they are as soon added up from the record as from `digitalVersions`.
 */
export function digital(firstDate: string, fewBlocks = false): Stage {
  const minutes = fewBlocks ? `(${minutesOf(firstDate)})` : "digital_minutes";
  const recent = fewBlocks ? `(${recentOf(firstDate)})` : "digital_recent";
  return {
    table: "digital",
    sql: `
WITH total AS (
  SELECT p.point AS point, m.sid AS sid, MIN(m.date_seq) AS first_seq,
    SUM(CASE WHEN m.date_seq > p.recent_seq THEN m.minutes ELSE 0.0E0 END) AS recent_minutes,
    SUM(CASE WHEN m.date_seq > p.recent_seq THEN 0.0E0 ELSE m.minutes END) AS earlier_minutes
  FROM ${minutes} m
  JOIN batch p ON p.block < ${YEAR_END} AND p.school_year = m.school_year AND m.from_seq <= p.seq AND m.until_seq > p.seq
  GROUP BY p.point, m.sid
), recent AS (
  SELECT p.point AS point, v.sid AS sid, COUNT(DISTINCT v.date) AS days, COUNT(DISTINCT v.app) AS apps
  FROM ${recent} v
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
}
