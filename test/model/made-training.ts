import type { Cohort, Column } from "../../lib/model/cohort.js";
import type { TrainingSet } from "../../lib/model/fit.js";
import type { ModelFeature } from "../../lib/model/model-feature.js";

/** A feature of a name and unit, not otherwise remarkable. */
export function madeFeature(name: string, unit: ModelFeature["unit"] = "score"): ModelFeature {
  return { name, label: name, group: "attendance", unit, isActionable: false, isDemographic: false };
}

/** A column of numbers, `null` where missing; of words with their levels. */
export function madeColumn(
  name: string,
  values: readonly (number | null)[],
  levels?: readonly string[]
): Column {
  const numbers = Float32Array.from(values, (d) => d ?? NaN);
  return levels
    ? { feature: madeFeature(name, "category"), values: numbers, levels }
    : { feature: madeFeature(name), values: numbers };
}

/** Rows to learn from; none are held out unless told. */
export function madeTraining(
  columns: readonly Column[],
  label: readonly number[],
  heldOut: readonly number[] = label.map(() => 0)
): TrainingSet {
  return { n: label.length, columns, label: Uint8Array.from(label), heldOut: Uint8Array.from(heldOut) };
}

/** The part of a cohort that a prediction reads. */
export function madeRows(columns: readonly Column[]): Pick<Cohort, "n" | "columns"> {
  return { n: columns[0]?.values.length ?? 0, columns };
}
