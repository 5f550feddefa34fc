import type { Calibration } from "../model/calibration/calibration.js";
import type { Cohort } from "../model/cohort.js";
import { countOf } from "../report/count.js";
import { list } from "../report/sentence.js";
import { riskOf } from "./risk-of.js";
import { marginOf, type RowContributions, type TermFeatures } from "./row-contributions.js";
import { valueWords } from "./value-words.js";

/** One bar of a waterfall: what it is of, what it adds, and where the running sum then stands. */
export interface Term extends Standing {
  readonly kind: "feature" | "pair" | "others" | "residual";
  /** None of `residual`; of `others` all that are folded. */
  readonly features: readonly string[];
  readonly label: string;
  /** The row's own, in words; empty of `others` and `residual`. */
  readonly value: string;
  /** In log-odds. */
  readonly contribution: number;
}

/** A running sum in log-odds, and the risk score that it stands for. */
export interface Standing {
  readonly margin: number;
  readonly risk: number;
}

/** From the base over the terms to the row's own score. */
export interface Waterfall {
  readonly base: Standing;
  readonly terms: readonly Term[];
  readonly total: Standing;
}

export interface WaterfallOptions {
  /** How many terms stand alone, the largest; the rest are folded into one. */
  readonly most?: number;
  readonly calibration: Calibration;
}

/**
 * One row's contributions in order: those that raise the score, largest first, then those that lower it, then the rest
 * together and what an approximate method leaves. Contributions add up in log-odds; in risk a term's step depends on
 * those before it, and only the whole way from base to total is the term's own.
 */
export function waterfall(
  explained: RowContributions,
  terms: readonly TermFeatures[],
  { cohort, row }: { readonly cohort: Cohort; readonly row: number },
  { most = 9, calibration }: WaterfallOptions
): Waterfall {
  const all = terms.map((features, t) => termOf(features, explained.contributions[t] ?? 0, cohort, row));
  const ranked = all.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const shown = ranked.slice(0, most).filter((d) => d.contribution !== 0);
  const bars = [
    ...shown.filter((d) => d.contribution > 0),
    ...shown.filter((d) => d.contribution < 0),
    ...folded(ranked.filter((d) => !shown.includes(d))),
    ...(explained.residual === undefined ? [] : [residualBar(explained.residual)])
  ];
  const standing = (margin: number): Standing => ({ margin, risk: riskOf(calibration, margin) });
  let margin = explained.base;
  return {
    base: standing(margin),
    terms: bars.map((d) => ({ ...d, ...standing((margin += d.contribution)) })),
    total: standing(marginOf(explained))
  };
}

type Bar = Omit<Term, keyof Standing>;

function termOf(features: TermFeatures, contribution: number, cohort: Cohort, row: number): Bar {
  const columns = features.map((name) => cohort.columns.find((d) => d.feature.name === name));
  return {
    kind: features.length === 1 ? "feature" : "pair",
    features,
    label: columns.map((d, i) => d?.feature.label ?? features[i]).join(" with "),
    value: columns.map((d) => (d ? valueWords(d, row) : "missing")).join(" with "),
    contribution
  };
}

function folded(bars: readonly Bar[]): Bar[] {
  if (bars.length === 0) return [];
  const parts = (["feature", "pair"] as const).map((kind) => ({
    kind,
    n: bars.filter((d) => d.kind === kind).length
  }));
  const counted = parts.filter((d) => d.n > 0).map(({ kind, n }) => countOf(n, kind));
  return [
    {
      kind: "others",
      features: bars.flatMap((d) => d.features),
      label: `The other ${list(counted)} together`,
      value: "",
      contribution: bars.reduce((sum, d) => sum + d.contribution, 0)
    }
  ];
}

function residualBar(contribution: number): Bar {
  return { kind: "residual", features: [], label: "What the method leaves over", value: "", contribution };
}
