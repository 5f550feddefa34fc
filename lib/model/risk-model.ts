import type { AdditiveModel } from "./additive/additive-model.js";
import type { LogisticModel } from "./logistic/logistic-model.js";
import type { NetworkModel } from "./network/network-model.js";
import type { TreesModel } from "./trees/trees-model.js";

/** What Rollcall trains, as data that JSON holds. */
export type RiskModel = AdditiveModel | LogisticModel | NetworkModel | TreesModel;

export type ModelKind = RiskModel["kind"];

export const modelKinds = [
  {
    kind: "additive",
    label: "Glass box",
    meaning: "adds up one shape for each feature and a few pairs of features, which can be looked at"
  },
  {
    kind: "logistic",
    label: "Logistic regression",
    meaning: "adds up one straight line for each feature"
  },
  {
    kind: "trees",
    label: "Boosted trees",
    meaning: "adds up hundreds of small decision trees; shown to tell what a glass box may miss"
  },
  {
    kind: "network",
    label: "Neural network",
    meaning: "two small layers of sums and cut-offs; a challenger"
  }
] as const satisfies readonly { kind: ModelKind; label: string; meaning: string }[];
