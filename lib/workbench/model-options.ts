import type { ModelKind } from "../model/risk-model.js";

/** A choice that a kind of model leaves to who trains it: a number within bounds, or yes (1) or no (0). */
export interface ModelOption {
  /** Also its name in the address. */
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  readonly first: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly isFlag?: true;
}

export const modelOptions: Readonly<Record<ModelKind, readonly ModelOption[]>> = {
  additive: [
    {
      name: "bags",
      label: "Bags",
      meaning: "fits on shares of the students, averaged; their spread is the band around a shape",
      first: 8,
      min: 1,
      max: 64,
      step: 1
    },
    {
      name: "pairs",
      label: "Pairs",
      meaning: "pairs of features added after all single ones",
      first: 10,
      min: 0,
      max: 50,
      step: 1
    },
    {
      name: "monotone",
      label: "More absence never lowers the score",
      meaning: "shapes of past absence may not fall",
      first: 0,
      min: 0,
      max: 1,
      step: 1,
      isFlag: true
    }
  ],
  logistic: [
    {
      name: "ridge",
      label: "Ridge",
      meaning: "how strongly weights are held towards 0, as 1/C in scikit-learn",
      first: 1,
      min: 0,
      max: 10_000,
      step: 0.1
    }
  ],
  trees: [
    {
      name: "rounds",
      label: "Trees at most",
      meaning: "stops earlier where held-out students gain no more",
      first: 300,
      min: 1,
      max: 2000,
      step: 1
    },
    {
      name: "leaves",
      label: "Leaves of a tree at most",
      meaning: "more leaves let more features act together",
      first: 31,
      min: 2,
      max: 255,
      step: 1
    }
  ],
  network: [
    {
      name: "epochs",
      label: "Epochs at most",
      meaning: "times that it sees all rows; stops earlier where held-out students gain no more",
      first: 60,
      min: 1,
      max: 500,
      step: 1
    }
  ]
};

/** The options of a kind as first offered. */
export function firstOptions(kind: ModelKind): Record<string, number> {
  return Object.fromEntries(modelOptions[kind].map((d) => [d.name, d.first]));
}
