import { aucInterval, delong } from "../../lib/evaluate/delong.js";
import { fitAdditive } from "../../lib/model/additive/fit-additive.js";
import { predictAdditive } from "../../lib/model/additive/predict-additive.js";
import { fitBaseline } from "../../lib/model/baseline/fit-baseline.js";
import { predictBaseline } from "../../lib/model/baseline/predict-baseline.js";
import { type Cohort, takeRows } from "../../lib/model/cohort.js";
import { finish } from "../../lib/model/fit.js";
import type { ModelFeature } from "../../lib/model/model-feature.js";
import { pickColumns } from "../../lib/model/pick-columns.js";
import { isRefusal, type Split } from "../../lib/model/split/split.js";
import { splitCohort } from "../../lib/model/split/split-cohort.js";

export interface Auc {
  readonly auc: number;
  readonly low: number;
  readonly high: number;
}

/** The split of a cohort that must have one. */
export function splitOf(cohort: Cohort, seed: number): Split {
  const split = splitCohort(cohort, { seed });
  if (isRefusal(split)) throw new Error(split.refusal);
  return split;
}

/** A small glass box beside the rate so far, on the same rows, with DeLong's intervals. */
export function glassBoxAuc(
  cohort: Cohort,
  features: readonly ModelFeature[],
  seed: number
): { box: Auc; rate: Auc } {
  const split = splitOf(cohort, seed);
  const { n, columns, label } = takeRows(pickColumns(cohort, features), split.train);
  const training = { n, columns, label, heldOut: split.heldOut };
  const model = finish(fitAdditive(training, { seed, bags: 2, pairs: 0 }));
  const test = takeRows(cohort, split.test);
  const rate = fitBaseline("rate_so_far", takeRows(cohort, split.train));
  if (rate === undefined) throw new Error("the rows have no rate so far");
  const judged = delong(test.label, [predictAdditive(model, test), predictBaseline(rate, test)]);
  if ("because" in judged) throw new Error(judged.because);
  const at = (i: number): Auc => {
    const auc = judged.auc[i] ?? NaN;
    return { auc, ...(aucInterval(auc, judged.covariance[i]?.[i] ?? NaN) ?? { low: NaN, high: NaN }) };
  };
  return { box: at(0), rate: at(1) };
}

/** Whether the interval holds .5: no better than chance. */
export function isChance({ low, high }: Auc): boolean {
  return low <= 0.5 && high >= 0.5;
}
