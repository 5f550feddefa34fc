import type { Stage } from "../../attendance/stage.js";
import { newest, versions } from "./version.js";

const ofStudent = "JOIN student_number s ON s.student_key = t.student_key";

/** Joins that place a dated row in a school year (its own, by the calendar's July) that is computed, and on the line of as-of dates. */
const dated = `JOIN calendar_date c ON c.date = t.date
JOIN (SELECT DISTINCT school_year FROM point) w ON w.school_year = c.school_year
JOIN known_date d ON d.date = t.date`;
const datedFrom = "GREATEST(f.seq, d.seq)";

/** A number in whole hundredths, so that sums are exact in any order. */
const hundredths = (value: string) => `CAST(FLOOR(CAST(${value} AS DOUBLE) * 100 + 0.5) AS BIGINT)`;

/** Behavior events of the year so far and of the last two blocks, and days suspended (in hundredths). */
export function behavior(firstDate: string): Stage {
  return {
    table: "behavior",
    sql: `
WITH known AS (${versions(
      "behavior_event",
      {
        columns: `s.sid AS sid, c.school_year AS school_year, d.seq AS date_seq,
  ${hundredths("COALESCE(t.days_suspended, 0)")} AS suspended`,
        joins: `${ofStudent}\n${dated}`,
        from: datedFrom
      },
      firstDate
    )}
)
SELECT p.point AS point, k.sid AS sid, COUNT(*) AS behavior_events,
  SUM(CASE WHEN k.date_seq > p.recent_seq THEN 1 ELSE 0 END) AS behavior_events_recent,
  CAST(SUM(k.suspended) AS BIGINT) AS suspended
FROM known k
JOIN point p ON p.school_year = k.school_year AND k.from_seq <= p.seq AND k.until_seq > p.seq
GROUP BY p.point, k.sid`
  };
}

/** The newest and the first result of each subject and measure this school year, where they have percentiles. */
export function assessment(firstDate: string): Stage[] {
  const keys = ["sid", "school_year", "subject", "measure"];
  return [
    {
      table: "assessment_version",
      sql: versions(
        "assessment_result",
        {
          columns: `s.sid AS sid, c.school_year AS school_year, t.subject AS subject, t.measure AS measure, t.date AS date,
  ${hundredths("t.percentile")} AS percentile`,
          joins: `${ofStudent}\n${dated}`,
          where: "t.percentile IS NOT NULL",
          from: datedFrom
        },
        firstDate
      )
    },
    {
      table: "newest_assessment",
      sql: newest("assessment_version", keys, ["date", "percentile"], "c.date DESC NULLS LAST")
    },
    {
      table: "first_assessment",
      sql: newest("assessment_version", keys, ["date", "percentile"], "c.date NULLS LAST")
    },
    {
      table: "assessment",
      sql: `
WITH result AS (
  SELECT sid, school_year, from_seq, until_seq, 1 AS results, percentile AS newest, 0 AS growths, 0 AS growth
  FROM newest_assessment WHERE date IS NOT NULL
  UNION ALL
  SELECT n.sid AS sid, n.school_year AS school_year, GREATEST(n.from_seq, o.from_seq) AS from_seq,
    LEAST(n.until_seq, o.until_seq) AS until_seq, 0 AS results, 0 AS newest, 1 AS growths, n.percentile - o.percentile AS growth
  FROM newest_assessment n
  JOIN first_assessment o ON o.sid = n.sid AND o.school_year = n.school_year AND o.subject = n.subject
    AND o.measure = n.measure AND o.date < n.date AND o.from_seq < n.until_seq AND o.until_seq > n.from_seq
)
SELECT p.point AS point, r.sid AS sid, SUM(r.results) AS results, CAST(SUM(r.newest) AS BIGINT) AS newest,
  SUM(r.growths) AS growths, CAST(SUM(r.growth) AS BIGINT) AS growth
FROM result r
JOIN point p ON p.school_year = r.school_year AND r.from_seq <= p.seq AND r.until_seq > p.seq
GROUP BY p.point, r.sid`
    }
  ];
}

/** The newest survey of belonging this school year: the sum of its scores, in hundredths, and how many they are. */
export function survey(firstDate: string): Stage[] {
  return [
    {
      table: "belonging_version",
      sql: versions(
        "survey_response",
        {
          columns: `s.sid AS sid, c.school_year AS school_year, t.date AS date, ${hundredths("t.score")} AS score`,
          joins: `${ofStudent}\n${dated}`,
          where: "LOWER(t.scale) LIKE '%belonging%'",
          from: datedFrom
        },
        firstDate
      )
    },
    {
      table: "survey",
      sql: `
WITH seen AS (
  SELECT p.point AS point, v.sid AS sid, v.date AS date, v.score AS score
  FROM belonging_version v
  JOIN point p ON p.school_year = v.school_year AND v.from_seq <= p.seq AND v.until_seq > p.seq
), by_date AS (
  SELECT point, sid, date, CAST(SUM(s.score) AS BIGINT) AS score, COUNT(*) AS scores FROM seen s GROUP BY point, sid, date
), ranked AS (
  SELECT b.*, ROW_NUMBER() OVER (PARTITION BY point, sid ORDER BY date DESC) AS place FROM by_date b
)
SELECT point, sid, score, scores FROM ranked WHERE place = 1`
    }
  ];
}
