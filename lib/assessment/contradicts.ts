import type { ContradictionRule } from "./contradiction-rules.js";
import type { Evidence } from "./evidence.js";
import type { ScaleRating } from "./rating.js";

/** Whether the record gives reason to talk an agreed rating over; it never overrules one. Evidence of one question. */
export function contradicts(evidence: readonly Evidence[], agreed: ScaleRating): boolean {
  return contradictionOf(evidence, agreed) !== undefined;
}

/** The first rule by which it does, and the figure. */
export function contradictionOf(
  _evidence: readonly Evidence[],
  _agreed: ScaleRating
): Contradiction | undefined {
  throw new Error("not written yet");
}

export interface Contradiction {
  readonly rule: ContradictionRule;
  readonly evidence: Evidence;
  /** "too_good": the rating is better than the figure; "too_bad": it is worse. */
  readonly direction: "too_good" | "too_bad";
}
