import type { Column } from "./cohort.js";

/** What a model learns from. */
export interface TrainingSet {
  readonly n: number;
  readonly columns: readonly Column[];
  /** 1 or 0. */
  readonly label: Uint8Array;
  /** 1 for rows held out to tell when to stop: all rows of a student or none. */
  readonly heldOut: Uint8Array;
  /** Numbers of students, so that bags can keep a student's rows together; without it each row stands for itself. */
  readonly student?: Uint32Array;
}

/** How far a fit has come. */
export interface FitProgress {
  /** Rounds, epochs or steps done, of at most so many. */
  readonly round: number;
  readonly atMost: number;
  /** Mean log loss so far of rows learnt from, and of those held out where there are any. */
  readonly trainLoss: number;
  readonly heldOutLoss?: number;
  /** Rounds since the held-out loss was last lower; the fit stops at `patience`. */
  readonly roundsWithoutGain?: number;
  readonly patience?: number;
  /** Which part of the fit it is, where there are several: a bag of so many, or pairs. */
  readonly part?: string;
}

/**
 * A fit in steps, so that a worker can hear of a cancel in between: it yields its progress, takes `true` as "stop and
 * keep the best so far", and returns the model.
 */
export type Fit<Model> = Generator<FitProgress, Model, boolean | undefined>;
export type AsyncFit<Model> = AsyncGenerator<FitProgress, Model, boolean | undefined>;

/** Runs a fit to its end. */
export function finish<Model>(fit: Fit<Model>, onProgress?: (progress: FitProgress) => void): Model {
  for (;;) {
    const step = fit.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
  }
}

/** Runs a fit to its end. */
export async function finishAsync<Model>(
  fit: AsyncFit<Model>,
  onProgress?: (progress: FitProgress) => void
): Promise<Model> {
  for (;;) {
    const step = await fit.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
  }
}
