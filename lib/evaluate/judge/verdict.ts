import type { MeasureName } from "../measures.js";
import type { DifferenceRow, Judgement, JudgementRow } from "./judgement.js";

/** What a judgement lets one say of a model, by one measure. */
export type Verdict =
  | { readonly kind: "unjudged"; readonly because: string }
  /** The interval reaches down to what chance would have, or the value is hardly above it: nothing to pick students by. */
  | { readonly kind: "no_better_than_chance"; readonly figure: JudgementRow }
  /** The interval of its difference to a rule of today reaches down to 0; the best such rule. */
  | {
      readonly kind: "no_better_than_baseline";
      readonly figure: JudgementRow;
      readonly difference: DifferenceRow;
    }
  /** Above every baseline judged; the difference to the best of them, where there are any. */
  | { readonly kind: "better"; readonly figure: JudgementRow; readonly difference?: DifferenceRow };

/** A ROC AUC surely under this is of no use to pick students by, though an interval of many students may leave .5 out. */
export const leastRocAuc = 0.55;

/** By ROC AUC, where chance is .5. Where there are intervals by schools too, those must hold as well. */
export function verdictOf(
  { candidates, rows, differences }: Pick<Judgement, "candidates" | "rows" | "differences">,
  candidate: string,
  subset = "all"
): Verdict {
  const measure: MeasureName = "roc_auc";
  const isAsked = (d: JudgementRow): boolean =>
    d.candidate === candidate && d.subset === subset && d.measure === measure;
  const figure = rows.find(isAsked);
  if (!figure) return { kind: "unjudged", because: "it was not judged" };
  if (figure.value === undefined) return { kind: "unjudged", because: figure.because ?? "it was not judged" };
  const lowest = lowestOf(figure);
  if (lowest === undefined && figure.value < 1)
    return { kind: "unjudged", because: figure.noIntervalBecause ?? "it has no interval" };
  if (noBetterThanChance(figure)) return { kind: "no_better_than_chance", figure };
  const isBaseline = (name: string): boolean => candidates.some((d) => d.name === name && d.isBaseline);
  const compared = differences.filter((d) => isAsked(d) && isBaseline(d.against) && d.value !== undefined);
  const byRival = [...compared].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const rival = byRival.find((d) => !((lowestOf(d) ?? NaN) > 0));
  if (rival) return { kind: "no_better_than_baseline", figure, difference: rival };
  return { kind: "better", figure, ...(byRival[0] && { difference: byRival[0] }) };
}

/** Whether the interval of a ROC AUC holds .5, lies below it, or reaches hardly above it. */
export function noBetterThanChance(figure: JudgementRow): boolean {
  return chanceIsWithin(figure) || hardlyBetterThanChance(figure);
}

/** Whether the interval of a ROC AUC holds .5 or lies below it. */
export function chanceIsWithin(figure: JudgementRow): boolean {
  const lowest = lowestOf(figure) ?? figure.value;
  return lowest !== undefined && lowest <= 0.5;
}

/** Whether not even the upper end of a ROC AUC’s interval ranks one pair in twenty more rightly than chance would. */
export function hardlyBetterThanChance({ value, high, highBySchool }: JudgementRow): boolean {
  const highest = Math.max(high ?? highBySchool ?? value ?? 1, highBySchool ?? 0);
  return highest < leastRocAuc;
}

function lowestOf({ low, lowBySchool }: JudgementRow): number | undefined {
  return low === undefined ? lowBySchool : Math.min(low, lowBySchool ?? low);
}
