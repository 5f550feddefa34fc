import type { SchoolYear } from "../canon/school-year.js";
import type { Ratio } from "./ratio.js";

export type AbsenceKind = "suspended" | "unexcused" | "excused";

/** The definitions of one district from one school year on, past the door: every value is there and legal. */
export interface Policy {
  readonly effectiveSchoolYear: SchoolYear;
  /** At or above this share of days enrolled a student is chronically absent; equal to the second band cut. */
  readonly chronicThreshold: Ratio;
  /** Where the second, third and fourth band begin. */
  readonly bandCuts: readonly [Ratio, Ratio, Ratio];
  /** `whole_if_half`: a day counts as absent when at least half of it is missed, else not at all; `fractional`: each part counts. */
  readonly partialDays: "whole_if_half" | "fractional";
  /** `negative`: only absences are recorded, so no record is present; `positive`: presence is recorded, so no record is unknown. */
  readonly recording: "negative" | "positive";
  /** A student with a larger share of unknown days is not rated. */
  readonly unknownLimit: Ratio;
  /** A student with fewer days of known attendance, in the school or in the district, is not rated there. */
  readonly minimumDaysEnrolled: number;
  /** Fewer students than this are never shown as a count. */
  readonly smallestCell: number;
  /** Whether the day of exit is a day of membership. */
  readonly exitDayCounts: boolean;
  /** `in_year`: a status counts if it held on any day of the school year so far; `on_date`: if it holds on the as-of date. */
  readonly statusRule: "in_year" | "on_date";
  /** Bands are shown to leaders from this block on. */
  readonly bandsFromBlock: number;
  /** Which kind of absence a day is when several were recorded: the first of these. */
  readonly categoryPrecedence: readonly AbsenceKind[];
  /** Minutes of a school day, for absences recorded in minutes. */
  readonly dayMinutes: number;
  /** Periods of a school day; undefined: the largest period number that the school recorded that year. */
  readonly periodsPerDay: number | undefined;
}

/** The policy in force in a school year: the latest that has begun. The earliest also holds for all years before it. */
export function policyFor(policies: readonly Policy[], schoolYear: SchoolYear): Policy {
  const ordered = byYear(policies);
  const begun = ordered.filter((policy) => policy.effectiveSchoolYear <= schoolYear);
  const policy = begun.at(-1) ?? ordered[0];
  if (policy === undefined) throw new Error("no policy (give policy.json at least one entry)");
  return policy;
}

/** Policies from the earliest to the latest. */
export function byYear(policies: readonly Policy[]): Policy[] {
  return [...policies].sort((a, b) => a.effectiveSchoolYear - b.effectiveSchoolYear);
}
