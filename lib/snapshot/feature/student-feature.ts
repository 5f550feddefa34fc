import { DAY_UNITS } from "../../attendance/day-units.js";
import { type Stage, YEAR_END } from "../../attendance/stage.js";
import { features } from "./feature-list.js";
import { reasonsByName } from "./reason-number.js";
import { daysUnknown, lastDays } from "./seen-day.js";

const counted = [
  "missed",
  "excused",
  "unexcused",
  "tardies",
  "missed_monday_friday",
  "missed_beside_break",
  "missed_first_20",
  ...lastDays.map((k) => `missed_last_${k}`),
  ...reasonsByName.map((reason) => `missed_${reason}`)
];

/**
 * All that is known of each student of the cohort, side by side: what the features of its blocks are computed from. The
 * widest tables come last, so that engines carry their columns through no other join.
 */
const placed = `
SELECT n.student_key AS student_key, o.school_id AS school_id, p.school_year AS school_year, p.block AS block,
  p.as_of_date AS as_of_date, COALESCE(m.n_days, 0) AS n_days, ${daysUnknown("COALESCE(m.n_days, 0)")} AS days_unknown,
  COALESCE(m.school_changes, 0) AS school_changes, m.day_from AS late_entry, ${counted.map((c) => `COALESCE(a.${c}, 0.0E0) AS ${c}`).join(", ")},
  ${lastDays
    .map((k) => [k, `LEAST(COALESCE(m.n_days, 0), ${k})`] as const)
    .map(([k, days]) => `${days} - (${daysUnknown(days, k)}) AS known_last_${k}`)
    .join(", ")},
  GREATEST(COALESCE(a.longest_run, 0), COALESCE(s.longest_streak, 0)) AS longest_streak,
  GREATEST(COALESCE(a.current_run, 0), COALESCE(s.current_streak, 0)) AS current_streak,
  w.value AS grade_level,
  b.behavior_events AS behavior_events, b.behavior_events_recent AS behavior_events_recent,
  b.suspended AS behavior_suspended, CASE WHEN d.sid IS NULL THEN 0 ELSE 1 END AS has_digital,
  CASE WHEN g.point IS NULL THEN 0 ELSE 1 END AS district_has_digital, d.days AS digital_days, d.apps AS digital_apps,
  d.recent_minutes AS recent_minutes, d.earlier_minutes AS earlier_minutes, d.earlier_blocks AS earlier_blocks
FROM cohort c
JOIN batch p ON p.point = c.point AND p.block < ${YEAR_END}
LEFT JOIN known_digital g ON g.point = c.point
JOIN policy_year y ON y.school_year = p.school_year
JOIN school_number o ON o.school_no = c.school_no
JOIN student_number n ON n.sid = c.sid
LEFT JOIN streak s ON s.point = c.point AND s.sid = c.sid
LEFT JOIN latest_grade_level w ON w.sid = c.sid AND w.from_seq <= p.seq AND w.until_seq > p.seq
LEFT JOIN behavior b ON b.point = c.point AND b.sid = c.sid
LEFT JOIN digital d ON d.point = c.point AND d.sid = c.sid
LEFT JOIN unknown_count u ON u.point = c.point AND u.sid = c.sid
LEFT JOIN segment m ON m.point = c.point AND m.sid = c.sid AND m.days_before = 0
LEFT JOIN absence_count a ON a.point = c.point AND a.sid = c.sid`;

/** One row a student of the cohort and block: what changes with the days, and the units that `peer_feature` adds up. */
export const studentFeature: Stage = {
  table: "student_feature",
  sql: `
WITH placed AS (${placed}
), known_figure AS (
  SELECT p.*, n_days - days_unknown AS known_days FROM placed p
)
SELECT student_key, school_id, school_year, block, as_of_date,
  ${features
    .filter((d) => d.table === "student_feature")
    .map((d) => (d.sql === d.name ? d.sql : `${d.sql} AS ${d.name}`))
    .join(",\n  ")},
  CAST(known_days AS BIGINT) * ${DAY_UNITS} AS known_units, CAST(missed AS BIGINT) AS missed_units
FROM known_figure`
};
