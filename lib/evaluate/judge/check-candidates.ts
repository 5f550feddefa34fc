import { checkCapacity } from "../at-capacity.js";
import { checkPairs, checkProbabilities } from "../check-pairs.js";
import type { Candidate, JudgedRows, JudgeOptions } from "./judgement.js";

/** Refuses what can't be judged: scores that are no numbers or no pairs to the rows, two of one name, odd options. */
export function checkCandidates(
  rows: JudgedRows,
  candidates: readonly Candidate[],
  options: JudgeOptions
): void {
  const { threshold, capacity, groups = [] } = options;
  const n = rows.label.length;
  const known = rows.label.map((d) => (d === 255 ? 0 : d));
  if (!(threshold >= 0 && threshold <= 1))
    throw new RangeError(`threshold is not within 0 and 1: ${threshold}`);
  if ("students" in capacity) checkCapacity(capacity.students);
  for (const { name, rows: inside } of groups)
    if (inside.length !== n)
      throw new RangeError(`not pairs: ${n} labels and ${inside.length} rows of ${name}`);
  candidates.forEach(({ name, score, probability }, i) => {
    if (candidates.findIndex((d) => d.name === name) !== i)
      throw new RangeError(`two candidates have the name ${name}`);
    try {
      checkPairs(known, score);
      if (probability) checkProbabilities(known, probability);
    } catch (error) {
      throw new RangeError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}
