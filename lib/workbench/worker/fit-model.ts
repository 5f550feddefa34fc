import type { FitProgress, TrainingSet } from "../../model/fit.js";
import { fitLogistic } from "../../model/logistic/fit-logistic.js";
import { fitNetwork } from "../../model/network/fit-network.js";
import type { RiskModel } from "../../model/risk-model.js";
import { fitTrees } from "../../model/trees/fit-trees.js";
import type { TfEngine } from "../../vendor/tf.js";
import type { StudioAddress } from "../address.js";
import { fitInWorkers } from "../fit-pool.js";
import { pastAbsence } from "../past-absence.js";
import type { Desk } from "./desk.js";
import { openTensors } from "./open-tensors.js";
import { type Control, inSteps } from "./control.js";

/** A model, and what is worth knowing of how it was fitted. */
export interface Fitted {
  readonly model: RiskModel;
  readonly notes: readonly string[];
}

type Wanted = Pick<StudioAddress, "kind" | "options" | "seed">;

/** Fits a model of the kind and options that the address holds; tells each step. */
export async function fitModel(
  desk: Desk,
  { kind, options, seed }: Wanted,
  training: TrainingSet,
  control: Control
): Promise<Fitted> {
  let began = 0;
  const tell = (fit: FitProgress) => {
    began ||= performance.now();
    control.tell({ stage: "fit", fit, seconds: (performance.now() - began) / 1000 });
  };
  switch (kind) {
    case "additive":
      return plain(
        await fitInWorkers(training, additiveOptions(options, seed, training), { ...control, tell })
      );
    case "trees":
      return plain(await inSteps(fitTrees(training, treesOptions(options)), control, tell));
    case "logistic":
      return await onTensors(desk, control, (engine) =>
        inSteps(fitLogistic(training, { ridge: options["ridge"] ?? 1 }, engine), control, tell)
      );
    case "network":
      return await onTensors(desk, control, (engine) =>
        inSteps(fitNetwork(training, { seed, atMost: options["epochs"] ?? 60 }, engine), control, tell)
      );
  }
}

/** A fit on the tensor engine; a slower one says so. */
async function onTensors(
  desk: Desk,
  control: Control,
  fit: (engine: TfEngine) => Promise<RiskModel>
): Promise<Fitted> {
  const engine = await openTensors(desk, control);
  const slower = engine.because;
  const notes =
    slower === undefined ? [] : [`trained on plain JavaScript, which is slower, because ${slower}`];
  return { model: await fit(engine), notes };
}

function plain(model: RiskModel): Fitted {
  return { model, notes: [] };
}

function additiveOptions(
  { bags = 8, pairs = 10, monotone = 0 }: Wanted["options"],
  seed: number,
  { columns }: TrainingSet
) {
  const names = columns.map((d) => d.feature.name);
  const rising = monotone === 1 ? pastAbsence.filter((name) => names.includes(name)) : [];
  return { bags, pairs, seed, monotone: Object.fromEntries(rising.map((name) => [name, 1 as const])) };
}

function treesOptions({ rounds = 300, leaves = 31 }: Wanted["options"]) {
  return { rounds, maxLeaves: leaves };
}
