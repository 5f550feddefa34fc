import type { Calibration } from "../model/calibration/calibration.js";

/**
 * The risk score, 0 to 1, that a margin in log-odds stands for. Isotonic steps are joined by lines between their knots
 * and flat beyond them, so that more log-odds never lower the score, whatever the calibration.
 */
export function riskOf(calibration: Calibration, margin: number): number {
  switch (calibration.kind) {
    case "none":
      return logistic(margin);
    case "platt":
      return logistic(calibration.slope * margin + calibration.intercept);
    case "isotonic":
      return interpolate(calibration.margins, calibration.scores, margin);
  }
}

function logistic(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}

function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  const after = xs.findIndex((d) => d > x);
  const last = xs.length - 1;
  if (after <= 0) return ys[after === 0 ? 0 : last] as number;
  const [x0, x1] = [xs[after - 1] as number, xs[after] as number];
  const [y0, y1] = [ys[after - 1] as number, ys[after] as number];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
