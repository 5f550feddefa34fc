import { describe, expect, it } from "vitest";
import {
  bootstrap,
  drawClusters,
  pairedDifference,
  percentileInterval
} from "../../lib/evaluate/bootstrap.js";
import { clustersOf } from "../../lib/evaluate/clusters.js";
import { delong, type DeLong } from "../../lib/evaluate/delong.js";
import { rank, weightsInOrder } from "../../lib/evaluate/ranked.js";
import { weightedRocAuc } from "../../lib/evaluate/roc-auc.js";
import { random } from "../../lib/random/random.js";
import { pairVector } from "./random-vectors.js";

const mean = (values: readonly number[]) => ({
  clusters: values.length,
  figures: 1,
  measure: (draws: Uint16Array, into: Float64Array) => {
    into[0] = draws.reduce((sum, drawn, i) => sum + drawn * values[i]!, 0) / values.length;
  }
});

describe("bootstrap", () => {
  it("draws as many clusters as there are, each as often as another", () => {
    const dice = random(1, "draws");
    const draws = new Uint16Array(50);
    const sums = new Array<number>(50).fill(0);
    for (let i = 0; i < 2000; i++) {
      drawClusters(draws, dice);
      expect(draws.reduce((sum, d) => sum + d, 0)).toBe(50);
      draws.forEach((drawn, cluster) => (sums[cluster]! += drawn));
    }
    for (const sum of sums) expect(Math.abs(sum - 2000)).toBeLessThan(4 * Math.sqrt(2000));
  });

  it("has the interval of a mean that its standard error gives", () => {
    const values = Array.from({ length: 400 }, (_, i) => i % 10);
    // Population variance of 0 to 9 is 8.25; standard error √(8.25 ÷ 400) = .1436; 4.5 ± 1.96 × .1436.
    const { low, high } = percentileInterval(bootstrap(mean(values), 4000, random(1, "mean"))[0]!)!;
    expect(low).toBeCloseTo(4.2185, 1);
    expect(high).toBeCloseTo(4.7815, 1);
  });

  it("of ROC AUC has DeLong's standard error", () => {
    const { label, first } = pairVector(8);
    const ranked = rank(label, first);
    const auc = delong(label, [first]) as DeLong;
    const [replicates] = bootstrap(
      {
        ...{ clusters: label.length, figures: 1 },
        measure: (draws, into) => (into[0] = weightedRocAuc(ranked, weightsInOrder(ranked, draws)) ?? NaN)
      },
      4000,
      random(1, "auc")
    );
    // 4,000 draws place a standard deviation to 1.1 %; small samples add a little.
    const ratio = deviation(replicates!) / Math.sqrt(auc.covariance[0]![0]!);
    expect(ratio).toBeGreaterThan(0.95);
    expect(ratio).toBeLessThan(1.05);
  });

  it("of clusters is no surer for rows that say the same twice", () => {
    const { label, first } = pairVector(8);
    const twice = <A extends Uint8Array | Float64Array>(values: A): A =>
      new (values.constructor as new (from: number[]) => A)([...values, ...values]);
    const run = (labels: Uint8Array, scores: Float64Array): number[] => {
      const ranked = rank(labels, scores);
      const measure = (draws: Uint16Array, into: Float64Array): void => {
        const weight = scores.map((_, row) => draws[row % label.length]!);
        into[0] = weightedRocAuc(ranked, weightsInOrder(ranked, weight)) ?? NaN;
      };
      return [...bootstrap({ clusters: label.length, figures: 1, measure }, 50, random(1, "twice"))[0]!];
    };
    expect(run(twice(label), twice(first))).toEqual(run(label, first));
  });

  it("repeats with a seed, and differs with another", () => {
    const values = [1, 5, 2, 8, 9];
    const run = (seed: number): number[] => [...bootstrap(mean(values), 20, random(seed, "again"))[0]!];
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });

  it("takes percentiles between replicates (R's type 7), and none where one in twenty is missing", () => {
    const hundred = Float64Array.from({ length: 101 }, (_, i) => 100 - i);
    expect(percentileInterval(hundred)).toEqual({ low: 2.5, high: 97.5 });
    expect(percentileInterval(hundred.map((d) => (d < 6 ? NaN : d)))).toBeUndefined();
    expect(percentileInterval(hundred.map((d) => (d < 5 ? NaN : d)))).toBeDefined();
    expect(percentileInterval(new Float64Array(0))).toBeUndefined();
  });

  it("pairs draws: a figure less itself has no spread", () => {
    const [figure] = bootstrap(mean([1, 2, 9]), 50, random(1, "pair"));
    expect(percentileInterval(pairedDifference(figure!, figure!))).toEqual({ low: 0, high: 0 });
  });
});

describe("clusters", () => {
  it("are numbered by first occurrence", () =>
    expect(clustersOf([7, 7, 4_000_000_000, 0, 7])).toEqual({ of: Uint32Array.of(0, 0, 1, 2, 0), count: 3 }));
});

function deviation(values: Float64Array): number {
  const middle = values.reduce((sum, d) => sum + d, 0) / values.length;
  return Math.sqrt(values.reduce((sum, d) => sum + (d - middle) ** 2, 0) / (values.length - 1));
}
