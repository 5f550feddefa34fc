import { fitAdditive } from "../../../lib/model/additive/fit-additive.js";
import type { Cohort } from "../../../lib/model/cohort.js";
import { finish } from "../../../lib/model/fit.js";
import type { ModelFile } from "../../../lib/model/file/model-file.js";
import { toModelFile } from "../../../lib/model/file/to-model-file.js";
import type { RiskModel } from "../../../lib/model/risk-model.js";
import { isRefusal } from "../../../lib/model/split/split.js";
import { splitCohort } from "../../../lib/model/split/split-cohort.js";
import { type TrainingRows, trainingRows } from "../../../lib/study/training-rows.js";
import type { ChosenPlace } from "../../../loaders/model/judge-chosen.js";
import { fewFeatures } from "./random-cohort.js";

/** Where a chosen model is to stand. */
export const place: ChosenPlace = {
  file: "data/larkmoor/model.json",
  district: "larkmoor",
  policy: "7c1e90aa",
  snapshot: "91aa20bb",
  label: "chronic_at_year_end",
  features: fewFeatures,
  blocks: [4]
};

const seed = 5;

/** What the workbench would train on. */
export function rowsOf(cohort: Cohort): TrainingRows {
  const split = splitCohort(cohort, { seed });
  if (isRefusal(split)) throw new Error(split.refusal);
  const choice = { cohort: "undetermined", groups: ["attendance", "history", "school_experience"] } as const;
  const rows = trainingRows({ cohort, split, notes: [] }, choice, fewFeatures);
  if ("refusal" in rows) throw new Error(rows.refusal);
  return rows;
}

/** A small glass box. */
export function fitSmall({ training }: TrainingRows): RiskModel {
  return finish(fitAdditive(training, { seed, bags: 2, pairs: 1, atMost: 60 }));
}

/** As the workbench would save it, but for what is changed. */
export function fileOf(rows: TrainingRows, model: RiskModel, change: Partial<ModelFile> = {}): ModelFile {
  const { split, training, heldOut, test, features } = rows;
  const positives = (label: Uint8Array) => label.reduce((sum, d) => sum + d, 0);
  return toModelFile({
    ...{ madeOn: "2026-01-17", district: place.district, policy: place.policy, snapshot: place.snapshot },
    ...{ label: place.label, blocks: [4], options: { bags: 2 }, seed },
    features: features.map(({ name, label, group, unit, isActionable, isDemographic }) => {
      return { name, label, group, unit, isActionable, isDemographic };
    }),
    split: {
      ...{ kind: split.kind, cohort: "undetermined", grades: [], schools: 0 },
      ...{ trainYears: split.facts.trainYears, testYears: [split.facts.testYear] },
      ...{ trainRows: training.n, trainPositives: positives(training.label), heldOutRows: heldOut.n },
      ...{ testRows: test.n, testPositives: positives(test.label) }
    },
    metrics: [{ measure: "roc_auc", value: 0.999, low: 0.998, high: 1 }],
    ...{ versions: { rollcall: "0.1.0" }, calibration: { kind: "none" }, model },
    ...change
  });
}
