import { AssessmentError, knownProblem, problemText } from "../assessment/assessment-error.js";
import { readSession, type SessionPlace } from "./read-session.js";
import { refusalWords } from "./refusal-words.js";
import type { Session } from "./session.js";

/** Megabytes of a session: 60 responses with all their notes are under it. */
const largestSession = 12;

/** A session taken along as a file, with what of it this version does not take up; or why it can't be opened. */
export async function readSessionFile(
  file: Pick<File, "size" | "text">,
  place: SessionPlace
): Promise<{ readonly session: Session; readonly reports: readonly string[] } | string> {
  const reports: string[] = [];
  try {
    if (file.size > largestSession * 1_000_000)
      throw new AssessmentError([knownProblem("file", "sessionTooLarge", `${largestSession}`)]);
    const session = readSession(parsed(await file.text()), place, (problem) =>
      reports.push(problemText(problem, place.language))
    );
    return { session, reports };
  } catch (error) {
    return refusalWords(error, place.language);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new AssessmentError([knownProblem("file", "notSession")]);
  }
}
