import type { AdditiveModel, PairShape, Shape } from "../additive/additive-model.js";
import { type Bins, binCount } from "../design/bins.js";
import { readBins } from "./read-bins.js";
import { featureAt, type FeaturesByName } from "./read-features.js";
import { at, complain, type JsonObject, listAt, objectAt, type Place } from "./reading.js";
import { numberAt, numbersAt, readNumbers } from "./read-values.js";

export function readAdditive(value: JsonObject, place: Place, features: FeaturesByName): AdditiveModel {
  const object = objectAt(value, place, ["kind", "base", "shapes", "pairs", "rounds"]);
  const shapes = listAt(object, "shapes", place, 1000, (d, here) => readShape(d, here, features));
  if (new Set(shapes.map((d) => d.feature)).size < shapes.length)
    complain(at(place, "shapes"), "two shapes of one feature");
  return {
    kind: "additive",
    base: numberAt(object, "base", place),
    shapes,
    pairs: listAt(object, "pairs", place, 200, (d, here) => readPair(d, here, features)),
    rounds: listAt(object, "rounds", place, 1000, readRounds)
  };
}

function readShape(value: unknown, place: Place, features: FeaturesByName): Shape {
  const object = objectAt(value, place, shapeKeys);
  const feature = featureAt(object, "feature", place, features);
  const bins = readBins(object["bins"], at(place, "bins"), feature);
  const n = binCount(bins);
  const shape = {
    feature: feature?.name ?? "",
    bins,
    contribution: numbersAt(object, "contribution", place, n),
    low: numbersAt(object, "low", place, n),
    high: numbersAt(object, "high", place, n),
    rows: numbersAt(object, "rows", place, n, counted),
    positives: numbersAt(object, "positives", place, n, counted)
  };
  if (shape.low.some((low, i) => low > (shape.high[i] ?? low))) complain(at(place, "low"), "above high");
  return shape;
}

function readPair(value: unknown, place: Place, features: FeaturesByName): PairShape {
  const object = objectAt(value, place, pairKeys);
  const names = listAt(object, "features", place, 2, (name, here) =>
    featureAt({ feature: name }, "feature", here, features)
  );
  const [a, b] = names;
  if (names.length !== 2 || a?.name === b?.name) complain(at(place, "features"), "not two features");
  const bins = listAt(object, "bins", place, 2, (d) => d);
  const first = readBins(bins[0], at(at(place, "bins"), 0), a);
  const second = readBins(bins[1], at(at(place, "bins"), 1), b);
  return {
    features: [a?.name ?? "", b?.name ?? ""],
    bins: [first, second],
    contribution: gridAt(object, "contribution", place, [first, second], {}),
    rows: gridAt(object, "rows", place, [first, second], counted),
    positives: gridAt(object, "positives", place, [first, second], counted)
  };
}

const counted = { whole: true, min: 0 } as const;
const shapeKeys: readonly (keyof Shape)[] = [
  "feature",
  "bins",
  "contribution",
  "low",
  "high",
  "rows",
  "positives"
];
const pairKeys: readonly (keyof PairShape)[] = ["features", "bins", "contribution", "rows", "positives"];

/** A row for each bin of the first feature, a number in it for each of the second. */
function gridAt(
  object: JsonObject,
  key: string,
  place: Place,
  [first, second]: readonly [Bins, Bins],
  rule: { readonly whole?: boolean; readonly min?: number }
): number[][] {
  const grid = listAt(object, key, place, 6000, (row, here) =>
    readNumbers(row, here, binCount(second), rule)
  );
  if (grid.length !== binCount(first))
    complain(at(place, key), `${grid.length} rows where ${binCount(first)} are expected`);
  return grid;
}

function readRounds(value: unknown, place: Place): { mains: number; pairs: number } {
  const object = objectAt(value, place, ["mains", "pairs"]);
  return {
    mains: numberAt(object, "mains", place, counted),
    pairs: numberAt(object, "pairs", place, counted)
  };
}
