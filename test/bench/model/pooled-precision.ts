import { weightedAtCapacity } from "../../../lib/evaluate/at-capacity.js";
import { drawClusters, percentileInterval } from "../../../lib/evaluate/bootstrap.js";
import { rank, type Ranked, weightsInOrder } from "../../../lib/evaluate/ranked.js";
import { random } from "../../../lib/random/random.js";
import type { BlockResult } from "./judge-seed.js";

/** Staff reach this share of the cohort. */
const capacity = 0.1;

export interface Pooled {
  /** precision_at_capacity over all results: students found over students reached. */
  readonly precision: Readonly<Record<string, number>>;
  /** By model, a first one's precision less its, with the 95 % interval of a bootstrap of schools within districts. */
  readonly difference: Readonly<Record<string, { value: number; low: number; high: number }>>;
}

/** Pools districts and blocks; schools are drawn anew within each district, the same for its blocks and for all models. */
export function pooledPrecision(results: readonly BlockResult[], first: string, resamples = 2000): Pooled {
  const models = Object.keys(results[0]?.scores ?? {});
  const ranked = results.map(({ label, scores }) =>
    models.map((name) => rank(Uint8Array.from(label), Float64Array.from(scores[name]!)))
  );
  const point = precisions(ranked, undefined);
  const dice = random(1, "schools of demo districts");
  const replicates = models.map(() => new Float64Array(resamples));
  for (let i = 0; i < resamples; i++) {
    const drawn = precisions(ranked, drawSchools(results, dice));
    models.forEach((_, m) => (replicates[m]![i] = drawn[m]!));
  }
  const at = models.indexOf(first);
  return {
    precision: Object.fromEntries(models.map((name, m) => [name, point[m]!])),
    difference: Object.fromEntries(
      models
        .filter((name) => name !== first)
        .map((name) => {
          const m = models.indexOf(name);
          const interval = percentileInterval(replicates[at]!.map((d, i) => d - replicates[m]![i]!));
          return [name, { value: point[at]! - point[m]!, ...(interval ?? { low: NaN, high: NaN }) }];
        })
    )
  };
}

/** By result, how often each row's school was drawn. */
function drawSchools(
  results: readonly BlockResult[],
  dice: Parameters<typeof drawClusters>[1]
): Uint16Array[] {
  const drawsOf = new Map<number, Uint16Array>();
  for (const { seed, school } of results) {
    if (drawsOf.has(seed)) continue;
    const draws = new Uint16Array(Math.max(...school) + 1);
    drawClusters(draws, dice);
    drawsOf.set(seed, draws);
  }
  return results.map(({ seed, school }) => Uint16Array.from(school, (d) => drawsOf.get(seed)![d]!));
}

function precisions(ranked: readonly Ranked[][], weights: readonly Uint16Array[] | undefined): number[] {
  const [models] = ranked;
  return (models ?? []).map((_, m) => {
    let [found, selected] = [0, 0];
    ranked.forEach((ofResult, r) => {
      const order = ofResult[m]!;
      const weight = weights && weightsInOrder(order, weights[r]!);
      const total = weight?.reduce((sum, d) => sum + d, 0) ?? order.row.length;
      const reached = weightedAtCapacity(order, () => Math.round(capacity * total), weight);
      found += reached.found;
      selected += reached.selected;
    });
    return found / selected;
  });
}
