import { schoolYearName } from "../canon/school-year.js";
import { absenceState } from "./absence-state.js";
import { changeClause, type Change } from "./change.js";
import { percent } from "./percent.js";
import { isExact, rateWords, type RateRow } from "./rate-words.js";
import { capital } from "./sentence.js";
import { shareWords } from "./share-words.js";

/** The district's finding: its rate in words and number, against last year at the same block where that is known. */
export function districtHeadline(now: RateRow | undefined, then?: RateRow, change?: Change): string {
  if (!now) return "No student has been counted long enough for a rate yet";
  const state = absenceState(now.is_final);
  const year = now.is_final ? ` in ${schoolYearName(now.school_year)}` : "";
  if (now.shown === "hidden") return `Too few students to say what share is ${state}${year}`;
  if (!isExact(now))
    return `${capital(rateWords(now))} of students ${now.is_final ? "were" : "are"} ${state}${year}`;
  const { words, verb } = shareWords(now.rate);
  const sentence = `${capital(words)} ${past(verb, now.is_final)} ${state}${year}: ${percent(now.rate)}`;
  if (!isExact(then) || !change) return sentence;
  return (
    sentence + changeClause(then.rate, change, now.is_final ? "the year before" : "at this point last year")
  );
}

function past(verb: "is" | "are", isFinal: boolean): string {
  if (!isFinal) return verb;
  return verb === "is" ? "was" : "were";
}
