import type { ModelFeature } from "../model/model-feature.js";
import { points } from "../report/points.js";
import { decimal, sharePercent } from "./decimal.js";
import type { RowValues } from "./row-values.js";
import { levelWords, numberWords, thing } from "./value-words.js";
import type { ReasonWords } from "./words/reason-words.js";

/** One row's value of a feature as a fact: "Missed 4 of the last 10 days", "No digital activity on record". */
export function factOf(feature: ModelFeature, words: ReasonWords, row: RowValues): string {
  if (feature.unit === "category") {
    const level = row.wordOf(feature.name);
    if (level === undefined) return words.missing;
    return words.levels?.[level] ?? words.some.replace("{word}", levelWords(feature.name, level));
  }
  const value = row.numberOf(feature.name);
  if (value === undefined) return words.missing;
  const size = quantity(feature, words, words.below === undefined ? value : Math.abs(value));
  return textFor(words, value, size)
    .replace("{missed}", words.of === undefined ? "" : daysOf(words.of, value, row))
    .replace("{value}", size);
}

/** The text of a change has the sign, its value the size, which may be too small to be told. */
function textFor(words: ReasonWords, value: number, size: string): string {
  const isNone = value === 0 || (words.below !== undefined && /^0(\.0)? /.test(size));
  if (isNone) return words.none ?? words.some;
  if (value < 0) return words.below ?? words.some;
  return value === 1 ? (words.one ?? words.some) : words.some;
}

/** A value in its unit and with its noun. */
export function quantity({ unit }: ModelFeature, { noun, isBare }: ReasonWords, value: number): string {
  if (isBare) return decimal(value);
  if (noun !== undefined) return thing(value, noun);
  return unit === "share_per_ten_days" ? points(value) : numberWords({ unit }, value);
}

/**
 * A share of days in days where that is sure: "4 of" the last 10, "12 of 80" so far. Days of which nothing is known,
 * or fewer days than the window has, would make the count wrong: a percent then.
 */
function daysOf(of: number | "year", share: number, row: RowValues): string {
  const enrolled = row.numberOf("days_enrolled");
  const isAllKnown = enrolled !== undefined && row.numberOf("unknown_share") === 0;
  const days = of === "year" ? enrolled : of;
  if (!isAllKnown || days === undefined || days > enrolled) return `${sharePercent(share)} of`;
  const halves = Math.round(share * days * 2);
  if (Math.abs(share * days * 2 - halves) > 1e-3) return `${sharePercent(share)} of`;
  return of === "year" ? `${decimal(halves / 2)} of ${decimal(days)}` : `${decimal(halves / 2)} of`;
}
