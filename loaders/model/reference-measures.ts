import type { Judgement, JudgementRow, SubsetSize } from "../../lib/evaluate/judge/judgement.js";
import type { MeasureCell } from "../../lib/publish/model/measure-rows.js";
import type { ReleaseRowOf } from "../../lib/publish/release-tables.js";
import type { GroupRows } from "../../lib/workbench/worker/student-groups.js";

/** Measures that the published page shows. */
export const publishedMeasures = [
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
] as const;

/** The measures of a judgement with the counts that each tells of: of all, of those whose outcome was open, of groups. */
export function measureCells(
  judgement: Judgement,
  block: number,
  groups: readonly GroupRows[],
  measures: readonly string[] = publishedMeasures
): MeasureCell[] {
  return judgement.rows.flatMap((row) => {
    const size = judgement.subsets.find((d) => d.subset === row.subset);
    if (!size || !measures.includes(row.measure) || size.kind === "block") return [];
    const group = groups.find((d) => d.name === row.subset);
    if (size.kind === "group" && (!group || row.candidate !== "additive")) return [];
    const subset = size.kind === "group" ? "group" : size.kind === "all" ? "all" : "undetermined";
    const place = { subset, group: group?.attribute ?? null, value: group?.value ?? null, block } as const;
    return [{ candidate: row.candidate, ...place, ...figureOf(row, size) }];
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

/** The glass box less each rule, of students whose outcome was open. */
export function differenceRows(
  { differences }: Judgement,
  block: number,
  measures: readonly string[] = publishedMeasures
): ReleaseRowOf<"model_difference">[] {
  return differences
    .filter((d) => d.candidate === "additive" && d.subset === "undetermined" && d.value !== undefined)
    .filter((d) => measures.includes(d.measure))
    .map(({ against, measure, value, low, high, lowBySchool, highBySchool }) => ({
      ...{ against, block, measure, difference: rounded(value) },
      ...{ low: rounded(low), high: rounded(high) },
      ...{ schools_low: rounded(lowBySchool), schools_high: rounded(highBySchool) }
    }));
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 1000) / 1000;
}
