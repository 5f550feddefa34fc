import type { Column } from "../cohort.js";
import type { TrainingSet } from "../fit.js";
import type { BaselineModel, BaselineName } from "./baseline-model.js";
import { baselines } from "./baselines.js";
import { fitSmallLogistic } from "./small-logistic.js";

/**
 * A rule made ready to score, or undefined where the rows lack a feature that it needs. Held-out rows are learnt from
 * too, since nothing is stopped by them.
 */
export function fitBaseline(
  baseline: BaselineName,
  { columns, label }: Pick<TrainingSet, "columns" | "label">
): BaselineModel | undefined {
  const needs: readonly string[] = baselines.find((d) => d.baseline === baseline)?.needs ?? [];
  const needed = needs.map((name) => columns.find(({ feature }) => feature.name === name));
  if (!needed.every((column) => column !== undefined)) return undefined;
  if (baseline === "majority") return { kind: "baseline", baseline };
  if (baseline === "two_variable_logistic")
    return { kind: "baseline", baseline, model: fitSmallLogistic(needed, label) };
  const [column] = needed as [Column];
  return {
    kind: "baseline",
    baseline,
    feature: column.feature.name,
    whereMissing: medianKnown(column.values)
  };
}

/** The median of the values that are known; 0 where none is. */
function medianKnown(values: Float32Array): number {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const middle = (known.length - 1) / 2;
  return known.length === 0
    ? 0
    : ((known[Math.floor(middle)] as number) + (known[Math.ceil(middle)] as number)) / 2;
}
