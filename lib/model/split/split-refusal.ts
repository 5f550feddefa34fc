import type { Cohort } from "../cohort.js";
import { sideFacts } from "./side-facts.js";
import type { SplitKind } from "./split.js";

/** Under so many rows with either outcome, nothing is trained and nothing judged. */
export const fewestOfEach = { train: 20, test: 10 } as const;

/** Why these sides allow no honest training and judgement; undefined where they do. */
export function refusalOf(
  cohort: Cohort,
  kind: SplitKind,
  train: Uint32Array,
  test: Uint32Array
): string | undefined {
  if (cohort.n === 0) return "there is nobody in it";
  if (train.length + test.length === 0)
    return "no school year of it is complete: the outcome of none of its students is known yet";
  if (kind === "held_out_schools" && (train.length === 0 || test.length === 0))
    return "it has one school and one complete school year: no other is left to judge a model on";
  return (
    tooFew(cohort, train, "learn from", fewestOfEach.train) ??
    tooFew(cohort, test, "judge on", fewestOfEach.test)
  );
}

function tooFew(cohort: Cohort, rows: Uint32Array, purpose: string, fewest: number): string | undefined {
  const { chronic } = sideFacts(cohort, rows);
  const other = rows.length - chronic;
  const rest = `of the ${rows.length} rows to ${purpose}`;
  if (chronic === 0) return `nobody ${rest} is chronically absent`;
  if (other === 0) return `everybody ${rest} is chronically absent`;
  if (Math.min(chronic, other) >= fewest) return undefined;
  const [few, state] = chronic < other ? [chronic, "are"] : [other, "are not"];
  return `only ${few} ${rest} ${state} chronically absent, and at least ${fewest} are needed`;
}
