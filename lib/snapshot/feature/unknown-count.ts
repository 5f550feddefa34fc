import type { Stage } from "../../attendance/stage.js";
import { segments } from "./segment.js";
import { lastDays, seenDays, seenPlace } from "./seen-day.js";

/**
 * The counted days of which a record says something about knowing: under negative recording those that the school had
 * not sent in, under positive recording all. Mostly none, which engines can plan with.
 */
export const openDay: Stage = {
  table: "open_day",
  sql: `
SELECT k.point AS point, k.school_no AS school_no, k.date AS date, k.day_ordinal AS day_ordinal, k.is_day AS is_day,
  y.is_negative AS is_negative
FROM school_date k
JOIN batch p ON p.point = k.point
JOIN policy_year y ON y.school_year = p.school_year
WHERE k.is_day AND (k.not_sent = 1 OR NOT y.is_negative)`
};

/**
 * What records and silent schools add to and take from the days of unknown attendance, in all and in each window: under
 * negative recording a day that the school had not sent in is unknown but for a record, under positive recording each
 * record makes a day known.
 */
export const unknownCount: Stage = {
  table: "unknown_count",
  sql: `
WITH run AS (${segments({ points: "batch" })}
), seen AS (
${seenDays(`${seenPlace}, -1 AS unknown`, "TRUE", { days: "open_day", points: "batch", runs: "run" })}
UNION ALL
SELECT g.point AS point, g.sid AS sid, ${seenPlace}, 1 AS unknown
FROM open_day k
JOIN run g ON g.point = k.point AND g.school_no = k.school_no
  AND k.day_ordinal > g.day_from AND k.day_ordinal <= g.day_through
WHERE k.is_negative
)
SELECT point, sid, CAST(SUM(s.unknown) AS INTEGER) AS unknown,
  ${lastDays
    .map(
      (k) =>
        `CAST(SUM(CASE WHEN m > n_days - ${k} THEN s.unknown ELSE 0 END) AS INTEGER) AS unknown_last_${k}`
    )
    .join(",\n  ")}
FROM seen s
GROUP BY point, sid`
};

/** SQL of how many of some membership days are unknown, from `policy_year y` and `unknown_count u`: in all, or of the last. */
export function daysUnknown(nDays: string, last?: (typeof lastDays)[number]): string {
  const count = last === undefined ? "unknown" : `unknown_last_${last}`;
  return `CASE WHEN y.is_negative THEN 0 ELSE ${nDays} END + COALESCE(u.${count}, 0)`;
}
