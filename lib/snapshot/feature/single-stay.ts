import type { Stage } from "../../attendance/stage.js";

/**
 * Enrollments of students who were on no date known to have two at once, at schools whose days were the same at every
 * point: nearly all. Their days, (day_from, exit_through] of the school, follow from the enrollment alone; without an
 * exit in the year (NULL) they go on to its last. One row a school year and version of such an enrollment.
 */
export const singleStay: Stage = {
  table: "single_stay",
  sql: `
WITH reaching AS (
  SELECT y.school_year AS school_year, e.sid AS sid, e.school_no AS school_no, e.entry_date AS entry_date,
    e.exit_date AS exit_date, e.from_seq AS from_seq, e.until_seq AS until_seq,
    LEAD(e.from_seq) OVER (PARTITION BY y.school_year, e.sid ORDER BY e.from_seq, e.until_seq) AS next_seq
  FROM enrollment_version e
  JOIN year_span y ON e.entry_date <= y.last_date AND (e.exit_date IS NULL OR e.exit_date >= y.first_date)
), steady_date AS (
  SELECT s.school_year AS school_year, s.school_no AS school_no, d.date AS date, n.date IS NOT NULL AS is_day,
    CAST(COUNT(n.date) OVER (PARTITION BY s.school_year, s.school_no ORDER BY d.date
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS INTEGER) AS day_ordinal
  FROM (SELECT DISTINCT school_year, school_no FROM steady_day) s
  JOIN year_span y ON y.school_year = s.school_year
  JOIN calendar_date d ON d.date >= y.first_date AND d.date <= y.last_date
  LEFT JOIN steady_day n ON n.school_year = s.school_year AND n.school_no = s.school_no AND n.date = d.date
), single AS (
  SELECT r.school_year AS school_year, r.sid AS sid
  FROM reaching r
  LEFT JOIN (SELECT DISTINCT school_year, school_no FROM steady_day) s
    ON s.school_year = r.school_year AND s.school_no = r.school_no
  GROUP BY r.school_year, r.sid
  HAVING MIN(CASE WHEN s.school_no IS NOT NULL AND COALESCE(r.next_seq, r.until_seq) >= r.until_seq THEN 1 ELSE 0 END) = 1
)
SELECT r.school_year AS school_year, r.sid AS sid, r.school_no AS school_no, r.entry_date AS entry_date,
  r.exit_date AS exit_date, r.from_seq AS from_seq, r.until_seq AS until_seq,
  COALESCE(i.day_ordinal - CASE WHEN i.is_day THEN 1 ELSE 0 END, 0) AS day_from,
  o.day_ordinal - CASE WHEN o.is_day AND NOT y.exit_day_counts THEN 1 ELSE 0 END AS exit_through
FROM reaching r
JOIN single s ON s.school_year = r.school_year AND s.sid = r.sid
JOIN policy_year y ON y.school_year = r.school_year
LEFT JOIN steady_date i ON i.school_year = r.school_year AND i.school_no = r.school_no AND i.date = r.entry_date
LEFT JOIN steady_date o ON o.school_year = r.school_year AND o.school_no = r.school_no AND o.date = r.exit_date`
};

/** SELECT text: what single stays (`s`) say at each of the points `p` at which they are known. */
export function singleStays({
  columns,
  joins,
  where,
  stays = "single_stay",
  points = "point"
}: SingleStayQuery): string {
  return `SELECT p.point AS point, s.sid AS sid, s.school_no AS school_no, ${columns}
FROM ${stays} s
JOIN ${points} p ON p.school_year = s.school_year AND s.from_seq <= p.seq AND s.until_seq > p.seq
${joins}
WHERE ${where}`;
}

export interface SingleStayQuery {
  /** SQL over `s`, `p` and what is joined; `joins` and `where` likewise. */
  readonly columns: string;
  readonly joins: string;
  readonly where: string;
  /** Rows of single_stay, and points, where not all are meant. */
  readonly stays?: string;
  readonly points?: string;
}

/** Columns of such a stay `s` at a point `p`, from its school's reach `r` there: its days, (day_from, day_through] of the school. */
export const singleDays = `s.day_from AS day_from, CASE WHEN s.exit_date <= p.as_of_date
    THEN LEAST(COALESCE(s.exit_through, r.last_ordinal), r.last_ordinal) ELSE r.last_ordinal END AS day_through`;
