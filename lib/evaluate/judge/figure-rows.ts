import { percentileInterval } from "../bootstrap.js";
import { calibrationSlope, type CalibrationLine, type Estimate } from "../calibration-slope.js";
import { aucInterval, delong } from "../delong.js";
import { expectedCalibrationError } from "../expected-calibration-error.js";
import { measures, type MeasureName } from "../measures.js";
import { isUnmeasured, noProbability, type Unmeasured } from "../unmeasured.js";
import { resampledMeasures } from "./candidate-figures.js";
import type { Judged } from "./judged.js";
import type { Intervals, JudgementRow } from "./judgement.js";

/** Every measure of every candidate in a sample: its value with intervals, or why there is none. */
export function figureRows(judged: Judged): JudgementRow[] {
  const { subset } = judged.sample;
  return judged.candidates.flatMap(({ name }, candidate) => {
    const line = lineOf(judged, candidate);
    return measures.map(({ name: measure }) => ({
      ...{ candidate: name, subset, measure },
      ...(judged.size.because === undefined
        ? figure(judged, candidate, measure, line)
        : { because: judged.size.because })
    }));
  });
}

type Figure = Omit<JudgementRow, "candidate" | "subset" | "measure">;

function figure(
  judged: Judged,
  candidate: number,
  measure: MeasureName,
  line: CalibrationLine | Unmeasured
): Figure {
  const { label } = judged.sample;
  const probability = judged.prepared[candidate]?.probability;
  switch (measure) {
    case "expected_calibration_error":
      return probability === undefined
        ? { because: noProbability(isRule(judged, candidate)) }
        : {
            ...valued(expectedCalibrationError(label, probability)),
            noIntervalBecause: "chance alone raises it, and a resample raises it again"
          };
    case "calibration_slope":
      return isUnmeasured(line) ? line : estimated(line.slope, judged);
    case "calibration_intercept":
      return isUnmeasured(line) ? line : estimated(line.intercept, judged);
    case "calibration_in_the_large":
      return isUnmeasured(line) ? line : estimated(line.inTheLarge, judged);
    default: {
      const at = resampledMeasures.indexOf(measure);
      const value = judged.values[candidate]?.[at] ?? NaN;
      if (Number.isNaN(value)) return { because: reasonFor(judged, candidate, measure) };
      return { value, ...intervalsOf(judged, candidate, measure, at, value) };
    }
  }
}

function intervalsOf(
  judged: Judged,
  candidate: number,
  measure: MeasureName,
  at: number,
  value: number
): Intervals {
  if (measure === "roc_auc" && !judged.sample.isPooled) {
    const score = judged.prepared[candidate]?.score ?? new Float64Array();
    const auc = delong(judged.sample.label, [score]);
    const interval = isUnmeasured(auc) ? undefined : aucInterval(value, auc.covariance[0]?.[0] ?? NaN);
    if (interval) return { ...interval, method: "DeLong" };
    return {
      noIntervalBecause: isUnmeasured(auc) ? auc.because : "no pair is in the wrong order, or every one"
    };
  }
  return resampledIntervals(judged.byStudent[candidate]?.[at], judged.bySchool[candidate]?.[at]);
}

/** Percentile intervals of replicates by students and, where there are any, by schools. */
export function resampledIntervals(byStudent?: Float64Array, bySchool?: Float64Array): Intervals {
  const students = byStudent && percentileInterval(byStudent);
  const schools = bySchool && percentileInterval(bySchool);
  const none = byStudent?.length ? "too few resamples have it" : "nothing was resampled";
  return {
    ...(students ? { ...students, method: "bootstrap of students" } : { noIntervalBecause: none }),
    ...(schools && { lowBySchool: schools.low, highBySchool: schools.high })
  };
}

function reasonFor(judged: Judged, candidate: number, measure: MeasureName): string {
  const { probability, isSelected } = judged.prepared[candidate] ?? {};
  const unscored = noProbability(isRule(judged, candidate));
  if (measure === "roc_auc_within_schools") return "no school has students of both outcomes on one date";
  if (measure === "log_loss" || measure === "brier") return probability ? "there are no rows" : unscored;
  if (measure.endsWith("_at_capacity")) return "staff can reach none of these students";
  if (isSelected === undefined) return isRule(judged, candidate) ? "this rule has no threshold" : unscored;
  return "no student here has a score at or above the threshold";
}

function isRule({ candidates }: Judged, candidate: number): boolean {
  return candidates[candidate]?.isBaseline === true;
}

function lineOf(judged: Judged, candidate: number): CalibrationLine | Unmeasured {
  const { sample, prepared, size } = judged;
  const probability = prepared[candidate]?.probability;
  if (probability === undefined) return { because: noProbability(isRule(judged, candidate)) };
  if (size.because !== undefined) return { because: size.because };
  return calibrationSlope(sample.label, probability, sample.isPooled ? sample.students : undefined);
}

function estimated(estimate: Estimate, { sample }: Judged): Figure {
  return { ...estimate, method: sample.isPooled ? "Wald, robust by student" : "Wald" };
}

function valued(value: number | undefined): Figure {
  return value === undefined ? { because: "there are no rows" } : { value };
}
