import type { AssessmentPlace } from "../page/assessment/assessment-frame.js";

/** What the page was prerendered of, with what else its script is to know. */
export function pageData<T = unknown>(): AssessmentPlace & T {
  return JSON.parse(document.getElementById("assessment-data")?.textContent ?? "null") as AssessmentPlace & T;
}
