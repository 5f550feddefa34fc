import { canonicalText } from "./canonical-text.js";
import type { ReleasedAssessment } from "./released-assessment.js";

/** The text of a release file, keys in one order; what is undefined stands nowhere. */
export function releasedText(released: ReleasedAssessment): string {
  return canonicalText(released);
}
