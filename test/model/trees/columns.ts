import type { Column } from "../../../lib/model/cohort.js";
import type { TrainingSet } from "../../../lib/model/fit.js";
import type { FeatureUnit } from "../../../lib/snapshot/feature/feature.js";

/** A column of numbers; null is missing. */
export function numberColumn(name: string, values: readonly (number | null)[]): Column {
  return { feature: feature(name, "count"), values: Float32Array.from(values, (d) => d ?? NaN) };
}

/** A column of words, whose levels are those of these rows; null is missing. */
export function wordColumn(name: string, words: readonly (string | null)[]): Column {
  const levels = [...new Set(words.filter((word) => word !== null))].sort();
  const values = Float32Array.from(words, (word) => (word === null ? NaN : levels.indexOf(word)));
  return { feature: feature(name, "category"), values, levels };
}

/** Rows to learn from; every so-manieth is held out, or none. */
export function trainingOf(
  columns: readonly Column[],
  label: ArrayLike<number>,
  heldOutEvery = Infinity
): TrainingSet {
  const heldOut = Uint8Array.from(label, (_, row) => ((row + 1) % heldOutEvery === 0 ? 1 : 0));
  return { n: label.length, columns, label: Uint8Array.from(label), heldOut };
}

function feature(name: string, unit: FeatureUnit): Column["feature"] {
  return { name, label: name, group: "attendance", unit, isActionable: false, isDemographic: false };
}
