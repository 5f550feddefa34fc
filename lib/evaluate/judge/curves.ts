import { confusion } from "../confusion.js";
import { decisionCurve } from "../decision-curve.js";
import { gainCurve } from "../gain-curve.js";
import { reliability } from "../reliability.js";
import type { Judged } from "./judged.js";
import type { JudgeOptions, Judgement } from "./judgement.js";

/** What charts draw of a sample: gain of all candidates; reliability and decisions of those that have risk scores. */
export function curvesOf(
  { sample, candidates, prepared }: Judged,
  { threshold }: JudgeOptions
): Pick<Judgement, "confusions" | "reliability" | "gain" | "decision"> {
  const { label, subset } = sample;
  const each = <Point>(points: (index: number) => readonly Point[]) =>
    candidates.flatMap(({ name }, index) =>
      points(index).map((point) => ({ candidate: name, subset, ...point }))
    );
  const risk = (index: number): Float64Array | undefined => prepared[index]?.probability;
  const score = (index: number): Float64Array => prepared[index]?.score ?? new Float64Array();
  return {
    confusions: each((i) => {
      const at = risk(i) ? threshold : candidates[i]?.threshold;
      return at === undefined ? [] : [confusion(label, risk(i) ?? score(i), at)];
    }),
    reliability: each((i) => curve(risk(i), (scores) => reliability(label, scores))),
    gain: each((i) => gainCurve(label, score(i))),
    decision: each((i) => curve(risk(i), (scores) => decisionCurve(label, scores)))
  };
}

function curve<Point>(
  scores: Float64Array | undefined,
  points: (scores: Float64Array) => readonly Point[]
): readonly Point[] {
  return scores ? points(scores) : [];
}
