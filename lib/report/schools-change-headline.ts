import { countWord } from "./count.js";
import { percent } from "./percent.js";
import { points } from "./points.js";
import { isExact, type RateRow } from "./rate-words.js";
import { capital } from "./sentence.js";

/** In how many schools the share is lower than a year ago, and where it moved most. */
export function schoolsChangeHeadline(
  schools: readonly { name: string; row: RateRow; then?: RateRow }[]
): string {
  const shown = schools.flatMap(({ name, row, then }) => (isExact(row) ? [{ name, row, then }] : []));
  if (shown.length === 0) return "No school’s rate can be shown exactly";
  const changes = shown
    .flatMap(({ name, row, then }) =>
      isExact(then) ? [{ name, row, difference: row.rate - then.rate }] : []
    )
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const most = changes[0];
  if (!most || changes.length < 2) return spread(shown.map((d) => d.row.rate));
  const lower = changes.filter((d) => d.difference < 0).length;
  const first = `${capital(countWord(lower))} of ${countWord(changes.length)} schools ${lower === 1 ? "is" : "are"} lower than a year ago`;
  const side = most.difference < 0 ? "fell" : "rose";
  return `${first}; ${most.name} ${side} most, by ${points(most.difference)} to ${percent(most.row.rate)}`;
}

function spread(rates: readonly number[]): string {
  if (rates.length === 1) return `One school has a rate that can be shown: ${percent(rates[0] ?? 0)}`;
  return `Schools run from ${percent(Math.min(...rates))} to ${percent(Math.max(...rates))}`;
}
