import { judge } from "../../lib/evaluate/judge/judge.js";
import type { JudgementRow, SubsetSize } from "../../lib/evaluate/judge/judgement.js";
import type { MeasureName } from "../../lib/evaluate/measures.js";
import type { MeasureCell } from "../../lib/publish/model/measure-rows.js";
import type { ReleaseRowOf } from "../../lib/publish/release-tables.js";
import { studentGroups } from "../../lib/study/student-groups.js";
import type { JudgedModel } from "./judged-model.js";
import { recipe } from "./reference-recipe.js";

/** Of students whose outcome was open. */
export const openMeasures = [
  "precision_at_capacity",
  "recall_at_capacity",
  "roc_auc",
  "roc_auc_within_schools",
  "average_precision",
  "brier",
  "log_loss",
  "expected_calibration_error",
  "calibration_slope",
  "calibration_intercept"
] as const satisfies readonly MeasureName[];

/** The measures of a judgement on students whose outcome was open, with the counts that each tells of. */
export function measureCells(
  { judgement: { rows, subsets } }: JudgedModel,
  block: number | null,
  measures: readonly MeasureName[] = openMeasures
): MeasureCell[] {
  const place = { subset: "undetermined", group: null, value: null, block } as const;
  const [size] = subsets;
  return rows.flatMap((row) =>
    size && measures.includes(row.measure)
      ? [{ candidate: row.candidate, ...place, ...figureOf(row, size) }]
      : []
  );
}

/**
 * How well all students are ranked, and by the model those of each group whose outcome was open: ROC AUC alone,
 * since it tells no count, and so none by subtracting.
 */
export function rankCells(
  { kind, rows: { test }, candidates }: JudgedModel,
  block: number | null
): MeasureCell[] {
  const { seed, capacity } = recipe;
  const isOpen = (row: number) => (test.undetermined[row] === 1 ? 1 : 0);
  const groups = studentGroups(test).map((d) => ({ ...d, rows: d.rows.map((isIn, i) => isIn * isOpen(i)) }));
  const options = {
    capacity,
    threshold: 0.5,
    seed,
    resamples: 0,
    groups,
    subsets: ["all", "group"] as const
  };
  const { rows, subsets } = judge(test, candidates, options);
  return rows.flatMap((row): MeasureCell[] => {
    const { candidate, subset, measure } = row;
    const [size, group] = [subsets.find((d) => d.subset === subset), groups.find((d) => d.name === subset)];
    if (!size || measure !== "roc_auc" || (group && candidate !== kind)) return [];
    const [attribute, value] = [group?.attribute ?? null, group?.value ?? null];
    const place = { subset: group ? "group" : "all", group: attribute, value, block } as const;
    return [{ candidate, ...place, ...figureOf(row, size) }];
  });
}

function figureOf(row: JudgementRow, { rows: n, positives, selected }: SubsetSize) {
  const { measure, value, low, high, because } = row;
  const isReached = measure.endsWith("_at_capacity") && selected !== undefined && value !== undefined;
  const found = measure === "recall_at_capacity" ? (value ?? 0) * positives : (value ?? 0) * (selected ?? 0);
  return {
    ...{ measure, n, positives },
    ...(isReached && { picked: selected, found }),
    ...(value !== undefined && { estimate: value }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(because !== undefined && { because })
  };
}

/** The model less each rule, of students whose outcome was open. */
export function differenceRows(
  { kind, judgement: { differences } }: JudgedModel,
  block: number | null,
  measures: readonly MeasureName[] = openMeasures
): ReleaseRowOf<"model_difference">[] {
  return differences
    .filter((d) => d.candidate === kind && d.subset === "undetermined" && d.value !== undefined)
    .filter((d) => measures.includes(d.measure))
    .map(({ against, measure, value, low, high }) => ({
      ...{ against, block, measure, difference: rounded(value), low: rounded(low), high: rounded(high) }
    }));
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 1000) / 1000;
}
