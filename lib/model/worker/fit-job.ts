import type { CompleteOptions } from "../additive/additive-options.js";
import type { AdditiveRows } from "../additive/additive-rows.js";
import type { BagMains, BagPairs } from "../additive/fit-bag.js";
import type { Pair } from "../additive/pair-terms.js";
import type { Portion, RankedPair } from "../additive/rank-pairs.js";
import type { FitProgress } from "../fit.js";

/** What a worker is asked, after the rows: one job at a time. */
export interface FitJobs {
  mains: { ask: { readonly bag: number }; answer: BagMains };
  rank: { ask: { readonly mains: readonly BagMains[]; readonly portion: Portion }; answer: RankedPair[] };
  pairs: { ask: { readonly mains: BagMains; readonly pairs: readonly Pair[] }; answer: BagPairs };
}

export type FitJob = keyof FitJobs;

export type ToFitWorker =
  | { readonly rows: AdditiveRows; readonly options: CompleteOptions }
  | { readonly [J in FitJob]: { readonly job: J; readonly ask: FitJobs[J]["ask"] } }[FitJob]
  /** End the job with the best so far. */
  | { readonly control: "stop" };

export type FromFitWorker =
  | { readonly progress: FitProgress }
  | { readonly answer: FitJobs[FitJob]["answer"] }
  | { readonly error: string };
