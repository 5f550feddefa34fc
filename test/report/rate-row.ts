import { wilson } from "../../lib/evaluate/wilson.js";
import type { RateRow } from "../../lib/report/rate-words.js";

/** A rate row of x in n, for tests; `over` sets what else matters. */
export function rateRow(x: number, n: number, over: Partial<RateRow> = {}): RateRow {
  const interval = wilson(x, n);
  return {
    scope: "district",
    school: null,
    school_level: null,
    grade: null,
    attribute: null,
    value: null,
    value_label: null,
    school_year: 2026,
    block: 9,
    is_final: false,
    n,
    x,
    rate: x / n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    shown: "exact",
    hidden_because: null,
    ...over
  };
}

/** A row whose count is withheld. */
export function hiddenRow(over: Partial<RateRow> = {}): RateRow {
  return rateRow(0, 1, {
    n: null,
    x: null,
    rate: null,
    low: null,
    high: null,
    shown: "hidden",
    hidden_because: "small",
    ...over
  });
}

/** A row that shows only a bound. */
export function codedRow(shown: "at_most" | "at_least", rate: number, over: Partial<RateRow> = {}): RateRow {
  return rateRow(0, 400, { x: null, rate, low: null, high: null, shown, hidden_because: "small", ...over });
}
