import type { Stage } from "../../attendance/stage.js";
import { features } from "./feature-list.js";
import { NEVER } from "./point.js";
import { profileWords, yesNoAttributes } from "./status.js";

/**
 * Tables of what was known of students, as stretches of time; those `yearly` start anew each school year. One stretch
 * follows on another but for what is known of the student itself, which may end in nothing.
 */
const stretches = [
  { table: "assessment", alias: "x", yearly: true },
  { table: "survey", alias: "v", yearly: true },
  { table: "known_student", alias: "t", yearly: false },
  { table: "known_yes", alias: "e", yearly: false },
  ...profileWords.map((d) => ({ table: `latest_${d}`, alias: `w_${d}`, yearly: false }))
] as const;

/** When they begin, by the school year of which they are (NULL: of any). */
const moments = [
  ...stretches.map(
    ({ table, yearly }) =>
      `SELECT sid, ${yearly ? "school_year" : "CAST(NULL AS INTEGER) AS school_year"}, from_seq AS seq FROM ${table}`
  ),
  `SELECT sid, CAST(NULL AS INTEGER) AS school_year, until_seq AS seq FROM known_student WHERE until_seq < ${NEVER}`
];

/** Joins of those; the yearly ones come first, as they are long and engines may build on the other side, still narrow then. */
const joins = (those: boolean) =>
  stretches
    .filter(({ yearly }) => yearly === those)
    .map(({ table, alias, yearly }) => {
      const ofYear = yearly ? ` AND ${alias}.school_year = m.school_year` : "";
      return `LEFT JOIN ${table} ${alias} ON ${alias}.sid = m.sid AND ${alias}.from_seq <= m.seq AND ${alias}.until_seq > m.seq${ofYear}`;
    })
    .join("\n  ");

/**
 * What seldom changes of a student: one row a student, school year and stretch of as-of dates, from `known_from` until
 * before `known_until` (NULL: to the last), both of the year's own dates. Of everyone enrolled in the years of `profile_year`, whichever of their blocks
 * are computed.
 */
export const studentProfile: Stage = { table: "student_profile", sql: profileSql("") };

/** The same, but for stretches that ended by the as-of date `ended_seq` of students (`sid`) of `kept_profile`. */
export const laterProfile: Stage = {
  table: "student_profile",
  sql: profileSql(`
  LEFT JOIN kept_profile g ON g.sid = l.sid
  WHERE g.sid IS NULL OR l.next_seq IS NULL OR l.next_seq > g.ended_seq`)
};

function profileSql(which: string): string {
  return `
WITH span AS (
  SELECT y.school_year AS school_year, y.first_seq AS first_seq, y.last_seq AS last_seq, y.first_date AS first_date
  FROM year_span y
  JOIN profile_year w ON w.school_year = y.school_year
), enrolled AS (
  SELECT DISTINCT y.school_year AS school_year, e.sid AS sid
  FROM enrollment_version e
  JOIN span y ON e.from_seq <= y.last_seq AND e.until_seq > y.first_seq
    AND (e.exit_date IS NULL OR e.exit_date >= y.first_date)
), marked AS (
  SELECT k.*, ${yesNoAttributes.map((d) => `LAG(${d}) OVER (PARTITION BY school_year ORDER BY seq) AS before_${d}`).join(", ")}
  FROM known_attribute k
), own_date AS (
  SELECT y.school_year AS school_year, a.seq AS seq, MIN(o.seq) AS own_seq
  FROM span y
  JOIN as_of_date a ON a.seq > y.first_seq AND a.seq <= y.last_seq
  JOIN as_of_date o ON o.school_year = y.school_year AND o.seq >= a.seq
  GROUP BY y.school_year, a.seq
), own_moment AS (
  SELECT DISTINCT d.school_year AS school_year, s.sid AS sid, d.own_seq AS seq
  FROM (${moments.join("\n    UNION ALL ")}) s
  JOIN own_date d ON d.seq = s.seq AND (s.school_year IS NULL OR s.school_year = d.school_year)
), moment AS (
  SELECT e.school_year AS school_year, e.sid AS sid, k.seq AS seq
  FROM enrolled e
  JOIN marked k ON k.school_year = e.school_year
  WHERE ${yesNoAttributes.map((d) => `k.before_${d} IS NULL OR k.before_${d} <> k.${d}`).join(" OR ")}
  UNION
  SELECT e.school_year AS school_year, e.sid AS sid, s.seq AS seq
  FROM own_moment s
  JOIN enrolled e ON e.school_year = s.school_year AND e.sid = s.sid
), lasting AS (
  SELECT school_year, sid, seq, LEAD(seq) OVER (PARTITION BY school_year, sid ORDER BY seq) AS next_seq FROM moment
), wanted AS (
  SELECT l.* FROM lasting l${which}
), profile_figure AS (
  SELECT n.student_key AS student_key, m.school_year AS school_year, m.seq AS seq, m.next_seq AS next_seq,
    h.prior_year_absence_rate AS prior_year_absence_rate, h.prior_year_chronic AS prior_year_chronic,
    h.absence_rate_two_years_back AS absence_rate_two_years_back, h.years_chronic AS years_chronic,
    h.years_rated AS years_rated,
    ${yesNoAttributes.map((d) => `k.${d} AS known_${d}, e.${d} AS ${d}`).join(", ")},
    ${profileWords.map((d) => `w_${d}.value AS ${d}`).join(", ")},
    x.newest AS newest, x.results AS results, x.growth AS growth, x.growths AS growths,
    v.score AS survey_score, v.scores AS survey_scores, t.sex AS sex, t.race_ethnicity AS race_ethnicity
  FROM wanted m
  ${joins(true)}
  JOIN known_attribute k ON k.school_year = m.school_year AND k.seq = m.seq
  JOIN student_number n ON n.sid = m.sid
  LEFT JOIN history h ON h.school_year = m.school_year AND h.sid = m.sid
  ${joins(false)}
)
SELECT f.student_key AS student_key, f.school_year AS school_year, a.as_of_date AS known_from,
  u.as_of_date AS known_until,
  ${features
    .filter((d) => d.table === "student_profile")
    .map((d) => `${d.sql} AS ${d.name}`)
    .join(",\n  ")}
FROM profile_figure f
JOIN as_of_date a ON a.seq = f.seq
LEFT JOIN as_of_date u ON u.seq = f.next_seq`;
}
