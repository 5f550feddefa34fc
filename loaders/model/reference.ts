import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { featureImportance, importanceOf } from "../../lib/explain/importance.js";
import type { Cohort } from "../../lib/model/cohort.js";
import { modelFileText } from "../../lib/model/file/to-model-file.js";
import { type ModelCells, noModel } from "../../lib/publish/model/model-cells.js";
import type { NativeDatabase } from "../native/database.js";
import type { Progress } from "../progress.js";
import { writeWhole } from "../stage.js";
import { earlyBlocks } from "./reference-early.js";
import { type ModelOrigin, referenceFile, referenceRow } from "./reference-file.js";
import { differenceRows, rankCells, measureCells } from "./reference-measures.js";
import { currentRows, outlookCells, type ScoredCohort, scoreCohort } from "./reference-outlook.js";
import { recipe } from "./reference-recipe.js";
import { reliabilityCells } from "./reference-reliability.js";
import { type ReferenceRows, referenceRows, referenceSchools, writeScores } from "./reference-rows.js";
import { openModelRows } from "./rows.js";
import { type TrainedReference, trainReference } from "./train-reference.js";

export interface ReferenceRequest {
  readonly db: NativeDatabase;
  /** The folder of the district's snapshots. */
  readonly home: string;
  readonly origin: ModelOrigin;
  readonly out: string;
  readonly progress: Progress;
}

export interface ReferenceResult {
  readonly model: string;
  /** Why there is none. */
  readonly because?: string;
  /** Students of the current block who have a score. */
  readonly scored: number;
}

/**
 * Trains the reference model of a snapshot with the code of the workbench, judges it beside the plain rules on a later
 * year, and applies it to the current students: in `out` the model's file, `cells.json` for the gate, and `score.parquet`
 * with students' keys. PRIVATE.
 */
export async function buildReference(request: ReferenceRequest): Promise<ReferenceResult> {
  const { db, home, origin, out, progress } = request;
  mkdirSync(out, { recursive: true });
  await openModelRows(db, home);
  const source = await referenceRows(db);
  if (!source) return finishWithout(out, "the district’s files have neither students’ days nor their years");
  const cohort = await source.read(source.now.block);
  const trained = trainReference(cohort, source.features, recipe.additive, recipe.resamples);
  if ("refusal" in trained) return finishWithout(out, trained.refusal);
  const file = referenceFile(trained, source, origin);
  writeFileSync(join(out, "model.json"), modelFileText(file));
  const model = referenceRow(trained, source, file);
  progress(`judged the reference model: ${model.verdict ?? "unjudged"}`);
  const block = source.publishedBlock;
  const { before, ...early } = await earlyBlocks(source);
  const judged = {
    model,
    measures: [...measureCells(trained.judgement, block), ...rankCells(trained, block), ...early.measures],
    differences: [...differenceRows(trained.judgement, block), ...early.differences],
    reliability: reliabilityCells(trained),
    ...{ importance: [], shapes: [], pairs: [], drivers: [], outlook: [] }
  };
  // a model that chance could have made, or nearly, has nothing to explain
  const isChance = model.verdict?.endsWith("than_chance") ?? true;
  const now = isChance
    ? undefined
    : scoreCohort(trained, currentRows(trained, cohort, source.now.schoolYear));
  const cells: ModelCells = isChance ? judged : { ...judged, ...explained(trained) };
  const placed = now && now.cohort.n > 0 ? outlookCells(now, before, await referenceSchools(db)) : {};
  writeWhole(join(out, "cells.json"), JSON.stringify({ ...cells, ...placed }));
  const scored = now ? await writeScores(db, scoreRows(now, source), join(out, "score.parquet")) : 0;
  return { model: "additive", scored };
}

function finishWithout(out: string, because: string): ReferenceResult {
  writeWhole(join(out, "cells.json"), JSON.stringify(noModel(because)));
  return { model: "none", because, scored: 0 };
}

function explained({ model, rows }: TrainedReference): Pick<ModelCells, "importance" | "shapes" | "pairs"> {
  const importance = featureImportance(importanceOf(model)).map(({ feature, meanAbsolute }) => ({
    feature,
    driver: rows.features.find((d) => d.name === feature)?.group ?? "attendance",
    importance: Math.round(meanAbsolute * 1000) / 1000
  }));
  return { importance, shapes: model.shapes, pairs: model.pairs };
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
