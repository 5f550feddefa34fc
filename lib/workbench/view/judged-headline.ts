import { modelHeadline } from "../../report/model-headline.js";
import { noBetterThanChance } from "../../evaluate/judge/verdict.js";
import type { StudioAddress } from "../address.js";
import { bestRule, differenceOf, type Figures, figureOf, intervalOf } from "./figures.js";
import { outcomeWords } from "./outcome.js";

/** The finding of a judgement: what the first model finds at capacity, beside the best rule. */
export function judgedHeadline(figures: Figures, { label }: StudioAddress): string {
  const { first, size, judgement } = figures;
  const capacity = size?.selected ?? 0;
  if (!first) return "No model is chosen: these are the rules that schools use today";
  const precision = figureOf(figures, first.name, "precision_at_capacity");
  const auc = figureOf(figures, first.name, "roc_auc");
  const rule = bestRule(figures, "precision_at_capacity");
  const gain = rule && intervalOf(differenceOf(figures, first.name, rule.name, "precision_at_capacity"));
  const isBeaten = judgement.candidates.some((d) => {
    const row = figureOf(figures, d.name, "roc_auc");
    return d.name !== first.name && row?.value !== undefined && !noBetterThanChance(row);
  });
  return modelHeadline({
    capacity,
    model: first.label,
    found: precision?.value === undefined ? undefined : precision.value * capacity,
    rocAuc: auc?.value === undefined ? undefined : { value: auc.value, ...intervalOf(auc) },
    isChanceBeaten: isBeaten,
    outcome: `later ${outcomeWords(label)}`,
    ...(rule && { bestRule: { found: rule.value * capacity } }),
    ...(gain && { difference: { low: gain.low * capacity, high: gain.high * capacity } }),
    ...(precision?.because !== undefined && { because: precision.because })
  });
}
