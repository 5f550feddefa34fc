import { fitCalibration } from "../../model/calibration/fit-calibration.js";
import type { Metric, SplitRecord } from "../../model/file/model-file.js";
import { modelId, toModelFile } from "../../model/file/to-model-file.js";
import { featuresOf, summaryOf } from "../model-summary.js";
import type { Control } from "./control.js";
import type { Desk } from "./desk.js";
import { fitModel } from "./fit-model.js";
import { headlineMetrics } from "./judge-models.js";
import { loadRows } from "./load-rows.js";
import { predict } from "../../study/predict.js";
import type { Tasks, Trained } from "./task.js";
import { type TrainingRows, trainingRows } from "../../study/training-rows.js";

type Ask = Tasks["train"]["ask"];

/** From what an address holds to a model that waits to be kept, or why none could be trained. */
export async function train(desk: Desk, ask: Ask, control: Control): Promise<Trained> {
  if (desk.isTraining) throw new Error("a model is being trained in this tab: stop or discard it first");
  desk.isTraining = true;
  delete desk.candidate;
  try {
    return await trainOn(desk, ask, control);
  } finally {
    desk.isTraining = false;
  }
}

async function trainOn(desk: Desk, { address, madeOn }: Ask, control: Control): Promise<Trained> {
  const loaded = await loadRows(desk, address, control);
  const rows = trainingRows(loaded, address, featuresOf(desk.studio.blocks));
  if ("refusal" in rows) return refused(rows.refusal);
  const { training, heldOut, test, features } = rows;
  const began = performance.now();
  const { model, notes } = await fitModel(desk, address, training, control);
  control.tell({ stage: "calibrating" });
  const held = { margin: predict(model, heldOut), label: heldOut.label, student: heldOut.student };
  const calibration = fitCalibration(held, address.seed);
  const seconds = (performance.now() - began) / 1000;
  const metrics = headlineMetrics({ model, calibration }, test, address);
  const file = toModelFile({
    madeOn,
    district: desk.studio.district,
    policy: desk.studio.policy,
    snapshot: desk.studio.snapshot,
    label: address.label,
    blocks: [address.block],
    features: features.map(({ name, label, group, unit, isActionable, isDemographic }) => {
      return { name, label, group, unit, isActionable, isDemographic };
    }),
    split: recordOf(rows, address),
    options: address.options,
    seed: address.seed,
    metrics,
    versions: desk.studio.versions,
    calibration,
    model
  });
  desk.candidate = file;
  return {
    end: control.isStopped() ? "stopped" : "finished",
    words: "",
    model: summaryOf({ id: modelId(file), file, since: madeOn, from: "training" }, desk.studio),
    facts: rows.split.facts,
    notes: [...rows.notes, ...notes],
    rows: training.n,
    features: features.length,
    seconds,
    measures: numbersOf(metrics)
  };
}

function refused(words: string): Trained {
  const nothing = {
    model: undefined,
    facts: undefined,
    notes: [],
    rows: 0,
    features: 0,
    seconds: 0,
    measures: {}
  };
  return { end: "failed", words, ...nothing };
}

function recordOf(
  { split, training, heldOut, test }: TrainingRows,
  { cohort, grades, schools }: Ask["address"]
): SplitRecord {
  return {
    kind: split.kind,
    cohort,
    grades,
    schools: schools.length,
    trainYears: split.facts.trainYears,
    testYears: [split.facts.testYear],
    trainRows: training.n,
    trainPositives: training.label.reduce((sum, d) => sum + d, 0),
    heldOutRows: heldOut.n,
    testRows: test.n,
    testPositives: test.label.reduce((sum, d) => sum + (d === 1 ? 1 : 0), 0)
  };
}

function numbersOf(metrics: readonly Metric[]): Record<string, number> {
  return Object.fromEntries(
    metrics.flatMap(({ measure, value }) => (value === null ? [] : [[measure, value]]))
  );
}
