import { quantileSorted } from "d3-array";
import type { Random } from "../random/random.js";

/** Figures to be had from rows weighted by how often their cluster was drawn. */
export interface Resampled {
  /** Clusters to draw from: students or schools, all rows of each together. */
  readonly clusters: number;
  /** How many figures. */
  readonly figures: number;
  /** Writes the figures for draws by cluster; NaN for one that can't be had. */
  readonly measure: (draws: Uint16Array, into: Float64Array) => void;
}

/**
 * Figures of so many resamples, by figure: clusters drawn with replacement, as many as there are (B. Efron 1979; by
 * cluster A. C. Davison & D. V. Hinkley 1997, section 3.8). Rows are never copied or sorted again. Yields the
 * resamples done.
 */
export function* bootstrapping(
  { clusters, figures, measure }: Resampled,
  resamples: number,
  dice: Random
): Generator<number, Float64Array[]> {
  const draws = new Uint16Array(clusters);
  const into = new Float64Array(figures);
  const replicates = Array.from({ length: figures }, () => new Float64Array(resamples));
  for (let resample = 0; resample < resamples; resample++) {
    drawClusters(draws, dice);
    measure(draws, into);
    replicates.forEach((values, figure) => (values[resample] = into[figure] as number));
    yield resample + 1;
  }
  return replicates;
}

/** The same run to its end. */
export function bootstrap(resampled: Resampled, resamples: number, dice: Random): Float64Array[] {
  const steps = bootstrapping(resampled, resamples, dice);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** How often each cluster is drawn when as many are drawn as there are. */
export function drawClusters(draws: Uint16Array, dice: Random): void {
  const n = draws.length;
  draws.fill(0);
  for (let i = 0; i < n; i++) {
    const cluster = Math.floor(dice.uniform() * n);
    draws[cluster] = (draws[cluster] as number) + 1;
  }
}

/**
 * The 2.5th to the 97.5th percentile of replicates; undefined where more than one in twenty could not be had, since
 * the rest would tell of the lucky draws alone.
 */
export function percentileInterval(replicates: Float64Array): { low: number; high: number } | undefined {
  const known = replicates.filter((value) => !Number.isNaN(value)).sort();
  if (known.length === 0 || known.length < 0.95 * replicates.length) return undefined;
  const sorted = [...known];
  return { low: quantileSorted(sorted, 0.025) as number, high: quantileSorted(sorted, 0.975) as number };
}

/** Replicates of the difference of two figures from the same draws. */
export function pairedDifference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, resample) => value - (b[resample] as number));
}
