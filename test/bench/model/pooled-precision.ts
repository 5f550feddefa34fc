import { topOf } from "../../../lib/evaluate/at-capacity.js";
import { drawClusters, percentileInterval } from "../../../lib/evaluate/bootstrap.js";
import { rank, type Ranked, weightsInOrder } from "../../../lib/evaluate/ranked.js";
import { random } from "../../../lib/random/random.js";
import type { BlockResult } from "./judge-seed.js";

/** Staff reach this share of the cohort. */
const capacity = 0.1;
const resamples = 1000;

/** Students reached, and how many of them were chronically absent, by model: of one draw of schools. */
interface Reached {
  readonly selected: number;
  readonly found: readonly number[];
}

/** One district's block: as it is, and with its schools drawn anew, by resample. */
interface Drawn {
  readonly result: BlockResult;
  readonly point: Reached;
  readonly replicates: readonly Reached[];
}

export interface Pooled {
  /** precision_at_capacity over all results: students found over students reached. */
  readonly precision: Readonly<Record<string, number>>;
  /** By model, the first one's precision less its, with the 95 % interval of a bootstrap of schools within districts. */
  readonly difference: Readonly<Record<string, { value: number; low: number; high: number }>>;
}

/** Draws schools anew within each district: the same for its blocks, and for all models. */
export function drawAll(results: readonly BlockResult[]): Drawn[] {
  return results.map((result) => {
    const dice = random(result.seed, "schools of a demo district");
    const draws = new Uint16Array(Math.max(...result.school) + 1);
    const label = Uint8Array.from(result.label);
    const models = Object.values(result.scores).map((score) => rank(label, Float64Array.from(score)));
    const replicates = Array.from({ length: resamples }, () => {
      drawClusters(draws, dice);
      return reach(
        models,
        Uint16Array.from(result.school, (d) => draws[d]!)
      );
    });
    return { result, point: reach(models, new Uint16Array(label.length).fill(1)), replicates };
  });
}

/** Pools districts and blocks, for each model. */
export function pooledPrecision(drawn: readonly Drawn[]): Pooled {
  const models = Object.keys(drawn[0]?.result.scores ?? {});
  const point = precisions(drawn.map((d) => d.point));
  const replicates = Array.from({ length: resamples }, (_, i) =>
    precisions(drawn.map((d) => d.replicates[i]!))
  );
  const less = models.map((name, m) => {
    const interval = percentileInterval(Float64Array.from(replicates, (d) => d[0]! - d[m]!));
    return [name, { value: point[0]! - point[m]!, ...(interval ?? { low: NaN, high: NaN }) }] as const;
  });
  return {
    precision: Object.fromEntries(models.map((name, m) => [name, point[m]!])),
    difference: Object.fromEntries(less.slice(1))
  };
}

function reach(models: readonly Ranked[], weight: Uint16Array): Reached {
  const selected = Math.round(capacity * weight.reduce((sum, d) => sum + d, 0));
  const found = models.map((ranked) => {
    const ordered = weightsInOrder(ranked, weight);
    return topOf(
      ranked,
      () => selected,
      (place) => ordered[place]!
    ).found;
  });
  return { selected, found };
}

function precisions(reached: readonly Reached[]): number[] {
  const selected = reached.reduce((sum, d) => sum + d.selected, 0);
  const [first] = reached;
  return (first?.found ?? []).map((_, m) => reached.reduce((sum, d) => sum + d.found[m]!, 0) / selected);
}
