import type { GradeLevel } from "../canon/grade-level.js";
import type { NamedRate } from "../report/standing.js";
import type { RateRow } from "../report/rate-words.js";
import { schoolsByName, type Edition, type School } from "./edition.js";
import { rateBefore, rateNow, type Place } from "./pick-rates.js";

/** A school's latest rate beside its last year's, over all its grades or in one. */
export interface SchoolRate extends NamedRate {
  readonly school: School;
  readonly grade: GradeLevel | "all";
  readonly then?: RateRow;
}

/** Every school that has a rate, by name. */
export function schoolRates(edition: Edition, grade: GradeLevel | "all" = "all"): SchoolRate[] {
  return schoolsByName(edition).flatMap((school) => {
    const place: Place =
      grade === "all"
        ? { scope: "school", school: school.school }
        : { scope: "school_grade", school: school.school, grade };
    const row = rateNow(edition, place);
    return row ? [{ name: school.school_name, school, grade, row, then: rateBefore(edition, place) }] : [];
  });
}
