import { ratings } from "./rating.js";
import type { ReleasedTally } from "./released-assessment.js";
import { smallestFamily } from "./smallest-family.js";

/**
 * Whether a tally beside the public one of the same year tells of fewer than three members by subtraction: their
 * answers, question by question. Medians alone have no counts to subtract.
 */
export function tellsMembers(shown: ReleasedTally, next: ReleasedTally): boolean {
  if (shown.school_year !== next.school_year) return false;
  const pairs = next.questions.flatMap((now) => {
    const before = shown.questions.find((d) => d.question_id === now.question_id);
    return before?.counts && now.counts ? [[before, now] as const] : [];
  });
  if (pairs.length === 0) return false;
  const change = Math.abs(next.members - shown.members);
  if (change > 0) return change < smallestFamily;
  return pairs.some(([before, now]) =>
    ratings.some((rating) => before.counts?.[rating] !== now.counts?.[rating])
  );
}
