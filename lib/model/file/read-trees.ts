import { type Bins, binCount } from "../design/bins.js";
import type { Tree, TreesModel } from "../trees/trees-model.js";
import { readBins } from "./read-bins.js";
import { featureAt, type FeaturesByName } from "./read-features.js";
import { at, complain, type JsonObject, listAt, objectAt, type Place } from "./reading.js";
import { numberAt, numbersAt, readFlag, readNumbers } from "./read-values.js";

export function readTrees(value: JsonObject, place: Place, features: FeaturesByName): TreesModel {
  const object = objectAt(value, place, ["kind", "base", "features", "trees"]);
  const binned = listAt(object, "features", place, 1000, (d, here) => readBinned(d, here, features));
  return {
    kind: "trees",
    base: numberAt(object, "base", place),
    features: binned,
    trees: listAt(object, "trees", place, 10_000, (d, here) => readTree(d, here, binned))
  };
}

type Binned = TreesModel["features"][number];

function readBinned(value: unknown, place: Place, features: FeaturesByName): Binned {
  const object = objectAt(value, place, ["feature", "bins"]);
  const feature = featureAt(object, "feature", place, features);
  return { feature: feature?.name ?? "", bins: readBins(object["bins"], at(place, "bins"), feature) };
}

function readTree(value: unknown, place: Place, binned: readonly Binned[]): Tree {
  const keys = ["feature", "bin", "missingGoesLeft", "left", "right", "value", "rows"];
  const object = objectAt(value, place, keys, ["goesLeft"]);
  const whole = { whole: true, min: -1 };
  const feature = numbersAt(object, "feature", place, undefined, { ...whole, max: binned.length - 1 });
  const n = feature.length;
  const tree: Tree = {
    feature,
    bin: numbersAt(object, "bin", place, n, { whole: true, min: -1 }),
    ...(object["goesLeft"] !== undefined && { goesLeft: leftBinsAt(object, place, n) }),
    missingGoesLeft: listAt(object, "missingGoesLeft", place, n, readFlag),
    left: numbersAt(object, "left", place, n, { ...whole, max: n - 1 }),
    right: numbersAt(object, "right", place, n, { ...whole, max: n - 1 }),
    value: numbersAt(object, "value", place, n),
    rows: numbersAt(object, "rows", place, n, { whole: true, min: 0 })
  };
  if (n === 0 || tree.missingGoesLeft.length !== n) complain(place, "nodes are missing");
  const lost = feature.findIndex((_, node) => !isSound(tree, node, binned));
  if (lost >= 0) complain(place, `node ${lost} leads nowhere`);
  return tree;
}

/** A leaf, or a split on a bin that there is, whose two children come after it: so that every way down ends. */
function isSound(tree: Tree, node: number, binned: readonly Binned[]): boolean {
  const feature = tree.feature[node] ?? -1;
  if (feature < 0) return true;
  const [left = -1, right = -1] = [tree.left[node], tree.right[node]];
  const bins = binCount((binned[feature] as Binned).bins satisfies Bins);
  const chosen = tree.goesLeft?.[node] ?? [];
  return (
    left > node && right > node && left !== right && [tree.bin[node] ?? 0, ...chosen].every((d) => d < bins)
  );
}

function leftBinsAt(object: JsonObject, place: Place, n: number): (number[] | null)[] {
  const lists = listAt(object, "goesLeft", place, n, (d, here) =>
    d === null ? null : readNumbers(d, here, undefined, { whole: true, min: 0 })
  );
  if (lists.length !== n) complain(at(place, "goesLeft"), `${lists.length} entries where ${n} are expected`);
  return lists;
}
