import { pairedDifference } from "../bootstrap.js";
import { aucDifference, delong, type DeLong } from "../delong.js";
import type { MeasureName } from "../measures.js";
import { isUnmeasured, type Unmeasured } from "../unmeasured.js";
import { resampledMeasures } from "./candidate-figures.js";
import { resampledIntervals } from "./figure-rows.js";
import type { Judged } from "./judged.js";
import type { DifferenceRow } from "./judgement.js";

/** The figures that candidates are compared by. */
export const comparedMeasures = [
  "roc_auc",
  "roc_auc_within_schools",
  "average_precision",
  "precision_at_capacity",
  "recall_at_capacity",
  "log_loss",
  "brier"
] as const satisfies readonly MeasureName[];

/**
 * Each model less each baseline, each baseline less the best of them, and each model less those before it; on the same
 * rows and the same draws.
 */
export function differencesOf(judged: Judged, bestBaseline: string | undefined): DifferenceRow[] {
  const auc: DeLong | Unmeasured =
    judged.sample.isPooled || judged.size.because !== undefined
      ? { because: "rows are not independent" }
      : delong(
          judged.sample.label,
          judged.prepared.map((d) => d.score)
        );
  return pairsOf(judged, bestBaseline).flatMap(([a, b]) =>
    comparedMeasures.map((measure) => difference(judged, a, b, measure, auc))
  );
}

function pairsOf({ candidates }: Judged, bestBaseline: string | undefined): [number, number][] {
  return candidates.flatMap((one, a) =>
    candidates.flatMap((other, b): [number, number][] => {
      if (a === b) return [];
      const isCompared = one.isBaseline ? other.name === bestBaseline : other.isBaseline || b < a;
      return isCompared ? [[a, b]] : [];
    })
  );
}

function difference(
  judged: Judged,
  a: number,
  b: number,
  measure: (typeof comparedMeasures)[number],
  auc: DeLong | Unmeasured
): DifferenceRow {
  const { candidates, sample, size, values, byStudent, bySchool } = judged;
  const names = {
    candidate: candidates[a]?.name ?? "",
    against: candidates[b]?.name ?? "",
    ...{ subset: sample.subset, measure }
  };
  if (size.because !== undefined) return { ...names, because: size.because };
  const at = resampledMeasures.indexOf(measure);
  const value = (values[a]?.[at] ?? NaN) - (values[b]?.[at] ?? NaN);
  if (Number.isNaN(value)) return { ...names, because: `not both have ${measure}` };
  if (measure === "roc_auc" && !isUnmeasured(auc)) {
    const { low, high } = aucDifference(auc, a, b);
    return { ...names, value, low, high, method: "DeLong" };
  }
  return { ...names, value, ...resampledIntervals(less(byStudent, a, b, at), less(bySchool, a, b, at)) };
}

function less(
  replicates: readonly (readonly Float64Array[])[],
  a: number,
  b: number,
  at: number
): Float64Array | undefined {
  const [one, other] = [replicates[a]?.[at], replicates[b]?.[at]];
  return one && other && pairedDifference(one, other);
}
