import { problemText, type Problem } from "../../assessment/assessment-error.js";
import { decodeResponse } from "../../assessment/decode-response.js";
import type { Instrument } from "../../assessment/instrument.js";
import { parseResponse } from "../../assessment/parse-response.js";
import type { Response } from "../../assessment/response.js";
import { mostMembers } from "../../assessment/tally-responses.js";
import type { Language } from "../../assessment/words/languages.js";
import { tallyWords } from "../../assessment/words/tally-words.js";
import { schoolYearName } from "../../canon/school-year.js";
import { refusalWords } from "../refusal-words.js";
import { responsesOf, type Arrival, type Session } from "../session.js";

/** A file as its text or, larger than any response, as its size alone; or a code. */
export type Incoming =
  | { readonly source: string; readonly text: string }
  | { readonly source: string; readonly bytes: number }
  | { readonly source: string; readonly code: string };

/** The session with what came in, each thing taken or refused with its reason; beyond 60 members nobody more is taken. */
export function takeIn(
  session: Session,
  incoming: readonly Incoming[],
  instrument: Instrument,
  language: Language
): Session {
  return incoming.reduce((so_far, item) => {
    const arrival = judged(so_far, item, instrument, language);
    return { ...so_far, arrivals: [...so_far.arrivals, arrival] };
  }, session);
}

function judged(session: Session, item: Incoming, instrument: Instrument, language: Language): Arrival {
  const words = tallyWords[language];
  const { source } = item;
  if ("bytes" in item) return { source, refused: words.tooLarge((item.bytes / 1_000_000).toFixed(1)) };
  try {
    const left: string[] = [];
    const response = read(item, instrument, (problem) => left.push(problemText(problem, language)));
    const { school_year } = response;
    if (school_year !== session.school_year)
      return {
        source,
        refused: words.otherYear(schoolYearName(school_year), schoolYearName(session.school_year))
      };
    return isOneTooMany(session, response)
      ? { source, refused: words.tooMany(mostMembers) }
      : { source, response, ...(left.length > 0 && { remarks: left.join("; ") }) };
  } catch (error) {
    return { source, refused: refusalWords(error, language) };
  }
}

function read(
  item: Exclude<Incoming, { bytes: number }>,
  instrument: Instrument,
  report: (problem: Problem) => void
): Response {
  return "code" in item
    ? decodeResponse(item.code, instrument, item.source)
    : parseResponse(item.text, instrument, item.source, report);
}

function isOneTooMany(session: Session, { response_id }: Response): boolean {
  const members = new Set(responsesOf(session).map((d) => d.response_id));
  return !members.has(response_id) && members.size >= mostMembers;
}
