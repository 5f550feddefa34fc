import { random } from "../../random/random.js";
import { bootstrapping } from "../bootstrap.js";
import type { Clusters } from "../clusters.js";
import { commonSums, figuresOf, resampledMeasures, type Prepared } from "./candidate-figures.js";
import type { JudgeProgress } from "./judgement.js";
import type { Sample } from "./sample.js";

/** The figures of the rows as they are: as `resampledMeasures`; NaN for one that can't be had. */
export function valuesOf(sample: Sample, prepared: Prepared): Float64Array {
  const values = new Float64Array(resampledMeasures.length);
  const once = new Uint16Array(sample.schools.count).fill(1);
  figuresOf(sample, prepared, sample.schools)(once, commonSums(sample, sample.schools)(once), values);
  return values;
}

/** Replicates by candidate and measure, all candidates from the same draws. */
export function* replicate(
  sample: Sample,
  prepared: readonly Prepared[],
  clusters: Clusters,
  resamples: number,
  seed: number
): Generator<JudgeProgress, Float64Array[][]> {
  const { subset, students } = sample;
  const width = resampledMeasures.length;
  const commonOf = commonSums(sample, clusters);
  const measures = prepared.map((each) => figuresOf(sample, each, clusters));
  const steps = bootstrapping(
    {
      clusters: clusters.count,
      figures: width * prepared.length,
      measure: (draws, into) => {
        const common = commonOf(draws);
        measures.forEach((measure, i) => measure(draws, common, into.subarray(i * width, (i + 1) * width)));
      }
    },
    resamples,
    random(seed, "judge", subset, clusters === students ? "students" : "schools")
  );
  for (;;) {
    const step = steps.next();
    if (step.done === true) return prepared.map((_, i) => step.value.slice(i * width, (i + 1) * width));
    yield { subset, resample: step.value, of: resamples };
  }
}
