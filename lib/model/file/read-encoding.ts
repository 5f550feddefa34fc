import type { Encoding, FeatureEncoding } from "../design/encoding.js";
import { checkKind, levelsAt } from "./read-bins.js";
import { featureAt, type FeaturesByName } from "./read-features.js";
import { at, complain, isObject, type JsonObject, listAt, objectAt, type Place } from "./reading.js";
import { flagAt, numberAt, numbersAt, wordAt } from "./read-values.js";

export function encodingAt(object: JsonObject, place: Place, features: FeaturesByName): Encoding {
  const encoding = listAt(object, "encoding", place, 1000, (d, here) => readOne(d, here, features));
  if (new Set(encoding.map((d) => d.feature)).size < encoding.length)
    complain(at(place, "encoding"), "the same feature twice");
  return encoding;
}

function readOne(value: unknown, place: Place, features: FeaturesByName): FeatureEncoding {
  const kind = wordAt(isObject(value) ? value : {}, "kind", place, ["number", "category"]);
  const own = kind === "number" ? ["mean", "scale"] : ["levels", "levelShares"];
  const object = objectAt(value, place, ["feature", "kind", ...own, "hasMissing"], ["missingShare"]);
  const feature = featureAt(object, "feature", place, features);
  checkKind(kind, feature, place);
  const name = feature?.name ?? "";
  const missing = {
    hasMissing: flagAt(object, "hasMissing", place),
    ...(object["missingShare"] !== undefined && {
      missingShare: numberAt(object, "missingShare", place, share)
    })
  };
  if (kind === "category") {
    const levels = levelsAt(object, place);
    const levelShares = numbersAt(object, "levelShares", place, levels.length, share);
    return { feature: name, kind, levels, levelShares, ...missing };
  }
  const mean = numberAt(object, "mean", place);
  const scale = numberAt(object, "scale", place, { min: Number.MIN_VALUE });
  return { feature: name, kind, mean, scale, ...missing };
}

const share = { min: 0, max: 1 } as const;
