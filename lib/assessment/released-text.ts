import type { ReleasedAssessment } from "./released-assessment.js";

/** The text of a release file, keys in one order. */
export function releasedText(_released: ReleasedAssessment): string {
  throw new Error("not written yet");
}
