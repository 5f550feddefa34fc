import { yesNoAttributes } from "../../lib/snapshot/feature/status.js";

/** Where a row of versions was known, as SQL over its alias. */
const knownAt = (row: string, point: string) =>
  `${row}.recorded_on <= ${point}.as_of_date AND (${row}.superseded_on IS NULL OR ${row}.superseded_on > ${point}.as_of_date)
  AND ${row}.retracted = FALSE`;

/**
 * SELECT text: the district's facts at every snapshot, as features ask for them: fact, school_year, block, value.
 * Reads the canonical tables, `snapshot_point` and `digest`.
 */
export const factSql = `
WITH attribute AS (
  SELECT attribute, recorded_on, superseded_on, retracted FROM student_status
  WHERE attribute IN (${yesNoAttributes.map((d) => `'${d}'`).join(", ")}) GROUP BY ALL
), taught AS (
  SELECT c.school_year, c.date, c.school_id, c.recorded_on, c.superseded_on, c.retracted FROM calendar_day c
  JOIN (SELECT DISTINCT school_id FROM school) o ON o.school_id = c.school_id WHERE c.is_instructional
), sending AS (
  SELECT c.school_year, GREATEST(c.date, c.recorded_on, s.recorded_on) AS recorded_on,
    LEAST(COALESCE(c.superseded_on, s.superseded_on), COALESCE(s.superseded_on, c.superseded_on)) AS superseded_on,
    FALSE AS retracted
  FROM taught c
  JOIN submission s ON s.school_id = c.school_id AND s.date = c.date
  WHERE c.retracted = FALSE AND s.retracted = FALSE GROUP BY ALL
)
SELECT 'attribute' AS fact, p.school_year, p.block, STRING_AGG(DISTINCT a.attribute, ' ' ORDER BY a.attribute) AS value
FROM snapshot_point p JOIN attribute a ON ${knownAt("a", "p")} GROUP BY ALL
UNION ALL
SELECT DISTINCT 'submission', p.school_year, p.block, 'yes'
FROM snapshot_point p JOIN sending s ON s.school_year = p.school_year AND ${knownAt("s", "p")}
UNION ALL
SELECT 'digital', p.school_year, p.block, 'yes'
FROM snapshot_point p
JOIN digest d ON d.source = 'digital_activity' AND d.school_year = p.school_year AND d.as_of_date <= p.as_of_date
GROUP BY ALL HAVING SUM(d.n) > 0
UNION ALL
SELECT 'first_day', p.school_year, p.block, CAST(c.date AS VARCHAR)
FROM snapshot_point p
JOIN (SELECT school_year, MIN(date) AS date FROM calendar_day GROUP BY ALL) c ON c.school_year = p.school_year`;
