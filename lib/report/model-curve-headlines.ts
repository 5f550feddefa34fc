import { countOf } from "./count.js";
import { percent, plainPercent } from "./percent.js";

/** What share of all the outcomes the first students by score hold, beside what picking at random would. */
export function modelGainHeadline(gain: {
  readonly capacity: number;
  readonly students: number;
  /** Undefined where nobody had the outcome. */
  readonly recall: number | undefined;
  readonly outcome?: string;
}): string {
  const { capacity, students, recall, outcome = "became chronically absent" } = gain;
  if (recall === undefined) return `Nobody ${outcome}, so there is nothing to find`;
  const random = Math.min(1, capacity / Math.max(1, students));
  return `The first ${countOf(capacity, "student")} hold ${percent(recall)} of all who ${outcome}; picked at random they would hold ${percent(random)}`;
}

/** A threshold with the net benefit of the model and the most of any other way: rules, everybody, nobody. */
export interface DecisionPoint {
  readonly threshold: number;
  readonly model: number;
  readonly bestOther: number;
}

/** The longest run of thresholds at which no other way has more net benefit than the model. */
export function modelDecisionHeadline(points: readonly DecisionPoint[]): string {
  let best: DecisionPoint[] = [];
  let run: DecisionPoint[] = [];
  for (const point of points) {
    run = point.model > point.bestOther ? [...run, point] : [];
    if (run.length > best.length) best = run;
  }
  const [first, last] = [best[0], best.at(-1)];
  if (!first || !last) return "At no threshold does the model have the most net benefit";
  if (first === last)
    return `Only at a threshold of ${plainPercent(first.threshold)} does the model have the most net benefit`;
  return `From a threshold of ${plainPercent(first.threshold)} to ${plainPercent(last.threshold)} the model has the most net benefit`;
}
