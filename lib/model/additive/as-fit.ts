import type { Fit, FitProgress } from "../fit.js";

/** Work that has no losses to tell, as part of a fit; it can't be stopped half done. */
export function* asFit<Result>(work: Generator<void, Result, void>, part: string): Fit<Result> {
  const progress: FitProgress = { round: 0, atMost: 1, trainLoss: NaN, part };
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield progress;
  }
}
