import { schoolYearName } from "../canon/school-year.js";
import { absenceState } from "./absence-state.js";
import { changeClause, type Change } from "./change.js";
import { count, countOf } from "./count.js";
import { percent } from "./percent.js";
import { hiddenWords, isExact, rateWords, type RateRow } from "./rate-words.js";
import { capital } from "./sentence.js";
import { standing } from "./standing.js";

/** A school's finding: its count and rate, against its own last year. */
export function schoolHeadline(
  now: RateRow | undefined,
  smallestCell: number,
  then?: RateRow,
  change?: Change
): string {
  if (!now) return "No student of this school has been counted long enough for a rate in this school year";
  const state = absenceState(now.is_final);
  const are = now.is_final ? "were" : "are";
  const year = now.is_final ? ` in ${schoolYearName(now.school_year)}` : "";
  if (now.shown === "hidden")
    return `The share ${state}${year} is hidden: ${hiddenWords(now.hidden_because, smallestCell)}`;
  if (!isExact(now)) return `${capital(rateWords(now))} of students ${are} ${state}${year}`;
  const sentence = `${count(now.x)} of ${countOf(now.n, "student")} ${are} ${state}${year}: ${percent(now.rate)}`;
  return isExact(then) && change ? sentence + changeClause(then.rate, change, "a year ago") : sentence;
}

/** How a school stands to the district: "That is below the district’s 21.4%." */
export function districtClause(school: RateRow | undefined, district: RateRow | undefined): string {
  if (!isExact(district)) return "";
  const reference = `the district’s ${percent(district.rate)}`;
  if (!isExact(school)) return `The district is at ${percent(district.rate)}.`;
  const stands = standing(school, district.rate);
  if (stands === "unclear") return `That is not clearly different from ${reference}.`;
  return `That is clearly ${stands} ${reference}.`;
}
