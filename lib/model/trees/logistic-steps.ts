import type { RowWeight } from "./row-weight.js";

/**
 * Fills in by turns each row's gradient of the log loss at its log-odds, p − y, and its weight with the curvature,
 * p (1 − p); returns the mean loss.
 */
export function logisticSteps(
  margin: Float64Array,
  label: Uint8Array,
  steps: Float64Array,
  { row, unit }: RowWeight
): number {
  const perUnit = 1 / unit;
  let loss = 0;
  let product = 1;
  for (let i = 0; i < margin.length; i++) {
    const p = 1 / (1 + Math.exp(-(margin[i] as number)));
    const isPositive = label[i] === 1;
    steps[2 * i] = isPositive ? p - 1 : p;
    steps[2 * i + 1] = row + Math.floor(p * (1 - p) * perUnit);
    product *= Math.max(isPositive ? p : 1 - p, tiny);
    if (product > tiny) continue;
    loss -= Math.log(product);
    product = 1;
  }
  return (loss - Math.log(product)) / margin.length;
}

/** The mean log loss at these log-odds; not a number of no rows. */
export function logLossAt(margin: Float64Array, label: Uint8Array): number {
  let loss = 0;
  for (let i = 0; i < margin.length; i++) {
    const m = label[i] === 1 ? -(margin[i] as number) : (margin[i] as number);
    loss += Math.max(m, 0) + Math.log1p(Math.exp(-Math.abs(m)));
  }
  return loss / margin.length;
}

/** Probabilities are multiplied down to here before a logarithm is taken: one for many rows. */
const tiny = 1e-150;
