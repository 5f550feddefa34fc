import type { Range } from "./quantity.js";
import type { HiddenBecause, Shown } from "./shown.js";

/** The form in which a count x of n is shown, and what a reader who knows these rules then knows of both. */
export interface Coding {
  readonly shown: Shown;
  /** The bound on x / n, whole percents. */
  readonly bound?: number;
  /** n as shown: rounded, to 20, 50 or 100 where the smallest cell is 10. */
  readonly n?: number;
  readonly because: HiddenBecause;
  readonly nRange: Range;
  readonly xRange: Range;
}

/** Whether x, or n − x, is of fewer than `smallest` students: none at all is too few too, as it tells of everyone. */
export function isSensitive(n: number, x: number, smallest: number): boolean {
  return n > 0 && Math.min(x, n - x) < smallest;
}

/**
 * The coding of a count that is withheld, alone or with its n. Under 3 × `smallest` students a bound says little, and
 * beside the counts that are left for the protection of others it would say too much: hidden.
 */
export function codingOf(n: number, x: number, smallest: number, hidesN = false): Coding {
  if (n < 3 * smallest) return codeFew(n, smallest, hidesN);
  const near = roundN(n, smallest);
  const base = { n: near.middle, nRange: hidesN ? near.range : { low: n, high: n } };
  return isSensitive(n, x, smallest)
    ? { ...base, ...codeSensitive(n, x, smallest, base.nRange) }
    : { ...base, ...codeComplement(n, x, smallest, base.nRange) };
}

type CodedX = Pick<Coding, "shown" | "bound" | "because" | "xRange">;

function codeFew(n: number, smallest: number, hidesN: boolean): Coding {
  const most = 3 * smallest - 1;
  return {
    ...{ shown: "hidden", because: "small", xRange: { low: 0, high: hidesN ? most : n } },
    nRange: n < smallest ? { low: 1, high: smallest - 1 } : { low: smallest, high: most }
  };
}

/** Its bound depends on n alone. */
function codeSensitive(n: number, x: number, smallest: number, nRange: Range): CodedX {
  const most = smallest - 1;
  return x < smallest
    ? {
        ...{ shown: "at_most", bound: Math.ceil((100 * most) / nRange.low) / 100, because: "small" },
        xRange: { low: 0, high: most }
      }
    : {
        ...{
          shown: "at_least",
          bound: Math.floor((100 * (nRange.low - most)) / nRange.low) / 100,
          because: "small"
        },
        xRange: { low: nRange.low - most, high: nRange.high }
      };
}

/**
 * Large enough itself, but it would give another away: an end of the step of 1, 2, 5, 10, 25 or 50% in which its rate
 * falls. The finest step that leaves `smallest` counts possible, and so that x is well within them if there is such a
 * step: at the edge of its step x would still tell much of the other. Hidden where no step does.
 */
function codeComplement(n: number, x: number, smallest: number, nRange: Range): CodedX {
  for (const margin of [Math.ceil(smallest / 2), 0])
    for (const steps of [100, 50, 20, 10, 4, 2]) {
      const step = Math.min(Math.floor((x * steps) / n), steps - 1);
      const low = Math.max(smallest, Math.ceil((step * nRange.low) / steps));
      const high = Math.min(nRange.high - smallest, Math.ceil(((step + 1) * nRange.high) / steps) - 1);
      if (high - low < smallest - 1 || x - low < margin || high - x < margin) continue;
      const isLow = 2 * step < steps;
      const bound = Math.round((100 * (isLow ? step + 1 : step)) / steps) / 100;
      return { shown: isLow ? "at_most" : "at_least", bound, because: "complement", xRange: { low, high } };
    }
  const xRange = { low: smallest, high: nRange.high - smallest };
  return { shown: "hidden", because: "complement", xRange };
}

/** n to the nearest 2, 5 or 10 × `smallest`, the finest in which it is well within what rounds so; and all that does. */
function roundN(n: number, smallest: number): { middle: number; range: Range } {
  const margin = Math.ceil(smallest / 2);
  const ways = [2, 5, 10].map((times) => around(n, times * smallest));
  const well = ways.find(({ range }) => range.low > 0 && n - range.low >= margin && range.high - n >= margin);
  return well ?? around(n, 2 * smallest);
}

function around(n: number, unit: number): { middle: number; range: Range } {
  const middle = Math.round(n / unit) * unit;
  return { middle, range: { low: Math.ceil(middle - unit / 2), high: Math.ceil(middle + unit / 2) - 1 } };
}
