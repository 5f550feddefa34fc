import type { Metric, ModelFile } from "../../lib/model/file/model-file.js";
import { toModelFile } from "../../lib/model/file/to-model-file.js";
import type { JudgedModel } from "./judged-model.js";
import { recipe } from "./reference-recipe.js";
import type { ReferenceRows } from "./reference-rows.js";

/** What a model's file says it was made from, and when. */
export type ModelOrigin = Pick<ModelFile, "madeOn" | "district" | "policy" | "snapshot" | "versions">;

/** The reference model as a file that the workbench loads like any other. */
export function referenceFile(judged: JudgedModel, source: ReferenceRows, origin: ModelOrigin): ModelFile {
  const { rows, model, calibration } = judged;
  const { split, training, heldOut, test, features } = rows;
  const positives = (label: Uint8Array) => label.reduce((sum, d) => sum + (d === 1 ? 1 : 0), 0);
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
    ...{ metrics: metricsOf(judged), calibration, model }
  });
}

/** A model's file with the figures of its judgement here in place of those that it came with. */
export function rejudgedFile(file: ModelFile, judged: JudgedModel): ModelFile {
  return toModelFile({ ...file, metrics: metricsOf(judged) });
}

function metricsOf({ kind, judgement }: JudgedModel): Metric[] {
  return judgement.rows
    .filter((d) => d.candidate === kind && d.subset === "undetermined")
    .map(({ measure, value, low, high, because }) => ({
      ...{ measure, value: value ?? null, low: low ?? null, high: high ?? null },
      ...(because !== undefined && { why: because })
    }));
}
