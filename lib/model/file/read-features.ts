import type { FeatureGroup, FeatureUnit } from "../../snapshot/feature/feature.js";
import type { ModelFeature } from "../model-feature.js";
import { at, complain, type JsonObject, listAt, objectAt, type Place, shown } from "./reading.js";
import { flagAt, textAt, wordAt } from "./read-values.js";

/** Features by name, as the models of a file name them. */
export type FeaturesByName = ReadonlyMap<string, ModelFeature>;

export const columnName = { pattern: /^[a-z][a-z0-9_]*$/, name: "a column's name" } as const;

export function readFeatures(object: JsonObject, place: Place): ModelFeature[] {
  const features = listAt(object, "features", place, 1000, readFeature);
  if (new Set(features.map((d) => d.name)).size < features.length)
    complain(at(place, "features"), "the same feature twice");
  return features;
}

/** The feature that a model names under a key; one that the file does not list is complained of. */
export function featureAt(
  object: JsonObject,
  key: string,
  place: Place,
  features: FeaturesByName
): ModelFeature | undefined {
  const name = textAt(object, key, place, columnName);
  const feature = features.get(name);
  if (!feature && name !== "") complain(at(place, key), `${shown(name)} is not among the file's features`);
  return feature;
}

function readFeature(value: unknown, place: Place): ModelFeature {
  const object = objectAt(value, place, ["name", "label", "group", "unit", "isActionable", "isDemographic"]);
  return {
    name: textAt(object, "name", place, columnName),
    label: textAt(object, "label", place),
    group: wordAt(object, "group", place, groups),
    unit: wordAt(object, "unit", place, units),
    isActionable: flagAt(object, "isActionable", place),
    isDemographic: flagAt(object, "isDemographic", place)
  };
}

const groups = namesOf<FeatureGroup>({
  attendance: true,
  history: true,
  barriers: true,
  school_experience: true,
  engagement: true,
  peers: true,
  demographics: true
});

const units = namesOf<FeatureUnit>({
  share: true,
  share_per_ten_days: true,
  days: true,
  count: true,
  flag: true,
  category: true,
  minutes: true,
  percentile_points: true,
  score: true,
  miles: true,
  deviations: true
});

/** Every name of a union: one that is left out does not compile. */
function namesOf<W extends string>(all: Readonly<Record<W, true>>): readonly [W, ...W[]] {
  return Object.keys(all) as [W, ...W[]];
}
