import type { Prepared } from "./candidate-figures.js";
import type { Candidate, SubsetSize } from "./judgement.js";
import type { Sample } from "./sample.js";

/** A sample with every candidate's figures of it, before they are rows; lists by candidate, then by measure. */
export interface Judged {
  readonly sample: Sample;
  readonly size: SubsetSize;
  readonly candidates: readonly Candidate[];
  readonly prepared: readonly Prepared[];
  /** As `resampledMeasures`; NaN for one that can't be had. */
  readonly values: readonly Float64Array[];
  /** Replicates of the same; empty where there are none. */
  readonly byStudent: readonly (readonly Float64Array[])[];
  readonly bySchool: readonly (readonly Float64Array[])[];
}
