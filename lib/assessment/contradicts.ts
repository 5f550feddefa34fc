import { contradictionRules, type ContradictionRule } from "./contradiction-rules.js";
import type { Evidence } from "./evidence.js";
import type { ScaleRating } from "./rating.js";

/** Whether the record gives reason to talk an agreed rating over; it never overrules one. Evidence of one question. */
export function contradicts(evidence: readonly Evidence[], agreed: ScaleRating): boolean {
  return contradictionOf(evidence, agreed) !== undefined;
}

/** The rule by which it does, and the figure; undefined too where there is no figure. */
export function contradictionOf(
  evidence: readonly Evidence[],
  agreed: ScaleRating
): Contradiction | undefined {
  const rule = contradictionRules.find((d) => evidence.some((e) => e.question_id === d.question_id));
  const figures = rule?.evidence_ids.flatMap((id) => evidence.find((d) => d.evidence_id === id) ?? []);
  const figure = figures?.find((d) => d.value !== null);
  if (!rule || !figure || figure.value === null) return undefined;
  const isGood = agreed === "strength" || agreed === "ok_for_now";
  if (isGood && figure.value < rule.low) return { rule, evidence: figure, direction: "too_good" };
  if (agreed === "urgent_gap" && rule.high !== undefined && figure.value >= rule.high)
    return { rule, evidence: figure, direction: "too_bad" };
  return undefined;
}

export interface Contradiction {
  readonly rule: ContradictionRule;
  readonly evidence: Evidence;
  /** "too_good": the rating is better than the figure; "too_bad": it is worse. */
  readonly direction: "too_good" | "too_bad";
}
