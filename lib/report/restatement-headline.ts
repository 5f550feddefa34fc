import { count } from "./count.js";
import { percent } from "./percent.js";

/** How often records changed after the as-of date of their block. */
export function restatementHeadline(restated: number, told: number): string {
  if (restated === 0) return "No attendance record changed after its block’s as-of date";
  return `${percent(restated / told)} of attendance records came in, were corrected or were taken back after their block’s as-of date`;
}

/** Which schools restate most and least, of those whose records say when they were known. */
export function restatedSchoolsHeadline(schools: readonly { name: string; share: number }[]): string {
  const ranked = [...schools].sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
  const [most, least] = [ranked[0], ranked.at(-1)];
  if (!most || !least) return "No school’s records say when they were known";
  if (percent(most.share) === percent(least.share))
    return ranked.length === 1
      ? `${most.name} restated ${percent(most.share)} of its records`
      : `Every school restated ${percent(most.share)} of its records`;
  return `${most.name} restated the largest share of its records, ${percent(most.share)}; ${least.name} the smallest, ${percent(least.share)}`;
}

/** A school's block whose rate may have changed since it was first known. */
export interface RateThenAndNow {
  readonly name: string;
  readonly block: number;
  readonly then: number;
  readonly now: number;
}

/** Which block's rate restating moved most, with both rates. */
export function restatedRatesHeadline(rates: readonly RateThenAndNow[]): string {
  const size = (d: RateThenAndNow) => Math.abs(d.now - d.then);
  const most = [...rates].sort(
    (a, b) => size(b) - size(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.block - b.block)
  )[0];
  if (!most) return "No block’s absence rate is known as it was first known";
  if (size(most) === 0) return "Every block’s absence rate stands as it was first known";
  const [then, now] = [percent(most.then), percent(most.now)];
  if (then === now) return "Restating moved no block’s absence rate by as much as a tenth of a point";
  return `Restating moved ${most.name}’s block\u00a0${most.block} most: first known as ${then} absent, now ${now}`;
}

/** How many days the records that did not stand on the day itself took. */
export function settledWords(median: number | null, p90: number | null): string {
  if (median === null || p90 === null) return "Every record stood on the day itself.";
  return `Of the records not yet in their present form on the day itself, half were within ${days(median)} and nine in ten within ${days(p90)}.`;
}

/** How many entries and exits were known only after the as-of date of their block; empty where no source says. */
export function enrolledLateWords(late: {
  readonly entries: number;
  readonly entries_after: number;
  readonly exits: number;
  readonly exits_after: number;
  readonly moments_untold: number;
}): string {
  if (late.moments_untold > 0 || late.entries === 0) return "";
  const entries = `${count(late.entries_after)} of ${count(late.entries)} entries`;
  const exits = `${count(late.exits_after)} of ${count(late.exits)} exits`;
  return `Of enrollment, ${entries} and ${exits} were known only after the as-of date of their block.`;
}

function days(number: number): string {
  return `${count(number)} ${number === 1 ? "day" : "days"}`;
}
