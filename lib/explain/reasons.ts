import type { Cohort } from "../model/cohort.js";
import { comparisonOf } from "./comparison.js";
import { sharePercent } from "./decimal.js";
import { factOf } from "./fact.js";
import type { Reference } from "./reference.js";
import type { RowContributions, TermFeatures } from "./row-contributions.js";
import { rowValues } from "./row-values.js";
import { wordsOf } from "./words/words-of.js";

/** Which way a contribution moves the score; it is no cause, and the sentence beside it is a fact on record. */
export const directions = [
  { direction: "raises", label: "raises the score" },
  { direction: "lowers", label: "lowers the score" }
] as const;

export interface Reason {
  readonly features: TermFeatures;
  readonly direction: (typeof directions)[number]["direction"];
  /** In log-odds. */
  readonly contribution: number;
  /** "Missed 4 of the last 10 days": from the row alone. */
  readonly fact: string;
  /** "half of the grade missed none": from the reference. */
  readonly comparison?: string;
  /** Both, with a full stop. */
  readonly sentence: string;
}

/** The terms that move one row's score most, up and down, largest first, each as a sentence that can be checked. */
export function reasons(
  { contributions }: RowContributions,
  terms: readonly TermFeatures[],
  { cohort, row }: { readonly cohort: Cohort; readonly row: number },
  reference: Reference,
  most = 3
): { readonly raises: readonly Reason[]; readonly lowers: readonly Reason[] } {
  const ranked = terms
    .map((features, t) => ({ features, contribution: contributions[t] ?? 0 }))
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const told = (direction: Reason["direction"], sign: number) =>
    ranked
      .filter((d) => d.contribution * sign > 0)
      .slice(0, most)
      .map((d) => ({ ...d, direction, ...wordsFor(d.features, cohort, row, reference) }));
  return { raises: told("raises", 1), lowers: told("lowers", -1) };
}

type Told = Pick<Reason, "fact" | "comparison" | "sentence">;

function wordsFor(features: TermFeatures, cohort: Cohort, row: number, reference: Reference): Told {
  const [first, second] = features.map((name) => factAndComparison(name, cohort, row, reference));
  if (!first) return { fact: "", sentence: "" };
  if (second) {
    const fact = `Taken together: ${small(first.fact)}; ${small(second.fact)}`;
    return { fact, sentence: `${fact}.` };
  }
  return { ...first, sentence: `${[first.fact, first.comparison].filter(Boolean).join("; ")}.` };
}

function factAndComparison(
  name: string,
  cohort: Cohort,
  row: number,
  reference: Reference
): Omit<Told, "sentence"> {
  const feature = cohort.columns.find((d) => d.feature.name === name)?.feature;
  if (!feature) throw new RangeError(`the rows have no column "${name}"`);
  const values = rowValues(cohort, row);
  const words = wordsOf(feature);
  const fact = factOf(feature, words, values);
  const comparison = comparisonOf(feature, words, values, reference);
  if (comparison === undefined) return { fact };
  const share = values.numberOf(name) ?? 0;
  const isCounted = words.of !== undefined && share > 0 && !fact.includes("%");
  return {
    fact: isCounted && comparison.endsWith("%") ? `${fact} (${sharePercent(share)})` : fact,
    comparison
  };
}

function small(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
