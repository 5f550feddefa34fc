import type { Calibration } from "./calibration.js";

const mostSteps = 50;

/**
 * Platt's line (J. C. Platt 1999): the logistic regression of outcomes on log-odds by Newton's method, with his targets
 * a little off 1 and 0, so that outcomes which the margins part wholly give no infinite slope.
 */
export function fitPlatt(margin: Float64Array, label: Uint8Array): Extract<Calibration, { kind: "platt" }> {
  const positives = label.reduce((sum, d) => sum + d, 0);
  const target = [1 / (label.length - positives + 2), (positives + 1) / (positives + 2)] as const;
  let [slope, intercept] = [1, 0];
  for (let step = 0; step < mostSteps; step++) {
    let [a, b, aa, ab, bb] = [0, 0, 1e-9, 0, 1e-9];
    for (let row = 0; row < margin.length; row++) {
      const x = margin[row] as number;
      const p = 1 / (1 + Math.exp(-(slope * x + intercept)));
      const [gap, weight] = [(target[label[row] as 0 | 1] as number) - p, p * (1 - p)];
      a += gap * x;
      b += gap;
      aa += weight * x * x;
      ab += weight * x;
      bb += weight;
    }
    const determinant = aa * bb - ab * ab;
    const [da, db] = [(a * bb - b * ab) / determinant, (b * aa - a * ab) / determinant];
    if (!Number.isFinite(da) || !Number.isFinite(db)) break;
    slope += da;
    intercept += db;
    if (Math.abs(da) + Math.abs(db) < 1e-10) break;
  }
  return { kind: "platt", slope, intercept };
}
