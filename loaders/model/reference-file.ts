import type { Judgement } from "../../lib/evaluate/judge/judgement.js";
import { chanceIsWithin, verdictOf } from "../../lib/evaluate/judge/verdict.js";
import type { Metric, ModelFile } from "../../lib/model/file/model-file.js";
import { modelHash, toModelFile } from "../../lib/model/file/to-model-file.js";
import type { ModelCells } from "../../lib/publish/model/model-cells.js";
import { recipe } from "./reference-recipe.js";
import type { ReferenceRows } from "./reference-rows.js";
import type { TrainedReference } from "./train-reference.js";

/** What a model's file says it was made from, and when. */
export type ModelOrigin = Pick<ModelFile, "madeOn" | "district" | "policy" | "snapshot" | "versions">;

/** The reference model as a file that the workbench loads like any other. */
export function referenceFile(
  { rows, model, calibration, judgement }: TrainedReference,
  source: ReferenceRows,
  origin: ModelOrigin
): ModelFile {
  const { split, training, heldOut, test, features } = rows;
  const positives = (label: Uint8Array) => label.reduce((sum, d) => sum + (d === 1 ? 1 : 0), 0);
  const metrics = judgement.rows
    .filter((d) => d.candidate === "additive" && d.subset === "undetermined")
    .map(({ measure, value, low, high, because }): Metric => ({
      ...{ measure, value: value ?? null, low: low ?? null, high: high ?? null },
      ...(because !== undefined && { why: because })
    }));
  return toModelFile({
    ...origin,
    ...{ label: source.label, blocks: [source.now.block], options: recipe.additive, seed: recipe.seed },
    features: features.map(({ name, label, group, unit, isActionable, isDemographic }) => {
      return { name, label, group, unit, isActionable, isDemographic };
    }),
    split: {
      ...{ kind: split.kind, cohort: "all", grades: [], schools: 0 },
      ...{ trainYears: split.facts.trainYears, testYears: [split.facts.testYear] },
      ...{ trainRows: training.n, trainPositives: positives(training.label), heldOutRows: heldOut.n },
      ...{ testRows: test.n, testPositives: positives(test.label) }
    },
    ...{ metrics, calibration, model }
  });
}

const verdicts = {
  better: "better_than_rules",
  no_better_than_baseline: "no_better_than_rules",
  no_better_than_chance: "no_better_than_chance",
  unjudged: null
} as const;

/** The reference model's own row: what it was made from, and what its judgement says. */
export function referenceRow(
  { rows, judgement, model }: TrainedReference,
  source: ReferenceRows,
  file: ModelFile
): ModelCells["model"] {
  const { facts, kind } = rows.split;
  const open = judgement.subsets.find((d) => d.kind === "undetermined");
  return {
    ...{ model: "additive", because: null, label: source.label, school_year: source.now.schoolYear },
    ...{ block: source.publishedBlock, train_years: facts.trainYears.map(String), test_year: facts.testYear },
    ...{ is_later_year: kind === "later_year", train_students: facts.train.students },
    ...{ test_students: open?.students ?? null, test_share: open ? open.positives / open.rows : null },
    ...{ capacity: open?.selected ?? null, features: rows.features.length, pairs: model.pairs.length },
    ...{ bags: recipe.additive.bags, seed: recipe.seed, base: model.base, model_hash: modelHash(file) },
    verdict: publishedVerdict(judgement)
  };
}

function publishedVerdict(judgement: Judgement): ModelCells["model"]["verdict"] {
  const verdict = verdictOf(judgement, "additive", "undetermined");
  const isHardlyBetter = verdict.kind === "no_better_than_chance" && !chanceIsWithin(verdict.figure);
  return isHardlyBetter ? "hardly_better_than_chance" : verdicts[verdict.kind];
}
