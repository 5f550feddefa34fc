import type { ReleasedTally } from "./released-assessment.js";
import type { Tally } from "./tally.js";

/** Teams of fewer keep medians alone in what is released. */
export const smallestTeamWithCounts = 5;

/** What of a tally may be released: all of it from five members on, else medians alone, where three or more rated. */
export function releasedTally(_tally: Tally): ReleasedTally {
  throw new Error("not written yet");
}
