import type { ModelFeature } from "../model/model-feature.js";
import { sharePercent } from "./decimal.js";
import { quantity } from "./fact.js";
import type { Reference, Usual } from "./reference.js";
import type { RowValues } from "./row-values.js";
import type { ReasonWords } from "./words/reason-words.js";

/** Fewer students than this are no measure of what is usual. */
const fewest = 10;

/**
 * How a row's value stands to others of the same grade, or to all where the grade has too few: "half of the grade missed
 * none"; nothing where there is nothing to compare.
 */
export function comparisonOf(
  feature: ModelFeature,
  words: ReasonWords,
  row: RowValues,
  reference: Reference
): string | undefined {
  const value = row.numberOf(feature.name);
  const usual = usualFor(feature.name, row, reference);
  if (!words.others || value === undefined || !usual) return undefined;
  const { who, n, median, atZero } = usual;
  if (n < fewest) return undefined;
  if (feature.unit === "flag") return `${partOf(1 - atZero, who)} ${words.others.some}`;
  if (atZero >= 0.5 && value >= 0) {
    const also = value === 0 ? (/\bnot\b/.test(words.others.none) ? " either" : " too") : "";
    return `${partOf(atZero, who)} ${words.others.none}${also}`;
  }
  const middle = quantity(feature, words, median);
  if (quantity(feature, words, value) === middle) return `the median of ${who} is the same`;
  const bound = `${value < median ? "at least" : "at most"} ${middle}`;
  return `half of ${who} ${words.others.some.replace("{value}", bound)}`;
}

function usualFor(
  feature: string,
  row: RowValues,
  { seen, byGrade }: Reference
): (Usual & { who: string }) | undefined {
  const inGrade = byGrade[row.wordOf("grade_level") ?? ""]?.[feature];
  if (inGrade && inGrade.n >= fewest) return { ...inGrade, who: "the grade" };
  const inAll = seen[feature];
  return inAll && { ...inAll, who: "the students" };
}

function partOf(share: number, who: string): string {
  if (share === 0) return `none of ${who}`;
  if (share === 1) return `all of ${who}`;
  return Math.abs(share - 0.5) < 0.025 ? `half of ${who}` : `${sharePercent(share)} of ${who}`;
}
