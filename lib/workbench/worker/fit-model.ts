import { fitAdditive } from "../../model/additive/fit-additive.js";
import type { FitProgress, TrainingSet } from "../../model/fit.js";
import type { RiskModel } from "../../model/risk-model.js";
import { fitTrees } from "../../model/trees/fit-trees.js";
import type { StudioAddress } from "../address.js";
import { pastAbsence } from "../past-absence.js";
import { type Control, inSteps } from "./control.js";

/** A model, and what is worth knowing of how it was fitted. */
export interface Fitted {
  readonly model: RiskModel;
  readonly notes: readonly string[];
}

type Wanted = Pick<StudioAddress, "kind" | "options" | "seed">;

/** Fits a model of the kind and options that the address holds; tells each step. */
export async function fitModel(
  { kind, options, seed }: Wanted,
  training: TrainingSet,
  control: Control
): Promise<Fitted> {
  const began = performance.now();
  const tell = (fit: FitProgress) =>
    control.tell({ stage: "fit", fit, seconds: (performance.now() - began) / 1000 });
  switch (kind) {
    case "additive":
      return plain(
        await inSteps(fitAdditive(training, additiveOptions(options, seed, training)), control, tell)
      );
    case "trees":
      return plain(await inSteps(fitTrees(training, treesOptions(options)), control, tell));
    default:
      throw new RangeError(`${kind} can't be trained here yet`);
  }
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
