import { DAY_UNITS } from "../../attendance/day-units.js";
import { type Stage, YEAR_END } from "../../attendance/stage.js";
import { features } from "./feature-list.js";
import type { RecentCounts } from "./absence-recent.js";
import type { PackedCounts } from "./packed-count.js";
import { lastDays } from "./seen-day.js";
import { daysUnknown } from "./unknown-count.js";

/** How tables hold counts: of the year so far, and of the last days. */
export interface FeatureCounts {
  readonly soFar: PackedCounts;
  readonly recent: RecentCounts;
}

/** All that is known of each student of the cohort, side by side: what the features of its blocks are computed from. */
const placed = ({ soFar, recent }: FeatureCounts, { members, counted, known, ofYear }: Sources) => `
SELECT n.student_key AS student_key, o.school_id AS school_id, p.school_year AS school_year, p.block AS block,
  p.as_of_date AS as_of_date, COALESCE(c.n_days, 0) AS n_days, ${daysUnknown("COALESCE(c.n_days, 0)")} AS days_unknown,
  COALESCE(c.school_changes, 0) AS school_changes, c.day_from AS late_entry,
  ${soFar.columns.map((column) => `COALESCE(a.${column}, 0.0E0) AS ${column}`).join(", ")}, ${recent.days} AS recent_days,
  ${lastDays.map((k) => `${recent.missedLast(k)} AS missed_last_${k}`).join(", ")},
  ${lastDays
    .map((k) => [k, `LEAST(COALESCE(c.n_days, 0), ${k})`] as const)
    .map(([k, days]) => `${days} - (${daysUnknown(days, k)}) AS known_last_${k}`)
    .join(", ")},
  COALESCE(a.longest_run, 0) AS longest_run, COALESCE(s.longest_streak, 0) AS longest_other,
  GREATEST(COALESCE(e.current_run, 0), COALESCE(s.current_streak, 0)) AS current_streak,
  w.value AS grade_level,
  b.behavior_events AS behavior_events, b.behavior_events_recent AS behavior_events_recent,
  b.suspended AS behavior_suspended, CASE WHEN d.sid IS NULL THEN 0 ELSE 1 END AS has_digital,
  CASE WHEN g.point IS NULL THEN 0 ELSE 1 END AS district_has_digital, d.days AS digital_days, d.apps AS digital_apps,
  d.recent_minutes AS recent_minutes, d.earlier_minutes AS earlier_minutes, d.earlier_blocks AS earlier_blocks
FROM ${members} c
JOIN batch p ON p.point = c.point AND p.block < ${YEAR_END}
LEFT JOIN known_digital g ON g.point = c.point
JOIN policy_year y ON y.school_year = p.school_year
JOIN school_number o ON o.school_no = c.school_no
JOIN student_number n ON n.sid = c.sid
LEFT JOIN ${known("latest_grade_level", "w")}
LEFT JOIN ${counted("streak", "s")}
LEFT JOIN ${counted("behavior", "b")}
LEFT JOIN ${counted("digital", "d")}
LEFT JOIN ${counted("unknown_count", "u")}
LEFT JOIN ${counted("absence_recent", "e")}
LEFT JOIN ${ofYear("absence_count", "a")}`;

/** Where the rows stand: the cohort's, and how other tables join it, each under its alias. */
interface Sources {
  readonly members: string;
  /** One row a point and student. */
  readonly counted: Joined;
  /** One row a student and stretch of time, and of a school year. */
  readonly known: Joined;
  readonly ofYear: Joined;
}

type Joined = (table: string, alias: string) => string;

/** One row a student of the cohort and block: what changes with the days, and the units that `peer_feature` adds up. */
export const studentFeature = (counts: FeatureCounts): Stage => ({
  table: "student_feature",
  sql: rows(counts, {
    members: "cohort",
    counted: (table, t) => `${table} ${t} ON ${t}.point = c.point AND ${t}.sid = c.sid`,
    known: (table, t) =>
      `${table} ${t} ON ${t}.sid = c.sid AND ${t}.from_seq <= p.seq AND ${t}.until_seq > p.seq`,
    ofYear: (table, t) =>
      `${table} ${t} ON ${t}.sid = c.sid AND ${t}.school_year = p.school_year AND ${t}.from_seq <= p.seq AND ${t}.until_seq > p.seq`
  })
});

/** SELECT text of its rows at one point of the batch, one of a year whose tables hold no other, at as-of date number `seq`. */
export function studentFeatureAt(counts: FeatureCounts, point: number, seq: number): string {
  const ofPoint = (table: string) => `(SELECT * FROM ${table} WHERE point = ${point})`;
  const at: Joined = (table, t) =>
    `(SELECT * FROM ${table} WHERE from_seq <= ${seq} AND until_seq > ${seq}) ${t} ON ${t}.sid = c.sid`;
  return rows(counts, {
    members: ofPoint("cohort"),
    counted: (table, t) => `${ofPoint(table)} ${t} ON ${t}.sid = c.sid`,
    known: at,
    ofYear: at
  });
}

function rows(counts: FeatureCounts, sources: Sources): string {
  return `
WITH placed AS (${placed(counts, sources)}
), counted AS (
  SELECT p.*, ${counts.soFar.unpacked()} FROM placed p
), known_figure AS (
  SELECT c.*, n_days - days_unknown AS known_days,
    GREATEST(longest_run, CASE WHEN lone_days > 0 THEN 1 ELSE 0 END, longest_other) AS longest_streak
  FROM counted c
)
SELECT student_key, school_id, school_year, block, as_of_date,
  ${features
    .filter((d) => d.table === "student_feature")
    .map((d) => (d.sql === d.name ? d.sql : `${d.sql} AS ${d.name}`))
    .join(",\n  ")},
  CAST(known_days AS BIGINT) * ${DAY_UNITS} AS known_units, CAST(missed AS BIGINT) AS missed_units, recent_days
FROM known_figure`;
}
