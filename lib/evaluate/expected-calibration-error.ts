import { reliability } from "./reliability.js";
import type { BinRule } from "./score-bins.js";

/**
 * The mean distance between share with the outcome and mean risk score over bins, weighted by their rows
 * (Naeini, Cooper & Hauskrecht 2015); ten bins of equal width unless told otherwise. Undefined without rows. Chance
 * alone makes it larger than 0, the more so with few rows in a bin, so it bears no interval.
 */
export function expectedCalibrationError(
  label: Uint8Array,
  probability: Float64Array,
  rule?: BinRule
): number | undefined {
  if (label.length === 0) return undefined;
  const bins = reliability(label, probability, rule);
  return bins.reduce((sum, d) => sum + d.n * Math.abs(d.share - d.meanScore), 0) / label.length;
}
