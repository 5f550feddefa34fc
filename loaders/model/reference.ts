import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { featureImportance, importanceOf } from "../../lib/explain/importance.js";
import type { Cohort } from "../../lib/model/cohort.js";
import type { ModelFile } from "../../lib/model/file/model-file.js";
import { modelFileText } from "../../lib/model/file/to-model-file.js";
import { type ModelCells, noModel } from "../../lib/publish/model/model-cells.js";
import type { NativeDatabase } from "../native/database.js";
import type { Progress } from "../progress.js";
import { writeWhole } from "../stage.js";
import { readChosenFile, wayOut } from "./chosen-file.js";
import { checkChosen, judgeChosen } from "./judge-chosen.js";
import type { JudgedModel } from "./judged-model.js";
import { modelCard } from "./model-card.js";
import { type EarlyBlocks, earlyBlocks } from "./reference-early.js";
import { type ModelOrigin, referenceFile, rejudgedFile } from "./reference-file.js";
import { differenceRows, rankCells, measureCells } from "./reference-measures.js";
import { currentRows, outlookCells, type ScoredCohort, scoreCohort } from "./reference-outlook.js";
import { recipe } from "./reference-recipe.js";
import { reliabilityCells } from "./reference-reliability.js";
import { type ReferenceRows, referenceRows, referenceSchools, writeScores } from "./reference-rows.js";
import { openModelRows } from "./rows.js";
import { trainReference } from "./train-reference.js";

export interface ReferenceRequest {
  readonly db: NativeDatabase;
  /** The folder of the district's snapshots. */
  readonly home: string;
  readonly origin: ModelOrigin;
  /** The file of the model that the district chose to publish in place of the reference model. */
  readonly chosen?: string;
  readonly out: string;
  readonly progress: Progress;
}

export interface ReferenceResult {
  readonly model: string;
  /** Whether the district chose it. */
  readonly isChosen: boolean;
  /** Why there is none. */
  readonly because?: string;
  /** Students of the current block who have a score. */
  readonly scored: number;
}

/**
 * The model of a snapshot, judged beside the plain rules on rows that it never saw, and applied to the current students:
 * the one that the district chose, else the reference model, trained here with the code of the workbench. In `out` the
 * model's file, `cells.json` for the gate, and `score.parquet` with students' keys. PRIVATE.
 */
export async function buildReference(request: ReferenceRequest): Promise<ReferenceResult> {
  const { db, home, out, progress, chosen } = request;
  mkdirSync(out, { recursive: true });
  await openModelRows(db, home);
  const source = await referenceRows(db);
  if (!source)
    return finishWithout(request, "the district’s files have neither students’ days nor their years");
  const made = await (chosen === undefined ? reference(source, request) : choice(source, request, chosen));
  if ("refusal" in made) return finishWithout(request, made.refusal);
  const { judged, file, cohort, early, isApplied } = made;
  const isChosen = chosen !== undefined;
  writeFileSync(join(out, "model.json"), modelFileText(file));
  const model = modelCard(judged, source, file, isChosen);
  progress(`judged the ${isChosen ? "chosen" : "reference"} model: ${model.verdict ?? "unjudged"}`);
  const { block } = model;
  const cells: ModelCells = {
    model,
    measures: [...measureCells(judged, block), ...rankCells(judged, block), ...early.measures],
    differences: [...differenceRows(judged, block), ...early.differences],
    reliability: reliabilityCells(judged),
    ...{ importance: [], shapes: [], pairs: [], drivers: [], outlook: [] }
  };
  // a model that chance could have made, or nearly, has nothing to explain
  const isChance = model.verdict?.endsWith("than_chance") ?? true;
  const now =
    isChance || !isApplied
      ? undefined
      : scoreCohort(judged, currentRows(judged, cohort, source.now.schoolYear));
  const learned = isChance ? {} : explained(judged);
  const placed = now && now.cohort.n > 0 ? outlookCells(now, early.before, await referenceSchools(db)) : {};
  writeWhole(join(out, "cells.json"), JSON.stringify({ ...cells, ...learned, ...placed }));
  const scored = now ? await writeScores(db, scoreRows(now, source), join(out, "score.parquet")) : 0;
  return { model: judged.kind, isChosen, scored };
}

interface MadeModel {
  readonly judged: JudgedModel;
  readonly file: ModelFile;
  readonly cohort: Cohort;
  readonly early: EarlyBlocks;
  /** Whether it is of the current students, so that scores of them mean what is judged. */
  readonly isApplied: boolean;
}

async function reference(
  source: ReferenceRows,
  { origin, progress }: ReferenceRequest
): Promise<MadeModel | { readonly refusal: string }> {
  progress("training the reference model");
  const cohort = await source.read(source.now.block);
  const judged = trainReference(cohort, source.features, recipe.additive, recipe.resamples);
  if ("refusal" in judged) return judged;
  const early = await earlyBlocks(source);
  return { judged, file: referenceFile(judged, source, origin), cohort, early, isApplied: true };
}

/** Applied to current students only where it sees their block and learned from all, those decided too. */
async function choice(source: ReferenceRows, request: ReferenceRequest, from: string): Promise<MadeModel> {
  const { origin, progress } = request;
  progress("judging the chosen model");
  const chosen = readChosenFile(from);
  const place = { ...origin, ...source, file: from };
  checkChosen(chosen, place);
  const [block = source.now.block] = chosen.blocks;
  const cohort = await source.read(block);
  const judged = judgeChosen(cohort, chosen, place, recipe.resamples);
  const isApplied = block === source.now.block && chosen.split.cohort === "all";
  const early = { measures: [], differences: [] };
  return { judged, file: rejudgedFile(chosen, judged), cohort, early, isApplied };
}

function finishWithout({ out, chosen }: ReferenceRequest, because: string): ReferenceResult {
  if (chosen !== undefined) throw new RollcallError(chosen, `can’t be published: ${because}`, wayOut);
  writeWhole(join(out, "cells.json"), JSON.stringify(noModel(because)));
  return { model: "none", isChosen: false, because, scored: 0 };
}

function explained({ shown, rows }: JudgedModel): Pick<ModelCells, "importance" | "shapes" | "pairs"> {
  const importance = featureImportance(importanceOf(shown)).map(({ feature, meanAbsolute }) => ({
    feature,
    driver: rows.features.find((d) => d.name === feature)?.group ?? "attendance",
    importance: Math.round(meanAbsolute * 1000) / 1000
  }));
  return { importance, shapes: shown.shapes, pairs: shown.pairs };
}

function scoreRows({ cohort, risk, driver }: ScoredCohort, { now }: ReferenceRows) {
  const at = (values: Cohort["student"] | Cohort["school"] | Cohort["schoolYear"], row: number) =>
    values[row] as number;
  return Array.from(
    risk,
    (d, row) =>
      [
        ...[at(cohort.student, row), at(cohort.school, row), at(cohort.schoolYear, row), now.block],
        ...[d, driver[row] ?? "none"]
      ] as [number, number, number, number, number, string]
  );
}
