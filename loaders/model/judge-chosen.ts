import { RollcallError } from "../../lib/contract/rollcall-error.js";
import type { AdditiveModel } from "../../lib/model/additive/additive-model.js";
import { type Cohort, takeRows } from "../../lib/model/cohort.js";
import type { ModelFile } from "../../lib/model/file/model-file.js";
import { isRefusal } from "../../lib/model/split/split.js";
import { featureGroups } from "../../lib/snapshot/feature/feature.js";
import { chosenSplit } from "../../lib/study/chosen-split.js";
import { linearShapes } from "../../lib/study/linear-shapes.js";
import { type PublishPlace, publishRefusals, refusalWords } from "../../lib/study/publish-refusals.js";
import { recounted } from "../../lib/study/recounted.js";
import { type TrainingRows, trainingRows } from "../../lib/study/training-rows.js";
import { wayOut } from "./chosen-file.js";
import { judgeModel, type JudgedModel } from "./judged-model.js";

/** Where a chosen model comes from, and what it must fit. */
export interface ChosenPlace extends PublishPlace {
  readonly file: string;
  /** Hash of the rows. */
  readonly snapshot: string;
}

/** Refuses a model that says of itself that it can't be published here. */
export function checkChosen(model: ModelFile, place: ChosenPlace): void {
  const [first, ...others] = publishRefusals(model, place);
  if (first) throw refusal(place, [first, ...others].map(refusalWords).join("; "));
}

/**
 * A chosen model judged afresh: on rows that it did not learn from, with the students in its bins counted in the rows that
 * it did; nothing that its file says of either is taken on trust.
 */
export function judgeChosen(
  cohort: Cohort,
  chosen: ModelFile,
  place: ChosenPlace,
  resamples: number
): JudgedModel {
  checkChosen(chosen, place);
  const isSameRows = chosen.snapshot === place.snapshot;
  const split = chosenSplit(cohort, chosen, isSameRows);
  if (isRefusal(split)) throw refusal(place, split.refusal);
  const features = place.features.filter((own) => chosen.features.some((d) => d.name === own.name));
  const groups = featureGroups.map((d) => d.group);
  const choice = { cohort: chosen.split.cohort, groups };
  const found = trainingRows({ cohort, split, notes: [] }, choice, features);
  if ("refusal" in found) throw refusal(place, found.refusal);
  if (isSameRows && !isCounted(chosen, found))
    throw refusal(place, "it did not learn from the rows that it says it did");
  checkWords(cohort, chosen, place);
  const rows = { ...found, test: takeRows(cohort, split.test) };
  const { model, calibration } = chosen;
  const judged = judgeModel(cohort, { ...shownOf(model, rows, place), rows, model, calibration }, resamples);
  if ("refusal" in judged) throw refusal(place, judged.refusal);
  return judged;
}

function shownOf(
  model: ModelFile["model"],
  { training }: TrainingRows,
  place: ChosenPlace
): { readonly kind: JudgedModel["kind"]; readonly shown: AdditiveModel } {
  if (model.kind === "additive") return { kind: model.kind, shown: recounted(model, training) };
  if (model.kind === "logistic") return { kind: model.kind, shown: linearShapes(model, training) };
  throw refusal(place, `${model.kind} shows nothing of what it learned`);
}

/** The same rows hold as many to learn from as the file says. */
function isCounted({ split }: ModelFile, { training }: TrainingRows): boolean {
  const positives = training.label.reduce((sum, d) => sum + (d === 1 ? 1 : 0), 0);
  return split.trainRows === training.n && split.trainPositives === positives;
}

/** Words of a model stand in public: none may be there that is not in the rows. */
function checkWords(cohort: Cohort, { model }: ModelFile, place: ChosenPlace): void {
  const strange = new Set<string>();
  const check = (feature: string, words: readonly string[]): void => {
    const known = cohort.columns.find((d) => d.feature.name === feature)?.levels ?? [];
    if (words.some((word) => !known.includes(word))) strange.add(feature);
  };
  if (model.kind === "additive") {
    const terms = [
      ...model.shapes.map((d) => [d.feature, d.bins] as const),
      ...model.pairs.flatMap((d) =>
        d.features.map((name, side) => [name, d.bins[side] ?? d.bins[0]] as const)
      )
    ];
    for (const [feature, bins] of terms) if (bins.kind === "category") check(feature, bins.levels);
  } else if (model.kind === "logistic") {
    for (const one of model.encoding) if (one.kind === "category") check(one.feature, one.levels);
  }
  if (strange.size > 0) throw refusal(place, `words that no student here has: in ${[...strange].join(", ")}`);
}

function refusal({ file }: ChosenPlace, words: string): RollcallError {
  return new RollcallError(file, `can’t be published: ${words}`, wayOut);
}
