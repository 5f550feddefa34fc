import type { AdditiveModel } from "../model/additive/additive-model.js";
import { completeOptions, type AdditiveOptions } from "../model/additive/additive-options.js";
import { toAdditiveRows } from "../model/additive/additive-rows.js";
import { mergeBags } from "../model/additive/merge-bags.js";
import { strongest } from "../model/additive/rank-pairs.js";
import type { FitProgress, TrainingSet } from "../model/fit.js";
import { breathe, breathEvery } from "../model/worker/breathe.js";
import { openBagPool, type FitWorker } from "./bag-pool.js";

/** How a fit hears of the reader, and the reader of the fit. */
export interface FitControl {
  /** Aborted, the workers are ended at once and the fit is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Whether the reader wants the best so far; asked at each progress. */
  readonly isStopped?: () => boolean;
  /** Of the first bag that runs, at most some ten times a second. */
  readonly tell?: (progress: FitProgress) => void;
}

export interface FitPoolOptions {
  /** At most one a bag. */
  readonly workers?: number;
  readonly openWorker?: () => FitWorker;
}

/**
 * Fits an additive model with its bags spread over workers: the same model as `fitAdditive`, however many workers. To be
 * called from a worker where rows are many, since the rows are put into bins here.
 */
export async function fitInWorkers(
  training: TrainingSet,
  options: AdditiveOptions,
  control: FitControl = {},
  { workers = navigator.hardwareConcurrency, openWorker = openFitWorker }: FitPoolOptions = {}
): Promise<AdditiveModel> {
  const complete = completeOptions(options);
  const rows = await paused(toAdditiveRows(training, complete), control);
  const pool = openBagPool(Math.max(1, Math.min(workers, complete.bags)), openWorker, control);
  try {
    pool.give({ rows, options: complete });
    const bags = Array.from({ length: complete.bags }, (_, bag) => ({ bag }));
    const mains = await pool.all("mains", bags);
    if (pool.isStopped() || complete.pairs === 0) return mergeBags(rows, complete, mains);
    const portions = Array.from({ length: pool.size }, (_, from) => ({ from, of: pool.size }));
    const asked = portions.map((portion) => ({ mains, portion }));
    const pairs = strongest((await pool.all("rank", asked)).flat(), complete.pairs);
    const bagPairs = await pool.all("pairs", pairs.length > 0 ? mains.map((d) => ({ mains: d, pairs })) : []);
    return mergeBags(rows, complete, mains, bagPairs.length > 0 ? pairs : [], bagPairs);
  } finally {
    pool.close();
  }
}

/** Does work in pieces, and lets messages in between. */
async function paused<Result>(work: Generator<void, Result, void>, { signal }: FitControl): Promise<Result> {
  for (let breathed = performance.now(); ;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - breathed < breathEvery) continue;
    await breathe();
    signal?.throwIfAborted();
    breathed = performance.now();
  }
}

/** Started where it is first needed, from the page or from another worker. */
function openFitWorker(): FitWorker {
  return new Worker(import.meta.resolve("../model/worker/fit-worker.js"), { type: "module" });
}
