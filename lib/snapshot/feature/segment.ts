import type { Stage } from "../../attendance/stage.js";
import { singleDays, type SingleStayQuery, singleStays } from "./single-stay.js";

/**
 * Membership days of the year so far, of students whose stays are not single, in order, as runs within one school: days
 * (day_from, day_through] of the school follow `days_before` earlier ones of the student. On a date with two enrollments
 * the day counts once, as `attendance/uncounted-day` says; such students' days are runs of one. `n_days` and
 * `school_changes` are the student's.
 */
export const staySegment: Stage = {
  table: "stay_segment",
  sql: `
WITH shared_day AS (
  SELECT v.point AS point, v.sid AS sid, v.school_no AS school_no, d.date AS date, MAX(d.day_ordinal) AS day_ordinal,
    MAX(v.is_primary) AS is_primary
  FROM several_stays v
  JOIN school_date d ON d.point = v.point AND d.school_no = v.school_no AND d.is_day
    AND d.day_ordinal > v.day_from AND d.day_ordinal <= v.day_through
  WHERE v.is_mixed
  GROUP BY v.point, v.sid, v.school_no, d.date
), recorded_day AS (
  SELECT DISTINCT p.point AS point, r.sid AS sid, r.school_no AS school_no, r.date AS date
  FROM mixed_record r
  JOIN point p ON r.from_seq <= p.seq AND r.until_seq > p.seq
), ranked AS (
  SELECT d.point AS point, d.sid AS sid, d.school_no AS school_no, d.date AS date, d.day_ordinal AS day_ordinal,
    ROW_NUMBER() OVER (
      PARTITION BY d.point, d.sid, d.date
      ORDER BY d.is_primary DESC, CASE WHEN r.sid IS NULL THEN 1 ELSE 0 END, d.school_no
    ) AS place
  FROM shared_day d
  LEFT JOIN recorded_day r ON r.point = d.point AND r.sid = d.sid AND r.school_no = d.school_no AND r.date = d.date
), run AS (
  SELECT point, sid, school_no, date AS entry_date, day_ordinal - 1 AS day_from, day_ordinal AS day_through
  FROM ranked WHERE place = 1
  UNION ALL
  SELECT point, sid, school_no, entry_date, day_from, day_through FROM several_stays WHERE NOT is_mixed
), placed AS (
  SELECT r.*,
    COALESCE(SUM(day_through - day_from) OVER (
      PARTITION BY point, sid ORDER BY entry_date ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS days_before,
    SUM(day_through - day_from) OVER (PARTITION BY point, sid) AS n_days,
    LAG(school_no) OVER (PARTITION BY point, sid ORDER BY entry_date) AS school_before
  FROM run r
), several AS (
  SELECT DISTINCT point, sid FROM several_stays
)
SELECT s.point AS point, s.sid AS sid, s.school_no AS school_no, s.day_from AS day_from, s.day_through AS day_through,
  0 AS days_before, s.day_through - s.day_from AS n_days, 0 AS school_changes
FROM stay s
LEFT JOIN several v ON v.point = s.point AND v.sid = s.sid
WHERE s.day_through > s.day_from AND v.sid IS NULL
UNION ALL
SELECT point, sid, school_no, day_from, day_through, CAST(days_before AS INTEGER) AS days_before,
  CAST(n_days AS INTEGER) AS n_days,
  CAST(SUM(CASE WHEN school_no <> school_before THEN 1 ELSE 0 END) OVER (PARTITION BY point, sid) AS INTEGER) AS school_changes
FROM placed`
};

/** SELECT text: the same columns of everyone, or of those among single stays, at all points or those named. */
export function segments({ stays, points }: Pick<SingleStayQuery, "stays" | "points"> = {}): string {
  const single = singleStays({
    columns: singleDays,
    joins: "JOIN school_reach r ON r.point = p.point AND r.school_no = s.school_no",
    where: "r.last_ordinal > s.day_from",
    ...(stays !== undefined && { stays }),
    ...(points !== undefined && { points })
  });
  return `SELECT point, sid, school_no, day_from, day_through, days_before, n_days, school_changes FROM stay_segment
UNION ALL
SELECT point, sid, school_no, day_from, day_through, 0 AS days_before, day_through - day_from AS n_days,
  0 AS school_changes
FROM (${single}) s
WHERE day_through > day_from`;
}

/** The runs that days are placed in: of all students but those steady at one school, whose days are numbered already. */
export const segment: Stage = {
  table: "segment",
  sql: segments({
    stays: `(
  SELECT s.*
  FROM single_stay s
  LEFT JOIN steady_student t ON t.school_year = s.school_year AND t.sid = s.sid
  WHERE t.sid IS NULL
)`
  })
};
