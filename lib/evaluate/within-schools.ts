import { rank } from "./ranked.js";
import { weighPairs } from "./roc-auc.js";

export interface WithinSchools {
  /** Undefined where no school has students of both outcomes. */
  readonly auc: number | undefined;
  /** Pairs of students of the same school, one with the outcome and one without. */
  readonly pairs: number;
}

/**
 * ROC AUC over pairs of the same school, each pair alike: how well a score orders the students that one team sees,
 * with nothing won by telling schools apart (a stratified Mann–Whitney statistic).
 */
export function withinSchools(
  label: Uint8Array,
  score: Float64Array,
  school: Uint16Array | Uint32Array
): WithinSchools {
  const { right, pairs } = weighPairs(rank(label, score, Uint32Array.from(school)));
  return { auc: pairs > 0 ? right / pairs : undefined, pairs };
}
