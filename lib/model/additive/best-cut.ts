import type { Sums } from "./step.js";

/** A leaf with less of it knows too little of its own curve. */
export const leastHessian = 1e-4;

/**
 * Where to cut cells `from` to `to` (both included) in two, after the cell returned; −1 where no cut lowers the loss by
 * Newton's estimate Σ gradient² / Hessian. With a direction, only cuts whose leaves step that way.
 */
export function bestCut(
  sums: Sums,
  from: number,
  to: number,
  leastRows: number,
  direction: -1 | 0 | 1
): number {
  const { gradient, hessian, rows } = sums;
  const [g, h, n] = [sumOver(gradient, from, to), sumOver(hessian, from, to), sumOver(rows, from, to)];
  if (n < 2 * leastRows || h < 2 * leastHessian) return -1;
  let [left, leftHessian, leftRows] = [0, 0, 0];
  let [best, bestGain] = [-1, (g * g) / h + 1e-12];
  for (let cell = from; cell < to; cell++) {
    left += gradient[cell] as number;
    leftHessian += hessian[cell] as number;
    leftRows += rows[cell] as number;
    if (leftRows < leastRows || leftHessian < leastHessian) continue;
    const [right, rightHessian] = [g - left, h - leftHessian];
    if (n - leftRows < leastRows || rightHessian < leastHessian) break;
    const gain = (left * left) / leftHessian + (right * right) / rightHessian;
    if (gain <= bestGain) continue;
    if (direction !== 0 && direction * (left / leftHessian - right / rightHessian) < 0) continue;
    best = cell;
    bestGain = gain;
  }
  return best;
}

export function sumOver(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i <= to; i++) sum += values[i] as number;
  return sum;
}

/** A share of Newton's step for these cells, which goes no further than 8 log-odds before the share is taken. */
export function leafOf(sums: Sums, from: number, to: number, rate: number): number {
  const h = sumOver(sums.hessian, from, to);
  if (h < leastHessian) return 0;
  return rate * Math.max(-8, Math.min(8, -sumOver(sums.gradient, from, to) / h));
}

/** By how much a cut lowers the loss by Newton's estimate. */
export function gainOf(sums: Sums, from: number, cut: number, to: number): number {
  const left = sumOver(sums.gradient, from, cut);
  const leftHessian = sumOver(sums.hessian, from, cut);
  const right = sumOver(sums.gradient, cut + 1, to);
  const rightHessian = sumOver(sums.hessian, cut + 1, to);
  return (
    (left * left) / leftHessian +
    (right * right) / rightHessian -
    (left + right) ** 2 / (leftHessian + rightHessian)
  );
}
