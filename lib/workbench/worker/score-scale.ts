import { riskOf } from "../../explain/risk-of.js";
import type { Calibration } from "../../model/calibration/calibration.js";

/** Risk scores with the margins at which a calibration reaches them; those that it never reaches are left out. */
export function scoreScale(calibration: Calibration): { score: number; margin: number }[] {
  return named.flatMap((score) => {
    let [low, high] = [-farthest, farthest];
    if (riskOf(calibration, low) > score || riskOf(calibration, high) < score) return [];
    for (let step = 0; step < 50; step++) {
      const middle = (low + high) / 2;
      if (riskOf(calibration, middle) < score) low = middle;
      else high = middle;
    }
    return [{ score, margin: high }];
  });
}

const farthest = 30;

const named = [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99];
