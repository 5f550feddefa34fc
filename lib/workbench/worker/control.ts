import { breathe, breathEvery } from "../../model/worker/breathe.js";
import type { Progress } from "./task.js";

/** How a task hears of the reader, and the reader of the task. */
export interface Control {
  /** Aborted where the reader wants nothing of it any more. */
  readonly signal: AbortSignal;
  /** Whether the reader wants the best so far. */
  readonly isStopped: () => boolean;
  readonly tell: (progress: Progress) => void;
}

/** Thrown where a task was given up by the reader. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

export function throwIfCancelled({ signal }: Control): void {
  if (signal.aborted) throw new Cancelled("given up");
}

/** Runs a generator's steps, breathing every so often; each step is told, and may be answered. */
export async function inSteps<Step, Result>(
  steps: Generator<Step, Result, boolean | undefined> | AsyncGenerator<Step, Result, boolean | undefined>,
  control: Control,
  onStep: (step: Step) => void
): Promise<Result> {
  let breathed = performance.now();
  for (;;) {
    const step = await steps.next(control.isStopped() ? true : undefined);
    if (step.done === true) return step.value;
    onStep(step.value);
    if (performance.now() - breathed > breathEvery) {
      await breathe();
      breathed = performance.now();
    }
    throwIfCancelled(control);
  }
}
