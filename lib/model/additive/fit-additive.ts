import type { Fit, TrainingSet } from "../fit.js";
import type { AdditiveModel } from "./additive-model.js";
import { completeOptions, type AdditiveOptions } from "./additive-options.js";
import { toAdditiveRows } from "./additive-rows.js";
import { asFit } from "./as-fit.js";
import { fitBag, fitBagPairs, type BagMains, type BagPairs } from "./fit-bag.js";
import { mergeBags } from "./merge-bags.js";
import { rankPairs, strongest } from "./rank-pairs.js";

/**
 * Fits an additive model in one thread: shapes of each bag, then the pairs that lean most, then pairs of each bag (an
 * explainable boosting machine: Lou et al. 2012 and 2013, Nori et al. 2019). Rows that `training.heldOut` marks are not
 * looked at: each bag holds out students of its own. Told to stop, it merges what there is.
 */
export function* fitAdditive(training: TrainingSet, options: AdditiveOptions): Fit<AdditiveModel> {
  const complete = completeOptions(options);
  const rows = yield* asFit(toAdditiveRows(training, complete), "bins");
  const told = { toStop: false };
  const mains: BagMains[] = [];
  for (let bag = 0; bag < complete.bags && !told.toStop; bag++) {
    mains.push(yield* hearing(fitBag(rows, complete, bag), told));
  }
  if (told.toStop || complete.pairs === 0) return mergeBags(rows, complete, mains);
  const ranked = yield* asFit(rankPairs(rows, complete, mains), "ranking of pairs");
  const pairs = strongest(ranked, complete.pairs);
  const bagPairs: BagPairs[] = [];
  for (const bag of pairs.length > 0 ? mains : []) {
    if (told.toStop) break;
    bagPairs.push(yield* hearing(fitBagPairs(rows, complete, bag, pairs), told));
  }
  return mergeBags(rows, complete, mains, bagPairs.length > 0 ? pairs : [], bagPairs);
}

/** The same fit, and a note of it if it is told to stop. */
function* hearing<Model>(fit: Fit<Model>, told: { toStop: boolean }): Fit<Model> {
  let step = fit.next();
  while (step.done !== true) {
    const stop = yield step.value;
    if (stop === true) told.toStop = true;
    step = fit.next(stop);
  }
  return step.value;
}
