import type { ReleasedQuestion, ReleasedTally } from "./released-assessment.js";
import { positionOf, rated, sideOf } from "./scale-counts.js";
import type { Distance, Median } from "./tally.js";

export interface RankedPractice {
  readonly question_id: string;
  readonly kind: "strength" | "continue" | "gap" | "urgent_gap";
  readonly median: Median;
  /** Of those on the scale, the share on this side of it; undefined where the tally holds medians alone. */
  readonly share: number | undefined;
}

export interface RankedDifference {
  readonly question_id: string;
  readonly disagreement: number;
  readonly distance: Distance;
}

export interface RankedUnknown {
  readonly question_id: string;
  readonly unsure_share: number;
}

/** Practices whose median is a strength, then those to continue, OK for now; ties by share, then in the questions' order. */
export function strengths(tally: ReleasedTally): readonly RankedPractice[] {
  return ranked(tally, "strengths", (d) => positionOf(d.median));
}

/** Practices whose median is an urgent gap, then those that could be better; ties by share, then in the questions' order. */
export function gaps(tally: ReleasedTally): readonly RankedPractice[] {
  return ranked(tally, "gaps", (d) => -positionOf(d.median));
}

/** Practices on which members are not close together, the farthest apart first; ties in the questions' order. */
export function differences(tally: ReleasedTally): readonly RankedDifference[] {
  return tally.questions
    .flatMap(({ question_id, disagreement, distance }) =>
      disagreement === undefined || distance === undefined || distance === "close"
        ? []
        : [{ question_id, disagreement, distance }]
    )
    .sort((a, b) => b.disagreement - a.disagreement);
}

/** Practices that a third or more of those who answered are unsure of, the most first; ties in the questions' order. */
export function unknowns(tally: ReleasedTally): readonly RankedUnknown[] {
  return tally.questions
    .flatMap(({ question_id, unsure_share }) =>
      unsure_share !== undefined && unsure_share >= 1 / 3 ? [{ question_id, unsure_share }] : []
    )
    .sort((a, b) => b.unsure_share - a.unsure_share);
}

function ranked(
  tally: ReleasedTally,
  side: "strengths" | "gaps",
  first: (practice: RankedPractice) => number
): RankedPractice[] {
  return tally.questions
    .flatMap((d) => (d.median && sideOf(d.median) === side ? [practiceOf(d, d.median, side)] : []))
    .sort((a, b) => first(a) - first(b) || (b.share ?? 0) - (a.share ?? 0));
}

function practiceOf(
  { question_id, counts }: ReleasedQuestion,
  median: Median,
  side: "strengths" | "gaps"
): RankedPractice {
  const members = counts && rated(counts);
  const onSide =
    counts &&
    (side === "strengths" ? counts.strength + counts.ok_for_now : counts.could_be_better + counts.urgent_gap);
  return {
    question_id,
    kind: kindOf(median, side),
    median,
    share: onSide !== undefined && members ? onSide / members : undefined
  };
}

/** Halfway between two ratings counts as the milder one. */
function kindOf([better, worse]: Median, side: "strengths" | "gaps"): RankedPractice["kind"] {
  if (side === "strengths") return worse === "strength" ? "strength" : "continue";
  return better === "urgent_gap" ? "urgent_gap" : "gap";
}
