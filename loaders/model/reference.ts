import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { verdictOf } from "../../lib/evaluate/judge/verdict.js";
import { reliability } from "../../lib/evaluate/reliability.js";
import { featureImportance, importanceOf } from "../../lib/explain/importance.js";
import { applyCalibration } from "../../lib/model/calibration/apply-calibration.js";
import type { Calibration } from "../../lib/model/calibration/calibration.js";
import { type Cohort, rowsWhere, takeRows } from "../../lib/model/cohort.js";
import type { Metric, ModelFile } from "../../lib/model/file/model-file.js";
import { modelFileText, toModelFile } from "../../lib/model/file/to-model-file.js";
import { type ModelCells, noModel } from "../../lib/publish/model/model-cells.js";
import type { NativeDatabase } from "../native/database.js";
import type { Progress } from "../progress.js";
import { writeWhole } from "../stage.js";
import { measureCells, differenceRows } from "./reference-measures.js";
import { outlookCells, type PlacedSchool, scoreCohort } from "./reference-outlook.js";
import { recipe } from "./reference-recipe.js";
import { type ReferenceRows, referenceRows, referenceSchools, writeScores } from "./reference-rows.js";
import { openModelRows } from "./rows.js";
import { type TrainedReference, trainReference } from "./train-reference.js";

export interface ReferenceRequest {
  readonly db: NativeDatabase;
  /** The folder of the district's snapshots. */
  readonly home: string;
  /** What the model's file says it was made from, and when. */
  readonly origin: Pick<ModelFile, "madeOn" | "district" | "policy" | "snapshot" | "versions">;
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
  const { db, home, out, progress } = request;
  mkdirSync(out, { recursive: true });
  await openModelRows(db, home);
  const source = await referenceRows(db);
  if (!source) return finishWithout(out, "the district’s files have neither students’ days nor their years");
  const cohort = await source.read(source.now.block);
  const trained = trainReference(cohort, source.features, recipe.additive, recipe.resamples);
  if ("refusal" in trained) return finishWithout(out, trained.refusal);
  const file = fileOf(trained, source, request);
  writeFileSync(join(out, "model.json"), modelFileText(file));
  const cells = await cellsOf(trained, source, cohort, file, request);
  writeWhole(join(out, "cells.json"), JSON.stringify(cells.published));
  progress(`judged the reference model: ${cells.published.model.verdict}`);
  return { model: "additive", scored: cells.scored };
}

function finishWithout(out: string, because: string): ReferenceResult {
  writeWhole(join(out, "cells.json"), JSON.stringify(noModel(because)));
  return { model: "none", because, scored: 0 };
}

async function cellsOf(
  trained: TrainedReference,
  source: ReferenceRows,
  cohort: Cohort,
  file: ModelFile,
  { db, out }: ReferenceRequest
): Promise<{ published: ModelCells; scored: number }> {
  const { judgement, groups, model } = trained;
  const { block } = source.now;
  const early = await earlyBlocks(source);
  const published: ModelCells = {
    model: modelRow(trained, source, file),
    measures: [...measureCells(judgement, block, groups), ...early.measures],
    differences: [...differenceRows(judgement, block), ...early.differences],
    reliability: reliabilityOf(trained),
    ...{ importance: [], shapes: [], pairs: [], drivers: [], outlook: [] }
  };
  // a model that chance could have made has nothing to explain
  if (published.model.verdict === "no_better_than_chance") return { published, scored: 0 };
  const schools = (await referenceSchools(db)) as readonly PlacedSchool[];
  const scored = (rows: Cohort) => scoreCohort(trained, rows);
  const current = currentRows(cohort, source.now.schoolYear);
  const now = scored(current);
  const last = source.blocks.filter((d) => d < block).at(-1);
  const before = last === undefined ? undefined : currentRows(await source.read(last), source.now.schoolYear);
  const rows = Array.from(now.risk, (risk, row) =>
    [
      ...[current.student[row] as number, current.school[row] as number, current.schoolYear[row] as number, block],
      ...[risk, now.driver[row] ?? "none"]
    ] as [number, number, number, number, number, string]
  ); // prettier-ignore
  const n = await writeScores(db, rows, join(out, "score.parquet"));
  const importance = featureImportance(importanceOf(model)).map(({ feature, meanAbsolute }) => ({
    feature,
    driver: trained.rows.features.find((d) => d.name === feature)?.group ?? "attendance",
    importance: Math.round(meanAbsolute * 1000) / 1000
  }));
  const outlook = current.n === 0 ? { drivers: [], outlook: [] } : outlookCells(now, before && before.n > 0 ? scored(before) : undefined, schools); // prettier-ignore
  return {
    published: { ...published, importance, shapes: model.shapes, pairs: model.pairs, ...outlook },
    scored: n
  };
}

/** Students of the latest year whose outcome is still to come. */
function currentRows(cohort: Cohort, schoolYear: number): Cohort {
  return takeRows(
    cohort,
    rowsWhere(cohort.n, (row) => cohort.schoolYear[row] === schoolYear && cohort.label[row] === 255)
  );
}

/** How early in the year it is good enough: smaller models of the other blocks. */
async function earlyBlocks(source: ReferenceRows): Promise<Pick<ModelCells, "measures" | "differences">> {
  const names = ["precision_at_capacity", "roc_auc"];
  const measures: ModelCells["measures"][number][] = [];
  const differences: ModelCells["differences"][number][] = [];
  for (const block of source.blocks.filter((d) => d !== source.now.block)) {
    const cohort = await source.read(block);
    const trained = trainReference(cohort, source.features, recipe.early, recipe.earlyResamples);
    if ("refusal" in trained) continue;
    const own = measureCells(trained.judgement, block, [], names);
    measures.push(...own.filter((d) => d.subset === "undetermined"));
    differences.push(...differenceRows(trained.judgement, block, names));
  }
  return { measures, differences };
}

function reliabilityOf({ rows: { test }, margin, calibration }: TrainedReference): ModelCells["reliability"] {
  const known = rowsWhere(test.n, (row) => test.label[row] !== 255);
  const label = Uint8Array.from(known, (row) => test.label[row] as number);
  const own = Float64Array.from(known, (row) => margin[row] as number);
  const binsBy = (by: Calibration) => reliability(label, applyCalibration(by, own));
  return {
    plain: binsBy({ kind: "none" }),
    calibrated: calibration.kind === "none" ? [] : binsBy(calibration)
  };
}

function modelRow(
  { rows, judgement, model }: TrainedReference,
  source: ReferenceRows,
  file: ModelFile
): ModelCells["model"] {
  const { facts, kind } = rows.split;
  const open = judgement.subsets.find((d) => d.kind === "undetermined");
  const verdict = verdictOf(judgement, "additive", "undetermined");
  return {
    ...{ model: "additive", because: null, label: source.label, school_year: source.now.schoolYear },
    ...{ block: source.now.block, train_years: facts.trainYears.map(String), test_year: facts.testYear },
    ...{ is_later_year: kind === "later_year", train_students: facts.train.students },
    ...{ test_students: open?.students ?? null, test_share: open ? open.positives / open.rows : null },
    ...{ capacity: open?.selected ?? null, features: rows.features.length, pairs: model.pairs.length },
    ...{ bags: recipe.additive.bags, seed: recipe.seed, base: model.base, model_hash: file.digest },
    verdict:
      verdict.kind === "better"
        ? "better_than_rules"
        : verdict.kind === "no_better_than_baseline"
          ? "no_better_than_rules"
          : "no_better_than_chance"
  };
}

function fileOf(
  { rows, model, calibration, judgement }: TrainedReference,
  source: ReferenceRows,
  { origin }: ReferenceRequest
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
