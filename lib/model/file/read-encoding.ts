import type { Encoding, FeatureEncoding } from "../design/encoding.js";
import { checkKind, levelsAt } from "./read-bins.js";
import { featureAt, type FeaturesByName } from "./read-features.js";
import { at, complain, isObject, type JsonObject, listAt, objectAt, type Place } from "./reading.js";
import { flagAt, numberAt, wordAt } from "./read-values.js";

export function encodingAt(object: JsonObject, place: Place, features: FeaturesByName): Encoding {
  const encoding = listAt(object, "encoding", place, 1000, (d, here) => readOne(d, here, features));
  if (new Set(encoding.map((d) => d.feature)).size < encoding.length)
    complain(at(place, "encoding"), "the same feature twice");
  return encoding;
}

function readOne(value: unknown, place: Place, features: FeaturesByName): FeatureEncoding {
  const kind = wordAt(isObject(value) ? value : {}, "kind", place, ["number", "category"]);
  const own = kind === "number" ? ["mean", "scale"] : ["levels"];
  const object = objectAt(value, place, ["feature", "kind", ...own, "hasMissing"]);
  const feature = featureAt(object, "feature", place, features);
  checkKind(kind, feature, place);
  const common = { feature: feature?.name ?? "", hasMissing: flagAt(object, "hasMissing", place) };
  if (kind === "category")
    return { feature: common.feature, kind, levels: levelsAt(object, place), hasMissing: common.hasMissing };
  return {
    feature: common.feature,
    kind,
    mean: numberAt(object, "mean", place),
    scale: numberAt(object, "scale", place, { min: Number.MIN_VALUE }),
    hasMissing: common.hasMissing
  };
}
