import { type Stage, YEAR_END } from "../../attendance/stage.js";
import { moments, stretch, versions } from "./version.js";

const assessmentKeys = ["sid", "school_year", "test_no"];

const ofStudent = "JOIN student_number s ON s.student_key = t.student_key";

/** Joins that place a dated row in a school year (its own, by the calendar's July) that is computed, and on the line of as-of dates. */
const dated = `JOIN calendar_date c ON c.date = t.date
JOIN (SELECT DISTINCT school_year FROM point) w ON w.school_year = c.school_year
JOIN known_date d ON d.date = t.date`;
const datedFrom = "GREATEST(f.seq, d.seq)";

/** A number in whole hundredths, so that sums are exact in any order. */
const hundredths = (value: string) => `CAST(FLOOR(CAST(${value} AS DOUBLE) * 100 + 0.5) AS DOUBLE)`;

/** Behavior events with when each was known; days suspended in hundredths. */
export function behaviorVersion(firstDate: string): Stage {
  return {
    table: "behavior_version",
    sql: versions(
      "behavior_event",
      {
        columns: `s.sid AS sid, c.school_year AS school_year, d.seq AS date_seq,
  ${hundredths("COALESCE(t.days_suspended, 0)")} AS suspended`,
        joins: `${ofStudent}\n${dated}`,
        from: datedFrom
      },
      firstDate
    )
  };
}

/** Behavior events of the year so far and of the last two blocks, and days suspended. */
export const behavior: Stage = {
  table: "behavior",
  sql: `
SELECT p.point AS point, k.sid AS sid, COUNT(*) AS behavior_events,
  SUM(CASE WHEN k.date_seq > p.recent_seq THEN 1 ELSE 0 END) AS behavior_events_recent, SUM(k.suspended) AS suspended
FROM behavior_version k
JOIN batch p ON p.block < ${YEAR_END} AND p.school_year = k.school_year AND k.from_seq <= p.seq AND k.until_seq > p.seq
GROUP BY p.point, k.sid`
};

/** Results with percentiles, in hundredths, with when each was known. */
export function assessmentVersion(firstDate: string): Stage {
  return {
    table: "assessment_version",
    sql: versions(
      "assessment_result",
      {
        columns: `s.sid AS sid, c.school_year AS school_year, k.test_no AS test_no, t.date AS date,
  ${hundredths("t.percentile")} AS percentile`,
        joins: `${ofStudent}
${dated}
JOIN (
  SELECT subject, measure, CAST(ROW_NUMBER() OVER (ORDER BY subject, measure) AS INTEGER) AS test_no
  FROM (SELECT DISTINCT subject, measure FROM assessment_result) r
) k ON k.subject = t.subject AND k.measure = t.measure`,
        where: "t.percentile IS NOT NULL",
        from: datedFrom,
        span: "years_span"
      },
      firstDate
    )
  };
}

/** The newest and the first result of the school year in each subject and measure, over the stretches in which they were. */
export const assessmentStretch: Stage = {
  table: "assessment_stretch",
  sql: `
WITH ${moments("assessment_version", assessmentKeys, ["date", "percentile"])}, ends AS (
  SELECT ${assessmentKeys.join(", ")}, seq, MAX_BY(m.percentile, m.date) AS newest,
    MIN_BY(m.percentile, m.date) AS first_of_year, COUNT(m.percentile) AS results
  FROM at_moment m GROUP BY ${assessmentKeys.join(", ")}, seq
)
SELECT sid, school_year, newest, CASE WHEN results > 1 THEN newest - first_of_year END AS growth,
  ${stretch(assessmentKeys)}
FROM ends`
};

/**
 * The sums over subjects and measures of newest percentiles and of growth, in hundredths, and how many there are, over
 * the stretches of time in which they were the same.
 */
export const assessment: Stage = {
  table: "assessment",
  sql: `
WITH ${moments("assessment_stretch", ["sid", "school_year"], ["newest", "growth"])}, summed AS (
  SELECT sid, school_year, seq, COUNT(m.newest) AS results, SUM(m.newest) AS newest, COUNT(m.growth) AS growths,
    SUM(m.growth) AS growth
  FROM at_moment m GROUP BY sid, school_year, seq
)
SELECT sid, school_year, results, newest, growths, growth, ${stretch(["sid", "school_year"])}
FROM summed`
};

/** Scores of surveys of belonging with when each was known, in hundredths. */
export function belongingVersion(firstDate: string): Stage {
  return {
    table: "belonging_version",
    sql: versions(
      "survey_response",
      {
        columns: `s.sid AS sid, c.school_year AS school_year, t.date AS date, ${hundredths("t.score")} AS score`,
        joins: `${ofStudent}\n${dated}`,
        where: "LOWER(t.scale) LIKE '%belonging%'",
        from: datedFrom,
        span: "years_span"
      },
      firstDate
    )
  };
}

/**
 * The newest survey of belonging of a school year: the sum of its scores and how many they are, over the stretches of
 * time in which it was the newest known.
 */
export const survey: Stage = {
  table: "survey",
  sql: `
WITH ${moments("belonging_version", ["sid", "school_year"], ["date", "score"])}, by_date AS (
  SELECT sid, school_year, seq, date, SUM(m.score) AS score, COUNT(m.score) AS scores
  FROM at_moment m GROUP BY sid, school_year, seq, date
), ranked AS (
  SELECT b.*, ROW_NUMBER() OVER (PARTITION BY sid, school_year, seq ORDER BY date DESC NULLS LAST) AS place FROM by_date b
)
SELECT sid, school_year, score, scores, ${stretch(["sid", "school_year"])}
FROM ranked WHERE place = 1`
};
