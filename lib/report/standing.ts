import { isExact, rateWords, type RateRow } from "./rate-words.js";

/** A place, grade or group with its rate, under the name that readers know. */
export interface NamedRate {
  readonly name: string;
  readonly row: RateRow;
}

/** Whether a rate's 95% interval leaves the reference out, and on which side; a coded or hidden rate makes no claim. */
export function standing(row: RateRow, reference: number): "above" | "below" | "unclear" {
  if (!isExact(row)) return "unclear";
  if (row.low > reference) return "above";
  return row.high < reference ? "below" : "unclear";
}

/** Rates from highest to lowest: exact and coded ones by rate, hidden ones last, so that their rank says nothing. */
export function ranked<R extends NamedRate>(rates: readonly R[]): R[] {
  return [...rates].sort((a, b) => (b.row.rate ?? -1) - (a.row.rate ?? -1) || compareNames(a.name, b.name));
}

/** The exact rates alone, highest first. */
export function rankedExact<R extends NamedRate>(rates: readonly R[]): R[] {
  return ranked(rates.filter((d) => isExact(d.row)));
}

/** Whether no other rate can be above this exact one: none is hidden, "at least", or "at most" more than it. */
export function isSurelyHighest(highest: NamedRate, rates: readonly NamedRate[]): boolean {
  const most = highest.row.rate ?? 0;
  return rates.every(
    ({ row }) => isExact(row) || (row.shown === "at_most" && row.rate !== null && row.rate <= most)
  );
}

/** "Oak High is highest at 31.1%", or that it is so of those shown exactly, where another could be higher. */
export function highestWords(highest: NamedRate, rates: readonly NamedRate[]): string {
  const among = isSurelyHighest(highest, rates) ? "" : " of those shown exactly,";
  return `${highest.name} is highest${among} at ${rateWords(highest.row)}`;
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
