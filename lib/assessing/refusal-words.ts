import { AssessmentError, problemText } from "../assessment/assessment-error.js";
import type { Language } from "../assessment/words/languages.js";

/** Why something was refused, in the page's language, with the way out. */
export function refusalWords(error: unknown, language: Language): string {
  if (error instanceof AssessmentError) return error.problems.map((d) => problemText(d, language)).join("; ");
  return error instanceof Error ? error.message : String(error);
}
