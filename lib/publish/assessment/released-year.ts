import type { ReleasedAssessment } from "../../assessment/released-assessment.js";

/** The school year that all released parts are of; undefined where there is none, or where they differ. */
export function releasedYear({ tally, agreement, plan }: ReleasedAssessment): number | undefined {
  const years = new Set([tally, agreement, plan].flatMap((d) => (d ? [d.school_year] : [])));
  return years.size === 1 ? [...years][0] : undefined;
}
