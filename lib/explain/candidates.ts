import type { ModelFeature } from "../model/model-feature.js";
import { changedScores, modelColumns, type Scored } from "./changed-rows.js";
import { canFall } from "./moves-together.js";
import type { Reference } from "./reference.js";

/** One value that one feature could have instead. */
export interface Candidate {
  readonly feature: ModelFeature;
  readonly from: number;
  readonly to: number;
  /** How far, in standard deviations of students. */
  readonly size: number;
  /** Of the row with this change alone. */
  readonly margin: number;
  readonly risk: number;
}

/**
 * By feature that a school could change and whose value is known: the values seen among students that lower the score,
 * nearest first, each of which lowers it more than every nearer one does. A count that cannot fall only rises.
 */
export function candidates(scored: Scored, margin: number, reference: Reference): Candidate[][] {
  const moves = modelColumns(scored)
    .filter((d) => d.feature.isActionable && !d.levels)
    .flatMap(({ feature, values }) => movesOf(feature, values[scored.row] ?? NaN, reference));
  const scores = changedScores(
    scored,
    moves.map((d) => [{ feature: d.feature.name, to: d.to }])
  );
  const all = moves.map((d, i): Candidate => ({ ...d, margin: NaN, risk: NaN, ...scores[i] }));
  return [...new Set(all.map((d) => d.feature))]
    .map((feature) =>
      frontOf(
        all.filter((d) => d.feature === feature),
        margin
      )
    )
    .filter((d) => d.length > 0);
}

type Move = Omit<Candidate, "margin" | "risk">;

function movesOf(feature: ModelFeature, from: number, { seen }: Reference): Move[] {
  const { values = [], deviation = 0 } = seen[feature.name] ?? {};
  if (!Number.isFinite(from) || deviation === 0) return [];
  return values
    .filter((to) => to > from || (to < from && canFall(feature.name)))
    .map((to) => ({ feature, from, to, size: Math.abs(to - from) / deviation }));
}

function frontOf(own: readonly Candidate[], margin: number): Candidate[] {
  let least = margin;
  return own
    .toSorted((a, b) => a.size - b.size)
    .filter((d) => {
      if (!(d.margin < least)) return false;
      least = d.margin;
      return true;
    });
}
