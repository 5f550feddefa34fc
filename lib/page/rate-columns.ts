import { shareColumn, suppressed, type TableColumn } from "../chart/table.js";
import type { Change } from "../report/change.js";
import { count } from "../report/count.js";
import { pointsInterval } from "../report/interval.js";
import { pointsChange } from "../report/points.js";
import { rateWords, type RateRow } from "../report/rate-words.js";
import { rateChange } from "./rate-change.js";
import { round, shareOf } from "./share-of.js";

/** A place now and a year before, as tables list it. */
export interface RatePair {
  readonly row: RateRow;
  readonly then?: RateRow;
}

/** Students counted, those on track, their share with its interval, last year's share, and the change. */
export function rateColumns<R extends RatePair>(isFinal: boolean): TableColumn<R>[] {
  return [
    { name: "students", label: "Students", numeric: true, value: (d) => d.row.n ?? suppressed, text: (d) => countText(d.row.n) },
    { name: isFinal ? "chronically_absent" : "on_track_chronic", label: isFinal ? "Chronically absent" : "On track", numeric: true, value: (d) => d.row.x ?? suppressed, text: (d) => countText(d.row.x) },
    ...shareColumn<R>({ name: "rate", label: "Share", share: (d) => shareOf(d.row), interval: true }),
    { name: "rate_last_year", label: "Last year", numeric: true, value: (d) => thenValue(d.then), text: (d) => (d.then ? rateWords(d.then) : "n/a") },
    ...changeColumns<R>((d) => rateChange(d.row, d.then))
  ]; // prettier-ignore
}

/** A difference in points, and the ends of its interval. */
export function changeColumns<R>(
  change: (row: R) => Change | undefined,
  name = "change",
  label = "Change, points"
): TableColumn<R>[] {
  return [
    {
      name,
      label,
      numeric: true,
      value: (d) => round(change(d)?.difference ?? null),
      text: (d) => textOf(change(d), (c) => pointsChange(c.difference)),
      detail: (d) => textOf(change(d), pointsInterval) || undefined
    },
    { name: `${name}_low`, label: "", value: (d) => round(change(d)?.low ?? null) },
    { name: `${name}_high`, label: "", value: (d) => round(change(d)?.high ?? null) }
  ];
}

export function countText(value: number | null): string {
  return value === null ? "hidden" : count(value);
}

function thenValue(then: RateRow | undefined): number | string | null {
  if (!then) return null;
  if (then.shown === "hidden") return suppressed;
  return then.shown === "exact" ? round(then.rate) : rateWords(then);
}

function textOf(change: Change | undefined, words: (change: Change) => string): string {
  return change ? words(change) : "";
}
