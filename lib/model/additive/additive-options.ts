import { mostCells } from "./additive-rows.js";

/** How an additive model is fitted; what is left out stands at its default. */
export interface AdditiveOptions {
  readonly seed: number;
  /** Fits that are averaged, each early-stopped on students of its own. */
  readonly bags?: number;
  /** Bins of a feature, at most 64, and of each of a pair's two, at most 16 (fewer where there are over 30 pairs). */
  readonly maxBins?: number;
  readonly pairBins?: number;
  /** Pairs of features added to the shapes. */
  readonly pairs?: number;
  /** Share of the Newton step that is taken. */
  readonly learningRate?: number;
  /** Students held out from each bag, as a share. */
  readonly heldOutShare?: number;
  /** Rows that a leaf of a step has at least. */
  readonly leastRows?: number;
  /** Rounds (each takes a step of every term) without a lower held-out loss before a bag stops, and at most. */
  readonly patience?: number;
  readonly atMost?: number;
  /** Features whose shape never falls (1) or never rises (−1); such a feature is in no pair. */
  readonly monotone?: Readonly<Record<string, 1 | -1>>;
}

export type CompleteOptions = Required<AdditiveOptions>;

export const additiveDefaults = {
  bags: 8,
  maxBins: 64,
  pairBins: 16,
  pairs: 10,
  learningRate: 0.04,
  heldOutShare: 0.15,
  leastRows: 4,
  patience: 50,
  atMost: 2000,
  monotone: {}
} as const satisfies Omit<CompleteOptions, "seed">;

export function completeOptions(options: AdditiveOptions): CompleteOptions {
  const complete = { ...additiveDefaults, ...options };
  check("bags", complete.bags, 1, 1000);
  check("maxBins", complete.maxBins, 4, 64);
  check("pairBins", complete.pairBins, 4, 16);
  check("pairs", complete.pairs, 0, 400);
  check("learningRate", complete.learningRate, 1e-6, 1);
  check("heldOutShare", complete.heldOutShare, 0.01, 0.9);
  const pairBins = Math.min(
    complete.pairBins,
    Math.floor(Math.sqrt(mostCells / Math.max(1, complete.pairs)))
  );
  return { ...complete, pairBins };
}

function check(name: string, value: number, low: number, high: number): void {
  if (!(value >= low && value <= high)) throw new RangeError(`${name} is ${value} (from ${low} to ${high})`);
}
