import type { AdditiveModel, PairShape, Shape } from "../../lib/model/additive/additive-model.js";
import type { Cohort, Column } from "../../lib/model/cohort.js";
import { type Bins, binCount } from "../../lib/model/design/bins.js";
import { type ModelFeature, kindOf } from "../../lib/model/model-feature.js";
import { random, type Random } from "../../lib/random/random.js";

export interface MadeModel {
  readonly model: AdditiveModel;
  readonly cohort: Cohort;
}

export interface MadeSize {
  readonly n: number;
  readonly features: readonly ModelFeature[];
  readonly cuts?: number;
  readonly pairs?: number;
  readonly missing?: number;
}

/** Words that a column of the cohort holds; the model learnt all but the first, and one more. */
const heard = ["a", "b", "c", "d"];
const learnt = ["d", "b", "c", "e"];

/** A glass box with random shapes, and rows for it: some missing, some on a cut, some of words it never saw. */
export function madeModel(
  seed: number,
  { n, features, cuts = 6, pairs = 2, missing = 0.1 }: MadeSize
): MadeModel {
  const dice = random(seed, "made model");
  const bins = features.map((feature) => binsOf(feature, cuts, dice));
  const shapes = features.map((feature, f) => shapeOf(feature.name, bins[f]!, dice));
  const pairShapes = Array.from({ length: features.length > 1 ? pairs : 0 }, (_, p): PairShape => {
    const [first, second] = [p % features.length, (p + 1) % features.length];
    const [a, b] = [binsOf(features[first]!, 3, dice), binsOf(features[second]!, 2, dice)];
    const grid = (value: () => number) =>
      Array.from({ length: binCount(a) }, () => Array.from({ length: binCount(b) }, value));
    const rows = grid(() => dice.integer(0, 200));
    return {
      features: [features[first]!.name, features[second]!.name],
      bins: [a, b],
      contribution: grid(() => dice.normal() / 4),
      rows,
      positives: rows.map((row) => row.map((d) => dice.integer(0, d)))
    };
  });
  const rounds = [{ mains: 1, pairs: 1 }];
  return {
    model: { kind: "additive", base: dice.normal(), shapes, pairs: pairShapes, rounds },
    cohort: madeCohort(features.map((feature, f) => columnOf(feature, bins[f]!, n, missing, dice)))
  };
}

/** Rows of these columns; nothing known of students but them. */
export function madeCohort(columns: readonly Column[]): Cohort {
  const n = columns[0]?.values.length ?? 0;
  return {
    ...{ n, columns, schools: ["a"], label: new Uint8Array(n), school: new Uint16Array(n) },
    ...{ student: Uint32Array.from({ length: n }, (_, i) => i), schoolYear: new Uint16Array(n).fill(2026) },
    ...{ block: new Uint8Array(n).fill(3), undetermined: new Uint8Array(n).fill(1) }
  };
}

function binsOf({ unit }: ModelFeature, cuts: number, dice: Random): Bins {
  if (kindOf(unit) === "category") return { kind: "category", levels: learnt };
  if (kindOf(unit) === "flag") return { kind: "number", cuts: [0.5] };
  const edges = Array.from({ length: cuts }, () => Math.fround(dice.normal()));
  return { kind: "number", cuts: [...new Set(edges)].sort((a, b) => a - b) };
}

function shapeOf(feature: string, bins: Bins, dice: Random): Shape {
  const contribution = Array.from({ length: binCount(bins) }, () => dice.normal());
  const rows = contribution.map(() => dice.integer(0, 500));
  return {
    ...{ feature, bins, contribution, rows, positives: rows.map((d) => dice.integer(0, d)) },
    low: contribution.map((d) => d - dice.uniform()),
    high: contribution.map((d) => d + dice.uniform())
  };
}

function columnOf(feature: ModelFeature, bins: Bins, n: number, missing: number, dice: Random): Column {
  const values = new Float32Array(n);
  for (let row = 0; row < n; row++) values[row] = dice.chance(missing) ? NaN : valueOf(feature, bins, dice);
  return kindOf(feature.unit) === "category" ? { feature, values, levels: heard } : { feature, values };
}

function valueOf({ unit }: ModelFeature, bins: Bins, dice: Random): number {
  if (bins.kind === "category") return dice.integer(0, heard.length - 1);
  if (kindOf(unit) === "flag") return dice.integer(0, 1);
  if (dice.chance(0.01)) return dice.pick([Infinity, -Infinity]);
  return dice.chance(0.2) && bins.cuts.length > 0 ? dice.pick(bins.cuts) : dice.normal();
}
