import { readFileSync } from "node:fs";
import type { TreesModel } from "../../../lib/model/trees/trees-model.js";

/** What test/reference/trees.py had from scikit-learn and shap. */
export interface TreesAnswers {
  /** Log-odds of the first test rows after 10 rounds on numbers, and after 3 on words too. */
  readonly numbers: readonly number[];
  readonly words: readonly number[];
  /** Of all test rows, after 20 rounds on all. */
  readonly roc_auc: number;
  /** A model of scikit-learn's in our form, some rows, and shap's values of them. */
  readonly explained: {
    readonly model: TreesModel;
    /** The word by its number, then numbers. */
    readonly rows: readonly (readonly (number | null)[])[];
    readonly margin: readonly number[];
    readonly base: number;
    readonly contributions: readonly (readonly number[])[];
  };
}

export function treesAnswers(): TreesAnswers {
  const url = new URL("../../reference/answers/trees.json", import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as TreesAnswers;
}
