import { absenceState } from "./absence-state.js";
import { percent } from "./percent.js";
import { isExact, rateWords, type ExactRate, type RateRow } from "./rate-words.js";
import { capital } from "./sentence.js";

/**
 * How the chronic bands stand to last year, block by block. `now` and `then` are the district's rates of the two years;
 * the sentence speaks of every block only where both years know each block so far.
 */
export function bandsHeadline(
  now: readonly RateRow[],
  then: readonly RateRow[],
  bandsFromBlock: number
): string {
  const latest = now.at(-1);
  if (!latest) return "No block of this school year is known yet";
  const state = absenceState(latest.is_final);
  if (latest.shown === "hidden") return "Too few students to show their bands";
  if (!isExact(latest)) return `${capital(rateWords(latest))} of students are ${state}`;
  if (!latest.is_final && latest.block < bandsFromBlock)
    return `${percent(latest.rate)} of students are ${state}; a day or two still decides the bands before block ${bandsFromBlock}`;
  const pairs = now.flatMap((row) => pairOf(row, then));
  const last = pairs.find((d) => d.now.block === latest.block);
  if (!last)
    return `${percent(latest.rate)} of students are in the two chronic bands; there is no earlier year to compare`;
  const numbers = `${percent(last.now.rate)} now, ${percent(last.then.rate)} then`;
  const whole = pairs.length === now.length && pairs.length > 1;
  if (whole && pairs.every((d) => d.now.rate < d.then.rate))
    return `The two chronic bands hold a smaller share than last year at every block so far: ${numbers}`;
  if (whole && pairs.every((d) => d.now.rate > d.then.rate))
    return `The two chronic bands hold a larger share than last year at every block so far: ${numbers}`;
  return `${percent(last.now.rate)} of students are in the two chronic bands, against ${percent(last.then.rate)} at this block last year`;
}

function pairOf(row: RateRow, then: readonly RateRow[]): { now: ExactRate; then: ExactRate }[] {
  const other = then.find((d) => d.block === row.block);
  return isExact(row) && isExact(other) ? [{ now: row, then: other }] : [];
}
