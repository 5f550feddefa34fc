import { checkProbabilities } from "./check-pairs.js";
import type { Clusters } from "./clusters.js";
import { errorOf, fitLine, type LineFit } from "./logistic-line.js";
import { oneOutcome, type Unmeasured } from "./unmeasured.js";
import { z95 } from "./z95.js";

/** An estimate and its 95 % Wald interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface CalibrationLine {
  /** 1 where risk scores are spread as outcomes are; under 1 they are too extreme. */
  readonly slope: Estimate;
  readonly intercept: Estimate;
  /** The intercept with a slope of 1: above 0 the risk scores are too low in all (calibration in the large). */
  readonly inTheLarge: Estimate;
}

/**
 * The logistic recalibration of outcomes on the log-odds of risk scores (D. R. Cox 1958, "Two further applications of
 * a model for binary regression", Biometrika 45: 562–565), by maximum likelihood. Standard errors are the model's or,
 * given clusters, robust to rows that belong together (Liang & Zeger 1986).
 */
export function calibrationSlope(
  label: Uint8Array,
  probability: Float64Array,
  clusters?: Clusters
): CalibrationLine | Unmeasured {
  checkProbabilities(label, probability);
  const because = oneOutcome(label) ?? noLine(label, probability);
  if (because !== undefined) return { because };
  const logOdds = probability.map((p) => Math.log(p) - Math.log1p(-p));
  const line = fitLine(label, logOdds, true);
  const level = fitLine(label, logOdds, false);
  if (line === undefined || level === undefined) return { because: "the fit does not converge" };
  const estimate = (fit: LineFit, parameter: "intercept" | "slope"): Estimate => {
    const reach = z95 * errorOf(fit, parameter, label, logOdds, clusters);
    return { value: fit[parameter], low: fit[parameter] - reach, high: fit[parameter] + reach };
  };
  return {
    slope: estimate(line, "slope"),
    intercept: estimate(line, "intercept"),
    inTheLarge: estimate(level, "intercept")
  };
}

interface Range {
  low: number;
  high: number;
}

/** Why there is no likeliest line: a score without log-odds, one score alone, or outcomes that do not overlap. */
function noLine(label: Uint8Array, probability: Float64Array): string | undefined {
  const ends = [
    { low: 1, high: 0 },
    { low: 1, high: 0 }
  ] as [Range, Range];
  for (let row = 0; row < label.length; row++) {
    const p = probability[row] as number;
    if (p === 0 || p === 1) return `a risk score of exactly ${p} has no log-odds`;
    const end = ends[label[row] === 1 ? 1 : 0];
    end.low = Math.min(end.low, p);
    end.high = Math.max(end.high, p);
  }
  const [without, having] = ends;
  if (Math.min(without.low, having.low) === Math.max(without.high, having.high))
    return "all risk scores are the same";
  return having.low >= without.high || without.low >= having.high
    ? "the scores of the two outcomes do not overlap"
    : undefined;
}
