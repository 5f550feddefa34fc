import type { Stage } from "../../attendance/stage.js";
import { singleDays, singleStays } from "./single-stay.js";
import { clamped, versions } from "./version.js";

/**
 * Enrollments that reach into the school years that are computed, with when each was known. The years are joined LEFT so
 * that engines leave out all other enrollments before they look for students.
 */
export function enrollmentVersion(firstDate: string): Stage {
  return {
    table: "enrollment_version",
    sql: versions(
      "enrollment",
      {
        columns: `s.sid AS sid, n.school_no AS school_no, t.entry_date AS entry_date, t.exit_date AS exit_date,
  CASE WHEN t.primary_school THEN 1 ELSE 0 END AS is_primary`,
        joins: `LEFT JOIN (
  SELECT MIN(y.first_date) AS first_date, MIN(a.as_of_date) AS known_date
  FROM year_span y
  CROSS JOIN years_span w
  LEFT JOIN as_of_date a ON a.seq = w.first_seq
) y ON TRUE
JOIN student_number s ON s.student_key = t.student_key
JOIN school_number n ON n.school_id = t.school_id
JOIN known_date b ON b.date = ${clamped("t.entry_date", firstDate)}`,
        where:
          "(t.exit_date IS NULL OR t.exit_date >= y.first_date) AND (t.superseded_on IS NULL OR t.superseded_on > y.known_date)",
        from: "GREATEST(f.seq, b.seq)",
        span: "years_span"
      },
      firstDate
    )
  };
}

/** SQL of whether an enrollment covers a date. */
function onDate(enrollment: string, date: string, exitDayCounts: string): string {
  return `${enrollment}.entry_date <= ${date} AND (${enrollment}.exit_date IS NULL OR ${enrollment}.exit_date > ${date}
    OR (${enrollment}.exit_date = ${date} AND ${exitDayCounts}))`;
}

/**
 * One row a point and enrollment known there that reaches into the year: its days in the school's own numbers,
 * (day_from, day_through], none where the two are equal; `is_on_date` where it covers the date on which membership
 * is looked at. Single stays are left out.
 */
export const stay: Stage = {
  table: "stay",
  sql: `
WITH known AS (
  SELECT p.point AS point, e.sid AS sid, e.school_no AS school_no, e.entry_date AS entry_date, e.exit_date AS exit_date,
    e.is_primary AS is_primary, p.as_of_date AS as_of_date, o.member_on AS member_on,
    y.exit_day_counts AS exit_day_counts
  FROM (
    SELECT v.*, f.school_year AS school_year
    FROM enrollment_version v
    JOIN year_span f ON v.exit_date IS NULL OR v.exit_date >= f.first_date
    LEFT JOIN (SELECT DISTINCT school_year, sid FROM single_stay) s ON s.school_year = f.school_year AND s.sid = v.sid
    WHERE s.sid IS NULL
  ) e
  JOIN point p ON p.school_year = e.school_year AND e.from_seq <= p.seq AND e.until_seq > p.seq
  JOIN policy_year y ON y.school_year = p.school_year
  LEFT JOIN member_on o ON o.point = p.point AND o.school_no = e.school_no
)
SELECT k.point AS point, k.sid AS sid, k.school_no AS school_no, k.entry_date AS entry_date,
  LEAST(COALESCE(k.exit_date, k.as_of_date), k.as_of_date) AS last_date, k.is_primary AS is_primary,
  COALESCE(i.day_ordinal - CASE WHEN i.is_day THEN 1 ELSE 0 END, 0) AS day_from,
  COALESCE(o.day_ordinal - CASE WHEN o.is_day AND k.exit_date <= k.as_of_date AND NOT k.exit_day_counts THEN 1 ELSE 0 END, 0)
    AS day_through,
  ${onDate("k", "COALESCE(k.member_on, k.as_of_date)", "k.exit_day_counts")} AS is_on_date
FROM known k
LEFT JOIN school_date i ON i.point = k.point AND i.school_no = k.school_no AND i.date = k.entry_date
LEFT JOIN school_date o ON o.point = k.point AND o.school_no = k.school_no
  AND o.date = LEAST(COALESCE(k.exit_date, k.as_of_date), k.as_of_date)`
};

/**
 * The cohort: students with an enrollment on the date, the one school that their row is of, and how many days they had
 * there and elsewhere, from when on (NULL where they have none yet).
 */
export const cohort: Stage = {
  table: "cohort",
  sql: `
WITH on_date AS (
  SELECT point, sid, school_no, entry_date, is_primary FROM stay WHERE is_on_date
), counted AS (
  SELECT point, sid, COUNT(*) AS stays, MIN(school_no) AS school_no FROM on_date o GROUP BY point, sid
), ranked AS (
  SELECT o.point AS point, o.sid AS sid, o.school_no AS school_no,
    ROW_NUMBER() OVER (PARTITION BY o.point, o.sid ORDER BY o.is_primary DESC, o.entry_date DESC, o.school_no) AS place
  FROM on_date o
  JOIN counted c ON c.point = o.point AND c.sid = o.sid AND c.stays > 1
), placed AS (
  SELECT point, sid, school_no FROM counted WHERE stays = 1
  UNION ALL SELECT point, sid, school_no FROM ranked WHERE place = 1
)
SELECT c.point AS point, c.sid AS sid, c.school_no AS school_no, m.n_days AS n_days,
  m.school_changes AS school_changes, m.day_from AS day_from
FROM placed c
LEFT JOIN stay_segment m ON m.point = c.point AND m.sid = c.sid AND m.days_before = 0
UNION ALL
SELECT point, sid, school_no, CASE WHEN day_through > day_from THEN day_through - day_from END AS n_days,
  CASE WHEN day_through > day_from THEN 0 END AS school_changes,
  CASE WHEN day_through > day_from THEN day_from END AS day_from
FROM (${singleStays({
    columns: singleDays,
    joins: `JOIN policy_year y ON y.school_year = p.school_year
LEFT JOIN member_on o ON o.point = p.point AND o.school_no = s.school_no
LEFT JOIN school_reach r ON r.point = p.point AND r.school_no = s.school_no`,
    where: onDate("s", "COALESCE(o.member_on, p.as_of_date)", "y.exit_day_counts")
  })}) s`
};

/** Stays with days, of students who have several at a point; `is_mixed` where two of the student's share a date. */
export const severalStays: Stage = {
  table: "several_stays",
  sql: `
WITH several AS (
  SELECT point, sid FROM stay WHERE day_through > day_from GROUP BY point, sid HAVING COUNT(*) > 1
), ordered AS (
  SELECT s.*, MAX(s.last_date) OVER (
      PARTITION BY s.point, s.sid ORDER BY s.entry_date, s.last_date, s.school_no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS reached
  FROM stay s
  JOIN several v ON v.point = s.point AND v.sid = s.sid
  WHERE s.day_through > s.day_from
)
SELECT point, sid, school_no, entry_date, last_date, is_primary, day_from, day_through,
  MAX(CASE WHEN entry_date <= reached THEN 1 ELSE 0 END) OVER (PARTITION BY point, sid) = 1 AS is_mixed
FROM ordered`
};

/**
 * Students who have shared dates which neither enrollment's being the primary one decides: a record does then. Whether a
 * student of `several_stays` has any, by stays that overlap among those alike in that.
 */
export const undecidedStudent: Stage = {
  table: "undecided_student",
  sql: `
WITH ordered AS (
  SELECT s.sid AS sid, s.entry_date AS entry_date, MAX(s.last_date) OVER (
      PARTITION BY s.point, s.sid, s.is_primary ORDER BY s.entry_date, s.last_date, s.school_no
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS reached
  FROM several_stays s WHERE s.is_mixed
)
SELECT DISTINCT sid FROM ordered WHERE entry_date <= reached`
};
