import type { ReleasedQuestion, ReleasedTally } from "./released-assessment.js";
import { rated } from "./scale-counts.js";
import { smallestFamily } from "./smallest-family.js";
import type { QuestionTally, Tally } from "./tally.js";

/** Teams of fewer keep medians alone in what is released. */
export const smallestTeamWithCounts = 5;

/**
 * What of a tally may be released: all of it from five members on; of a smaller team the medians alone, where three or
 * more rated, since the median of two is the two of them.
 */
export function releasedTally(tally: Tally): ReleasedTally {
  if (tally.members >= smallestTeamWithCounts) return tally;
  return { ...tally, questions: tally.questions.map(medianAlone) };
}

function medianAlone({ question_id, median, counts }: QuestionTally): ReleasedQuestion {
  return { question_id, median: rated(counts) >= smallestFamily ? median : undefined, sides: [] };
}
