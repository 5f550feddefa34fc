import { DAY_UNITS } from "./day-units.js";

/**
 * SELECT text: every column of `source` and, under the policy of its school_year, is_rated, band and is_chronic (NULL
 * where unrated). Compared as whole numbers, as `bandOf` does. `source` needs school_year, days_enrolled, days_unknown,
 * enrolled_units and missed_units.
 */
export function judged(source: string): string {
  return `
SELECT r.*,
  CASE
    WHEN NOT r.is_rated THEN NULL
    WHEN ${isAtLeast("severe")} THEN 'severe_chronic'
    WHEN ${isAtLeast("chronic")} THEN 'moderate_chronic'
    WHEN ${isAtLeast("at_risk")} THEN 'at_risk'
    ELSE 'satisfactory'
  END AS band,
  CASE WHEN r.is_rated THEN ${isAtLeast("chronic")} END AS is_chronic
FROM (
  SELECT s.*,
    s.enrolled_units >= CAST(${DAY_UNITS} AS BIGINT) * q.minimum_days_enrolled
      AND s.days_unknown * q.unknown_limit_denominator <= s.days_enrolled * q.unknown_limit_numerator AS is_rated
  FROM ${source} s
  JOIN policy_year q ON q.school_year = s.school_year
) r
JOIN policy_year p ON p.school_year = r.school_year`;
}

function isAtLeast(cut: string): string {
  return `r.missed_units * p.${cut}_denominator >= r.enrolled_units * p.${cut}_numerator`;
}
