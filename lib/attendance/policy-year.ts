import { byYear, type AbsenceKind, type Policy } from "./policy.js";
import type { Ratio } from "./ratio.js";
import type { Stage } from "./stage.js";

const recordedYears = `SELECT school_year FROM current_calendar_day
  UNION SELECT school_year FROM current_student_year_summary`;

/**
 * One row a school year of the record (of `years`, SELECT text of school_year): the policy in force, its shares as
 * pairs of whole numbers.
 */
export function policyYear(policies: readonly Policy[], years = recordedYears): Stage {
  return {
    table: "policy_year",
    sql: `
WITH policy AS (
  ${policyRows(policies).join("\n  UNION ALL ")}
), recorded_year AS (
  ${years}
)
SELECT y.school_year AS school_year, p.*
FROM recorded_year y
JOIN policy p ON y.school_year >= p.from_year AND y.school_year <= p.through_year`
  };
}

/** The earliest policy reaches back to every year before it, the latest on for ever. */
function policyRows(policies: readonly Policy[]): string[] {
  const ordered = byYear(policies);
  return ordered.map((policy, index) => {
    const next = ordered[index + 1];
    const values: Record<string, string> = {
      from_year: String(index === 0 ? 0 : policy.effectiveSchoolYear),
      through_year: String(next ? next.effectiveSchoolYear - 1 : 9999),
      ...ratioColumns("at_risk", policy.bandCuts[0]),
      ...ratioColumns("chronic", policy.chronicThreshold),
      ...ratioColumns("severe", policy.bandCuts[2]),
      ...ratioColumns("unknown_limit", policy.unknownLimit),
      is_fractional: literal(policy.partialDays === "fractional"),
      is_negative: literal(policy.recording === "negative"),
      exit_day_counts: literal(policy.exitDayCounts),
      minimum_days_enrolled: String(policy.minimumDaysEnrolled),
      day_minutes: String(policy.dayMinutes),
      periods_per_day:
        policy.periodsPerDay === undefined ? "CAST(NULL AS INTEGER)" : String(policy.periodsPerDay),
      ...rankColumns(policy.categoryPrecedence)
    };
    return `SELECT ${Object.entries(values)
      .map(([name, value]) => `${value} AS ${name}`)
      .join(", ")}`;
  });
}

function ratioColumns(name: string, { numerator, denominator }: Ratio): Record<string, string> {
  return { [`${name}_numerator`]: String(numerator), [`${name}_denominator`]: String(denominator) };
}

/** In one order for all policies, as UNION ALL goes by position. */
function rankColumns(precedence: readonly AbsenceKind[]): Record<string, string> {
  const kinds: AbsenceKind[] = ["suspended", "unexcused", "excused"];
  return Object.fromEntries(kinds.map((kind) => [`${kind}_rank`, String(precedence.indexOf(kind))]));
}

function literal(value: boolean): string {
  return value ? "TRUE" : "FALSE";
}
