import type { ModelFile } from "../../../lib/model/file/model-file.js";
import { toModelFile } from "../../../lib/model/file/to-model-file.js";
import type { Calibration } from "../../../lib/model/calibration/calibration.js";
import { type Bins, binCount } from "../../../lib/model/design/bins.js";
import { type Encoding, encodedWidth } from "../../../lib/model/design/encoding.js";
import type { ModelFeature } from "../../../lib/model/model-feature.js";
import type { ModelKind, RiskModel } from "../../../lib/model/risk-model.js";
import { type Random, random } from "../../../lib/random/random.js";

/** A whole model file of a kind, every part of it by dice. */
export function madeFile(kind: ModelKind, seed: number): ModelFile {
  return toModelFile(madeParts(kind, seed));
}

export function madeParts(kind: ModelKind, seed: number): Omit<ModelFile, "format" | "version" | "digest"> {
  const dice = random(seed, "model file", kind);
  const features = Array.from({ length: dice.integer(1, 6) }, (_, i) => madeFeature(dice, i));
  return {
    madeOn: "2026-01-17",
    district: "larkmoor",
    policy: "7c1e90aa",
    snapshot: "91aa20bb",
    label: "chronic_at_year_end",
    blocks: [dice.integer(1, 18)],
    features,
    split: {
      kind: dice.pick(["later_year", "held_out_schools"]),
      cohort: dice.pick(["undetermined", "all"]),
      grades: dice.pick([[], ["KG", "9"]]),
      schools: 21,
      trainYears: [2023, 2024],
      testYears: [2025],
      trainRows: dice.integer(10, 100_000),
      trainPositives: 10,
      heldOutRows: 5,
      testRows: 7,
      testPositives: 3
    },
    options: { bags: 8, note: "as first offered", monotone: true },
    seed,
    metrics: [
      { measure: "roc_auc", value: 0.79, low: 0.77, high: 0.81 },
      { measure: "brier", value: null, low: null, high: null, why: "no positives" }
    ],
    versions: { rollcall: "0.1.0", "@tensorflow/tfjs-core": "4.22.0" },
    calibration: madeCalibration(dice),
    model: madeModel(kind, features, dice)
  };
}

function madeFeature(dice: Random, i: number): ModelFeature {
  return {
    name: `feature_${i}`,
    label: dice.pick(["Days absent", "<b>Grade</b> & “level”", "Élève `$"]),
    group: dice.pick(["attendance", "history", "demographics"]),
    unit: dice.pick(["share", "days", "flag", "category"]),
    isActionable: dice.chance(0.5),
    isDemographic: dice.chance(0.2)
  };
}

function madeModel(kind: ModelKind, features: readonly ModelFeature[], dice: Random): RiskModel {
  switch (kind) {
    case "additive":
      return madeAdditive(features, dice);
    case "logistic": {
      const encoding = madeEncoding(features, dice);
      const weights = numbers(encodedWidth(encoding), dice);
      const errors = numbers(weights.length + 1, dice).map(Math.abs);
      const model = { kind, encoding, intercept: dice.normal(), weights, ridge: dice.uniform() } as const;
      return dice.chance(0.5) ? model : { ...model, standardErrors: errors };
    }
    case "trees":
      return madeTrees(features, dice);
    case "network": {
      const encoding = madeEncoding(features, dice);
      const widths = [encodedWidth(encoding), dice.integer(1, 5), dice.integer(1, 4), 1];
      const layers = widths.slice(1).map((width, i) => ({
        weights: Array.from({ length: widths[i]! }, () => numbers(width, dice)),
        biases: numbers(width, dice)
      }));
      return { kind, encoding, layers };
    }
  }
}

function madeAdditive(features: readonly ModelFeature[], dice: Random): RiskModel {
  const shapes = features.map((feature) => {
    const bins = madeBins(feature, dice);
    const contribution = numbers(binCount(bins), dice);
    return {
      feature: feature.name,
      bins,
      contribution,
      low: contribution.map((d) => d - dice.uniform()),
      high: contribution.map((d) => d + dice.uniform()),
      rows: contribution.map(() => dice.integer(0, 900)),
      positives: contribution.map(() => dice.integer(0, 90))
    };
  });
  const [a, b] = features;
  const pairs = a && b ? [madePair(a, b, dice)] : [];
  return { kind: "additive", base: dice.normal(), shapes, pairs, rounds: [{ mains: 300, pairs: 20 }] };
}

function madePair(a: ModelFeature, b: ModelFeature, dice: Random) {
  const bins = [madeBins(a, dice), madeBins(b, dice)] as const;
  const grid = <T>(cell: () => T): T[][] =>
    Array.from({ length: binCount(bins[0]) }, () => Array.from({ length: binCount(bins[1]) }, cell));
  return {
    features: [a.name, b.name] as const,
    bins,
    contribution: grid(() => dice.normal()),
    rows: grid(() => dice.integer(0, 40)),
    positives: grid(() => dice.integer(0, 9))
  };
}

function madeTrees(features: readonly ModelFeature[], dice: Random): RiskModel {
  const binned = features.map((feature) => ({ feature: feature.name, bins: madeBins(feature, dice) }));
  const trees = Array.from({ length: dice.integer(1, 4) }, () => {
    const split = dice.integer(0, binned.length - 1);
    const most = binCount(binned[split]!.bins) - 1;
    return {
      feature: [split, -1, -1],
      bin: [dice.integer(0, most), -1, -1],
      goesLeft: [dice.chance(0.5) ? [0, most] : null, null, null],
      missingGoesLeft: [dice.chance(0.5), false, false],
      left: [1, -1, -1],
      right: [2, -1, -1],
      value: [0, dice.normal(), dice.normal()],
      rows: [10, 4, 6]
    };
  });
  return { kind: "trees", base: dice.normal(), features: binned, trees };
}

function madeBins(feature: ModelFeature, dice: Random): Bins {
  if (feature.unit === "category")
    return { kind: "category", levels: ["9", "KG", "<i>"].slice(0, dice.integer(0, 3)) };
  const cuts = new Set(numbers(dice.integer(0, 6), dice).map((d) => Math.fround(d)));
  return { kind: "number", cuts: [...cuts].sort((a, b) => a - b) };
}

function madeEncoding(features: readonly ModelFeature[], dice: Random): Encoding {
  return features.map(({ name, unit }) => {
    const hasMissing = dice.chance(0.5);
    const missing = { hasMissing, ...(hasMissing && { missingShare: dice.uniform() }) };
    if (unit === "category")
      return { feature: name, kind: "category", levels: ["9", "K"], levelShares: [0.5, 0.25], ...missing };
    return { feature: name, kind: "number", mean: dice.normal(), scale: 1 + dice.uniform(), ...missing };
  });
}

function madeCalibration(dice: Random): Calibration {
  return dice.pick<Calibration>([
    { kind: "none" },
    { kind: "platt", slope: 1.1, intercept: -0.2 },
    { kind: "isotonic", margins: [-2, 0, 1], scores: [0.1, 0.1, 0.6] }
  ]);
}

function numbers(n: number, dice: Random): number[] {
  return Array.from({ length: n }, () => dice.normal());
}
