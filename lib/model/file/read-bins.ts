import type { Bins } from "../design/bins.js";
import type { ModelFeature } from "../model-feature.js";
import { at, complain, type JsonObject, listAt, objectAt, type Place } from "./reading.js";
import { numbersAt, readText, wordAt } from "./read-values.js";

/** Bins of a feature: words where its unit is a category, else cuts that rise. */
export function readBins(value: unknown, place: Place, feature: ModelFeature | undefined): Bins {
  const kind = wordAt(kindObject(value), "kind", place, ["number", "category"]);
  checkKind(kind, feature, place);
  if (kind === "category") {
    const object = objectAt(value, place, ["kind", "levels"]);
    const levels = levelsAt(object, place);
    if (levels.length > mostCuts)
      complain(at(place, "levels"), `${levels.length} words, more than ${mostCuts}`);
    return { kind, levels };
  }
  const object = objectAt(value, place, ["kind", "cuts"]);
  const cuts = numbersAt(object, "cuts", place, undefined);
  if (cuts.length > mostCuts) complain(at(place, "cuts"), `${cuts.length} cuts, more than ${mostCuts}`);
  if (!isRising(cuts)) complain(at(place, "cuts"), "not rising");
  return { kind, cuts };
}

/** Different words. */
export function levelsAt(object: JsonObject, place: Place): string[] {
  const levels = listAt(object, "levels", place, mostLevels, (level, here) => readText(level, here));
  if (new Set(levels).size < levels.length) complain(at(place, "levels"), "the same word twice");
  return levels;
}

/** Words for features of words, numbers for all others. */
export function checkKind(
  kind: "number" | "category",
  feature: ModelFeature | undefined,
  place: Place
): void {
  if (feature && (feature.unit === "category") !== (kind === "category"))
    complain(at(place, "kind"), `"${kind}" for ${feature.name}, whose unit is ${feature.unit}`);
}

export function isRising(values: readonly number[]): boolean {
  return values.every((value, i) => i === 0 || value > (values[i - 1] as number));
}

/** With the bin of what is missing and that of unseen words or beyond the last cut, a byte tells the bin. */
const mostCuts = 254;
const mostLevels = 5000;

function kindObject(value: unknown): JsonObject {
  return typeof value === "object" && value !== null ? (value as JsonObject) : {};
}
