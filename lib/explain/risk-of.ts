import { applyCalibration } from "../model/calibration/apply-calibration.js";
import type { Calibration } from "../model/calibration/calibration.js";

/** The risk score, 0 to 1, that one margin in log-odds stands for; more log-odds never lower it. */
export function riskOf(calibration: Calibration, margin: number): number {
  return applyCalibration(calibration, Float64Array.of(margin))[0] as number;
}
