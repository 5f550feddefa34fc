import type { Fit, FitProgress } from "../fit.js";

/** Work within a step of a fit, whose progress stays as it is meanwhile; undefined where it was told to stop. */
export function* untilStopped<Result>(
  work: Generator<void, Result, void>,
  progress: FitProgress
): Fit<Result | undefined> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if ((yield progress) === true) return undefined;
  }
}
