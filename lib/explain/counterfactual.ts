import { plainPercent } from "../report/percent.js";
import { type Candidate, candidates } from "./candidates.js";
import { changedScores, modelColumns, type Scored } from "./changed-rows.js";
import { changeNote } from "./moves-together.js";
import type { Reference } from "./reference.js";
import { numberWords } from "./value-words.js";
import type { Standing } from "./waterfall.js";

/** Changes with which a row's score would be under a threshold. */
export interface Counterfactual {
  readonly changes: readonly CounterfactualChange[];
  readonly after: Standing;
  /** The sum of the changes' sizes, each in standard deviations of students. */
  readonly size: number;
}

export interface CounterfactualChange {
  readonly feature: string;
  readonly from: number;
  readonly to: number;
  /** "Absence rate, last 10 days: 40% → 10%". */
  readonly words: string;
  readonly note?: string;
}

/** What was found, fewest features and then smallest first; or why there is nothing. */
export type CounterfactualAnswer =
  { readonly found: readonly Counterfactual[] } | { readonly found: readonly []; readonly none: string };

export interface CounterfactualOptions {
  /** Risk score, 0 to 1. */
  readonly threshold: number;
  /** At most so many sets of features, the smallest changes of each. */
  readonly most?: number;
}

/** Sets of three start from so many pairs, those that lower the score most. */
const pairsToExtend = 20;

/** Each feature stands in pairs with at most so many of its values. */
const valuesInSets = 8;

/**
 * The nearest small changes of features that a school could change that bring a row's score under a threshold, all
 * within what is seen among students: every value of one feature; where none is enough, all pairs; where none is, the
 * strongest pairs with a third. They say how the model scores, not what would happen to a student.
 */
export function counterfactuals(
  scored: Scored,
  reference: Reference,
  { threshold, most = 5 }: CounterfactualOptions
): CounterfactualAnswer {
  const [now] = changedScores(scored, [[]]);
  if (!now) throw new RangeError("the model scored fewer rows than it was given");
  if (now.risk < threshold)
    return { found: [], none: `The score is under ${plainPercent(threshold)} already.` };
  for (const tries of searches(scored, candidates(scored, now.margin, reference))) {
    const found = nearest(tries.filter((d) => d.risk < threshold)).slice(0, most);
    if (found.length > 0) return { found: found.map((d) => counterfactual(d, scored)) };
  }
  const none = `No change of up to three features that a school could change, within what is seen among students, brings the score under ${plainPercent(threshold)}.`;
  return { found: [], none };
}

/** Sets of one feature, then of two, then of three, each scored when it is asked for. */
function* searches(scored: Scored, fronts: readonly (readonly Candidate[])[]): Generator<Tried[]> {
  yield fronts.flat().map((d) => ({ set: [d], margin: d.margin, risk: d.risk }));
  const few = fronts.map(thinned);
  const pairs = tried(scored, pairsOf(few));
  yield pairs;
  yield tried(scored, triplesOf(pairs, few));
}

interface Tried extends Standing {
  readonly set: readonly Candidate[];
}

function tried(scored: Scored, sets: readonly (readonly Candidate[])[]): Tried[] {
  if (sets.length === 0) return [];
  const changes = sets.map((set) => set.map((d) => ({ feature: d.feature.name, to: d.to })));
  const scores = changedScores(scored, changes);
  return sets.map((set, i) => ({ set, margin: NaN, risk: NaN, ...scores[i] }));
}

function pairsOf(fronts: readonly (readonly Candidate[])[]): Candidate[][] {
  return fronts.flatMap((first, i) =>
    fronts.slice(i + 1).flatMap((second) => first.flatMap((a) => second.map((b) => [a, b])))
  );
}

function triplesOf(pairs: readonly Tried[], fronts: readonly (readonly Candidate[])[]): Candidate[][] {
  const strongest = pairs.toSorted((a, b) => a.margin - b.margin).slice(0, pairsToExtend);
  return strongest.flatMap(({ set }) =>
    fronts
      .filter((front) => !set.some((d) => d.feature === front[0]?.feature))
      .flatMap((front) => front.map((d) => [...set, d]))
  );
}

/** At most so many of a feature's values, evenly spread, the farthest among them. */
function thinned(front: readonly Candidate[]): Candidate[] {
  const step = Math.max(1, front.length / valuesInSets);
  const places = Array.from({ length: Math.min(front.length, valuesInSets) }, (_, i) =>
    Math.round(front.length - 1 - i * step)
  );
  return places.reverse().flatMap((place) => front[place] ?? []);
}

/** The smallest of each set of features, in order of size. */
function nearest(tries: readonly Tried[]): Tried[] {
  const sorted = tries.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const seen = new Set<string>();
  return sorted.filter(({ set }) => {
    const key = set.map((d) => d.feature.name).sort().join("|"); // prettier-ignore
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

function sizeOf({ set }: Tried): number {
  return set.reduce((sum, d) => sum + d.size, 0);
}

function counterfactual({ set, margin, risk }: Tried, scored: Scored): Counterfactual {
  const inModel = modelColumns(scored).map((d) => d.feature);
  const changes = set.map(({ feature, from, to }): CounterfactualChange => {
    const words = `${feature.label}: ${numberWords(feature, from)} → ${numberWords(feature, to)}`;
    const note = changeNote(feature.name, inModel);
    return { feature: feature.name, from, to, words, ...(note === undefined ? {} : { note }) };
  });
  return { changes, after: { margin, risk }, size: sizeOf({ set, margin, risk }) };
}
