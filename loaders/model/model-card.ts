import { chanceIsWithin, verdictOf } from "../../lib/evaluate/judge/verdict.js";
import type { ModelFile } from "../../lib/model/file/model-file.js";
import { modelHash } from "../../lib/model/file/to-model-file.js";
import type { ModelCells } from "../../lib/publish/model/model-cells.js";
import type { JudgedModel } from "./judged-model.js";
import type { ReferenceRows } from "./reference-rows.js";

const verdicts = {
  better: "better_than_rules",
  no_better_than_baseline: "no_better_than_rules",
  no_better_than_chance: "no_better_than_chance",
  unjudged: null
} as const;

/** A published model's own row: what it was made from, who chose it, and what its judgement says. */
export function modelCard(
  judged: JudgedModel,
  source: ReferenceRows,
  file: ModelFile,
  isChosen: boolean
): ModelCells["model"] {
  const { kind, rows, judgement, shown } = judged;
  const { facts, kind: rule } = rows.split;
  const open = judgement.subsets.find((d) => d.kind === "undetermined");
  const bags = file.model.kind === "additive" ? file.model.rounds.length : null;
  return {
    ...{ model: kind, because: null, label: source.label, school_year: source.now.schoolYear },
    block: source.publishedBlock === null ? null : (file.blocks[0] ?? null),
    ...{ train_years: facts.trainYears.map(String), test_year: facts.testYear },
    ...{ is_later_year: rule === "later_year", train_students: facts.train.students },
    ...{ test_students: open?.students ?? null, test_share: open ? open.positives / open.rows : null },
    ...{ capacity: open?.selected ?? null, features: rows.features.length },
    ...{ pairs: kind === "additive" ? shown.pairs.length : null, bags, seed: file.seed, base: shown.base },
    ...{ model_hash: modelHash(file), verdict: publishedVerdict(judged) },
    ...{ is_chosen: isChosen, made_on: isChosen ? file.madeOn : null }
  };
}

function publishedVerdict({ judgement, kind }: JudgedModel): ModelCells["model"]["verdict"] {
  const verdict = verdictOf(judgement, kind, "undetermined");
  const isHardlyBetter = verdict.kind === "no_better_than_chance" && !chanceIsWithin(verdict.figure);
  return isHardlyBetter ? "hardly_better_than_chance" : verdicts[verdict.kind];
}
