import type { MeasureName } from "../../lib/evaluate/measures.js";
import type { ModelCells } from "../../lib/publish/model/model-cells.js";
import { differenceRows, measureCells } from "./reference-measures.js";
import { currentRows, type ScoredCohort, scoreCohort } from "./reference-outlook.js";
import { recipe } from "./reference-recipe.js";
import type { ReferenceRows } from "./reference-rows.js";
import { trainReference } from "./train-reference.js";

export interface EarlyBlocks extends Pick<ModelCells, "measures" | "differences"> {
  /** The current students as of the block before, by that block's model. */
  readonly before?: ScoredCohort;
}

const measures: readonly MeasureName[] = ["precision_at_capacity", "roc_auc"];

/** How early in the year it is good enough: smaller models of the other blocks, each with its judgement. */
export async function earlyBlocks(source: ReferenceRows): Promise<EarlyBlocks> {
  const { block: now, schoolYear } = source.now;
  const last = source.blocks.filter((d) => d < now).at(-1);
  const found = {
    measures: [] as ModelCells["measures"][number][],
    differences: [] as ModelCells["differences"][number][]
  };
  let before: ScoredCohort | undefined;
  for (const block of source.blocks.filter((d) => d !== now)) {
    const cohort = await source.read(block);
    const trained = trainReference(cohort, source.features, recipe.early, recipe.earlyResamples);
    if ("refusal" in trained) continue;
    found.measures.push(...measureCells(trained, block, measures));
    found.differences.push(...differenceRows(trained, block, measures));
    if (block === last) before = scoreCohort(trained, currentRows(trained, cohort, schoolYear));
  }
  return { ...found, ...(before && before.cohort.n > 0 && { before }) };
}
