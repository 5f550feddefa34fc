/** Steps at most; Newton's method needs fewer than ten where it needs any. */
const mostSteps = 50;

/**
 * The intercept and weights that make mean log loss + ridge/2 · Σ weight² least, the intercept free of it: Newton's
 * method with halved steps, on columns of a few numbers. Where every row has one outcome the intercept stands at ±20.
 */
export function newtonLogistic(columns: readonly Float64Array[], label: Uint8Array, ridge: number): number[] {
  const n = label.length;
  const width = columns.length + 1;
  const positives = label.reduce((sum, y) => sum + y, 0);
  if (positives === 0 || positives === n) return [positives === 0 ? -20 : 20, ...columns.map(() => 0)];
  let weights = [Math.log(positives / (n - positives)), ...columns.map(() => 0)];
  let loss = lossOf(columns, label, weights, ridge);
  for (let step = 0; step < mostSteps; step++) {
    const { gradient, hessian } = slopes(columns, label, weights, ridge);
    const direction = solve(hessian, gradient);
    let size = 1;
    let next = loss;
    let moved = weights;
    while (size > 1e-6) {
      moved = weights.map((w, j) => w - size * (direction[j] as number));
      next = lossOf(columns, label, moved, ridge);
      if (next <= loss) break;
      size /= 2;
    }
    const isDone = !(next < loss - 1e-15 * width);
    if (next <= loss) [weights, loss] = [moved, next];
    if (isDone) break;
  }
  return weights;
}

function lossOf(
  columns: readonly Float64Array[],
  label: Uint8Array,
  weights: readonly number[],
  ridge: number
): number {
  let sum = 0;
  for (let row = 0; row < label.length; row++) {
    const margin = marginOf(columns, weights, row);
    const against = label[row] === 1 ? -margin : margin;
    sum += Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
  }
  const penalty = weights.slice(1).reduce((all, w) => all + w * w, 0);
  return sum / label.length + (ridge / 2) * penalty;
}

function slopes(
  columns: readonly Float64Array[],
  label: Uint8Array,
  weights: readonly number[],
  ridge: number
): { gradient: number[]; hessian: number[][] } {
  const [n, width] = [label.length, weights.length];
  const gradient = weights.map((w, j) => (j === 0 ? 0 : n * ridge * w));
  const hessian = weights.map((_, j) => weights.map((__, k) => (j === k && j > 0 ? n * ridge : 0)));
  const x = new Float64Array(width).fill(1);
  for (let row = 0; row < n; row++) {
    for (let j = 1; j < width; j++) x[j] = columns[j - 1]?.[row] as number;
    const p = 1 / (1 + Math.exp(-marginOf(columns, weights, row)));
    for (let j = 0; j < width; j++) {
      gradient[j] = (gradient[j] as number) + (p - (label[row] as number)) * (x[j] as number);
      const line = hessian[j] as number[];
      for (let k = 0; k < width; k++)
        line[k] = (line[k] as number) + p * (1 - p) * (x[j] as number) * (x[k] as number);
    }
  }
  return { gradient, hessian };
}

function marginOf(columns: readonly Float64Array[], weights: readonly number[], row: number): number {
  let margin = weights[0] as number;
  for (let j = 1; j < weights.length; j++)
    margin += (weights[j] as number) * (columns[j - 1]?.[row] as number);
  return margin;
}

/** Gauss's elimination with the largest pivot; a direction that does not matter gets 0. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, j) => [...line, right[j] as number]);
  const width = rows.length;
  for (let k = 0; k < width; k++) {
    const pivot = rows
      .slice(k)
      .reduce(
        (best, line, i) => (Math.abs(line[k] as number) > Math.abs(rows[best]?.[k] as number) ? k + i : best),
        k
      );
    [rows[k], rows[pivot]] = [rows[pivot] as number[], rows[k] as number[]];
    const top = rows[k] as number[];
    if (Math.abs(top[k] as number) < 1e-12) continue;
    for (const [i, line] of rows.entries()) {
      if (i === k) continue;
      const factor = (line[k] as number) / (top[k] as number);
      for (let j = k; j <= width; j++) line[j] = (line[j] as number) - factor * (top[j] as number);
    }
  }
  return rows.map((line, k) =>
    Math.abs(line[k] as number) < 1e-12 ? 0 : (line[width] as number) / (line[k] as number)
  );
}
