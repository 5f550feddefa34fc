import { DAY_UNITS } from "../../attendance/day-units.js";
import { isNotPresent } from "../../attendance/event-day-sql.js";
import type { Stage } from "../../attendance/stage.js";
import { packed, runningCounts } from "./absence-count.js";
import { longestWindow } from "./absence-recent.js";
import type { PackedCounts } from "./packed-count.js";
import { reasonsByName } from "./reason-number.js";

/** A whole number from a share or rate of it that a division left. */
const whole = (product: string) => `FLOOR(COALESCE(${product}, 0) + 0.5)`;

/** SQL of each of the running counts over a row of student_feature, which says it exactly. */
const countsOf: Readonly<Record<string, string>> = Object.fromEntries([
  ["missed", "missed_units"],
  ["excused", whole("excused_share * missed_units")],
  ["unexcused", whole("unexcused_share * missed_units")],
  ["tardies", "tardies"],
  ["missed_monday_friday", whole("monday_friday_share * missed_units")],
  ["missed_beside_break", whole(`days_absent_beside_break * ${DAY_UNITS}`)],
  ["missed_first_20", whole(`days_absent_first_20 * ${DAY_UNITS}`)],
  ...reasonsByName.map(
    (reason) => [`missed_${reason}`, whole(`absence_rate_${reason} * known_units`)] as const
  )
]);

/** SELECT text of `kept_count` from the rows of student_feature of one block: of those that say all of it. */
export function keptCount(counts: PackedCounts, rows: string): string {
  const sqlOf = Object.fromEntries(
    runningCounts.map((count) => [count, `CAST(${countsOf[count]} AS DOUBLE)`])
  );
  return `SELECT student_key, school_id, days_enrolled AS n_days, current_streak, longest_streak, recent_days,
  ${packed(counts, sqlOf)}
FROM ${rows} f WHERE known_units > 0 OR missed_units = 0`;
}

/** How many of the last days before are read again: those of a running streak, and where no bits say which were missed, of windows. */
const daysBack = `CASE WHEN k.recent_days IS NULL THEN GREATEST(k.current_streak, ${longestWindow}) ELSE k.current_streak END`;

/**
 * Students whose counts go on from those of an earlier block of the year, `base_block` (one row, one of the wanted blocks),
 * of which `kept_count` holds the rows: steady since in a single stay, under negative recording, at a school whose days have as many
 * periods as they had, with nothing of their earlier days that became known or ceased to be since. Of their records only
 * those `from_date` on are read; `recent_days` are those before that were missed, up to the school's day `last_ordinal`.
 */
export const goingOn = (counts: PackedCounts): Stage => ({
  table: "going_on",
  sql: `
WITH base AS (
  SELECT p.point AS point, p.school_year AS school_year, p.seq AS seq, p.as_of_date AS as_of_date
  FROM base_block b
  JOIN point p ON p.school_year = b.school_year AND p.block = b.block
), seen AS (
  SELECT b.seq AS base_seq, b.school_year AS school_year, r.school_no AS school_no, r.last_ordinal AS last_ordinal
  FROM base b
  JOIN school_reach r ON r.point = b.point
  JOIN (
    SELECT school_year, school_no, MIN(a.last_ordinal) AS last_ordinal, COUNT(*) AS points
    FROM school_reach a GROUP BY school_year, school_no
  ) l ON l.school_year = b.school_year AND l.school_no = r.school_no AND l.last_ordinal = r.last_ordinal
  JOIN (SELECT school_year, COUNT(*) AS points FROM point p GROUP BY school_year) p
    ON p.school_year = b.school_year AND p.points = l.points
), earlier AS (
  SELECT t.student_key AS student_key, t.recorded_on AS recorded_on, t.superseded_on AS superseded_on,
    b.as_of_date AS as_of_date, l.as_of_date AS last_date
  FROM attendance_event t
  JOIN wanted_date d ON d.date = t.date
  JOIN base b ON b.school_year = d.school_year AND t.date <= b.as_of_date
  JOIN (SELECT school_year, MAX(p.as_of_date) AS as_of_date FROM point p GROUP BY school_year) l
    ON l.school_year = b.school_year
  WHERE t.retracted = FALSE AND ${isNotPresent("t.attendance_category")}
), restated AS (
  SELECT DISTINCT student_key FROM earlier
  WHERE (recorded_on > as_of_date AND recorded_on <= last_date) OR (superseded_on > as_of_date AND superseded_on <= last_date)
), other_period AS (
  SELECT DISTINCT c.school_no AS school_no
  FROM period_count c
  JOIN base b ON b.school_year = c.school_year AND c.from_seq > b.seq
)
SELECT s.school_year AS school_year, n.sid AS sid, s.school_no AS school_no, v.base_seq AS base_seq,
  v.last_ordinal AS last_ordinal, COALESCE(d.date, DATE '9999-12-31') AS from_date, k.longest_streak AS longest_streak,
  COALESCE(k.recent_days & (k.recent_days + 1), 0) AS recent_days,
  ${counts.columns.map((column) => `k.${column} AS ${column}`).join(", ")}
FROM kept_count k
JOIN student_number n ON n.student_key = k.student_key
JOIN steady_student s ON s.sid = n.sid
JOIN (SELECT DISTINCT school_year, sid FROM single_stay) i ON i.school_year = s.school_year AND i.sid = s.sid
JOIN policy_year y ON y.school_year = s.school_year AND y.is_negative
JOIN school_number o ON o.school_no = s.school_no AND o.school_id = k.school_id
JOIN seen v ON v.school_year = s.school_year AND v.school_no = s.school_no AND v.last_ordinal - s.day_from = k.n_days
LEFT JOIN steady_day d ON d.school_year = s.school_year AND d.school_no = s.school_no
  AND d.day_ordinal = GREATEST(v.last_ordinal + 1 - ${daysBack}, 1)
LEFT JOIN restated e ON e.student_key = k.student_key
LEFT JOIN other_period c ON c.school_no = s.school_no
WHERE e.student_key IS NULL AND c.school_no IS NULL`
});
