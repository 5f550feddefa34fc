import type { Calibration } from "./calibration.js";

/** The risk scores, 0 to 1, that margins stand for; between isotonic knots along lines, beyond them flat. */
export function applyCalibration(calibration: Calibration, margin: Float64Array): Float64Array {
  switch (calibration.kind) {
    case "none":
      return margin.map(logistic);
    case "platt":
      return margin.map((d) => logistic(calibration.slope * d + calibration.intercept));
    case "isotonic":
      return margin.map((d) => between(calibration.margins, calibration.scores, d));
  }
}

function logistic(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}

function between(xs: readonly number[], ys: readonly number[], x: number): number {
  let [low, high] = [0, xs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((xs[middle] as number) > x) high = middle;
    else low = middle + 1;
  }
  if (low === 0) return ys[0] as number;
  if (low === xs.length) return ys[low - 1] as number;
  const [x0, x1] = [xs[low - 1] as number, xs[low] as number];
  const [y0, y1] = [ys[low - 1] as number, ys[low] as number];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
