import type { Range } from "./quantity.js";
import type { HiddenBecause, Shown } from "./shown.js";

/** The form in which a count x of n is shown, and what a reader who knows these rules then knows of x. */
export interface Coding {
  readonly shown: Shown;
  /** The bound on x / n, whole percents. */
  readonly bound?: number;
  readonly because?: HiddenBecause;
  readonly range: Range;
}

/** Whether x, or n − x, is of fewer than `smallest` students: none at all is too few too, as it tells of everyone. */
export function isSensitive(n: number, x: number, smallest: number): boolean {
  return n > 0 && Math.min(x, n - x) < smallest;
}

/**
 * The coding of a sensitive count. Its bound depends on n alone. Under 3 × `smallest` students a bound says little,
 * and next to the counts that are left for the protection of others it would say too much: hidden.
 */
export function codeSensitive(n: number, x: number, smallest: number): Coding {
  if (n < 3 * smallest) return { shown: "hidden", because: "small", range: { low: 0, high: n } };
  return x < smallest
    ? {
        shown: "at_most",
        bound: Math.ceil((100 * (smallest - 1)) / n) / 100,
        because: "small",
        range: { low: 0, high: smallest - 1 }
      }
    : {
        shown: "at_least",
        bound: Math.floor((100 * (n - smallest + 1)) / n) / 100,
        because: "small",
        range: { low: n - smallest + 1, high: n }
      };
}

/**
 * The coding of a count that is large enough but would give another away: the step of 5, 10, 25 or 50% in which
 * its rate falls, the finest that leaves `smallest` counts possible; hidden where none does.
 */
export function codeComplement(n: number, x: number, smallest: number): Coding {
  if (n < 3 * smallest) return { shown: "hidden", because: "small", range: { low: 0, high: n } };
  for (const steps of [20, 10, 4, 2]) {
    const step = Math.min(Math.floor((x * steps) / n), steps - 1);
    const range = {
      low: Math.max(smallest, Math.ceil((step * n) / steps)),
      high: Math.min(n - smallest, Math.ceil(((step + 1) * n) / steps) - 1)
    };
    if (range.high - range.low < smallest - 1) continue;
    return 2 * step < steps
      ? { shown: "at_most", bound: percentUp((step + 1) / steps), because: "complement", range }
      : { shown: "at_least", bound: percentUp(step / steps), because: "complement", range };
  }
  return { shown: "hidden", because: "complement", range: { low: smallest, high: n - smallest } };
}

/** A multiple of 5% without the dust of division. */
function percentUp(rate: number): number {
  return Math.round(rate * 100) / 100;
}
