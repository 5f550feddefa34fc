import { AssessmentError, knownProblem, type Problem } from "./assessment-error.js";
import type { Instrument } from "./instrument.js";
import { readResponse } from "./read-response.js";
import { fileLimit } from "./response-limits.js";
import type { Response } from "./response.js";

/** `readResponse` of a file that is still text: what is too large is refused before it is read. */
export function parseResponse(
  text: string,
  instrument: Instrument,
  source: string,
  report?: (problem: Problem) => void
): Response {
  if (text.length > fileLimit)
    throw new AssessmentError([knownProblem("file", "tooLarge", `${text.length}`, `${fileLimit}`)], source);
  return readResponse(parsed(text, source), instrument, source, report);
}

function parsed(text: string, source: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new AssessmentError([knownProblem("file", "notJson")], source);
  }
}
