import type { Clusters } from "./clusters.js";

/** Log-odds of an outcome = intercept + slope × x at the greatest likelihood, with the information matrix there. */
export interface LineFit {
  readonly intercept: number;
  readonly slope: number;
  readonly hasSlope: boolean;
  readonly information: Information;
}

interface Information {
  readonly aa: number;
  readonly ab: number;
  readonly bb: number;
}

/** Newton's method from (0, 1), with halved steps where one goes too far; without a slope x is an offset. */
export function fitLine(label: Uint8Array, x: Float64Array, hasSlope: boolean): LineFit | undefined {
  let [a, b] = [0, 1];
  let loss = lossAt(label, x, a, b);
  for (let step = 0; step < 100; step++) {
    const { ga, gb, ...information } = derivatives(label, x, a, b);
    const move = solve(information, ga, gb, hasSlope);
    if (Math.max(Math.abs(move.a), Math.abs(move.b)) < 1e-9 * (1 + Math.abs(a) + Math.abs(b)))
      return { intercept: a + move.a, slope: b + move.b, hasSlope, information };
    let [scale, next] = [1, lossAt(label, x, a + move.a, b + move.b)];
    while (next > loss * (1 + 1e-9) && scale > 1e-6) {
      scale /= 2;
      next = lossAt(label, x, a + scale * move.a, b + scale * move.b);
    }
    a += scale * move.a;
    b += scale * move.b;
    loss = next;
    if (!Number.isFinite(a + b)) return undefined;
  }
  return undefined;
}

/** The standard error of a parameter: from the information or, given clusters, from the sandwich around their scores. */
export function errorOf(
  fit: LineFit,
  parameter: "intercept" | "slope",
  label: Uint8Array,
  x: Float64Array,
  clusters?: Clusters
): number {
  const [ga, gb] = parameter === "intercept" ? [1, 0] : [0, 1];
  const row = solve(fit.information, ga, gb, fit.hasSlope);
  if (!clusters) return Math.sqrt(parameter === "intercept" ? row.a : row.b);
  const sums = new Float64Array(clusters.count);
  for (let i = 0; i < label.length; i++) {
    const at = x[i] as number;
    const residual = (label[i] as number) - chance(fit.intercept + fit.slope * at);
    const cluster = clusters.of[i] as number;
    sums[cluster] = (sums[cluster] as number) + residual * (row.a + row.b * at);
  }
  return Math.sqrt(sums.reduce((sum, d) => sum + d * d, 0));
}

function derivatives(
  label: Uint8Array,
  x: Float64Array,
  a: number,
  b: number
): Information & { ga: number; gb: number } {
  let [ga, gb, aa, ab, bb] = [0, 0, 0, 0, 0];
  for (let i = 0; i < label.length; i++) {
    const at = x[i] as number;
    const p = chance(a + b * at);
    const residual = (label[i] as number) - p;
    const weight = p * (1 - p);
    ga += residual;
    gb += residual * at;
    aa += weight;
    ab += weight * at;
    bb += weight * at * at;
  }
  return { ga, gb, aa, ab, bb };
}

/** The inverse of the information times a vector. */
function solve(
  { aa, ab, bb }: Information,
  ga: number,
  gb: number,
  hasSlope: boolean
): { a: number; b: number } {
  if (!hasSlope) return { a: ga / aa, b: 0 };
  const determinant = aa * bb - ab * ab;
  return { a: (bb * ga - ab * gb) / determinant, b: (aa * gb - ab * ga) / determinant };
}

function lossAt(label: Uint8Array, x: Float64Array, a: number, b: number): number {
  let loss = 0;
  for (let i = 0; i < label.length; i++) {
    const logOdds = a + b * (x[i] as number);
    const against = label[i] === 1 ? -logOdds : logOdds;
    loss += Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
  }
  return loss;
}

function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
