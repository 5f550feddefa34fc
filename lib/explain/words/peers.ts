import type { ReasonWords } from "./reason-words.js";

function ofOthers(feature: string, place: string): ReasonWords {
  return {
    feature,
    some: `Other students of the ${place} missed {value} of days this year`,
    none: `Other students of the ${place} missed no day this year`,
    missing: `No attendance of other students of the ${place} on record`
  };
}

export const peerWords: readonly ReasonWords[] = [
  ofOthers("school_absence_rate", "school"),
  ofOthers("grade_absence_rate", "grade at this school")
];
