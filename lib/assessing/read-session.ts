import { AssessmentError, knownProblem, problemText, type Problem } from "../assessment/assessment-error.js";
import { carrierFrom, type Carrier } from "../assessment/carrier.js";
import { instrumentQuestions } from "../assessment/instrument-questions.js";
import type { Instrument } from "../assessment/instrument.js";
import { isEntry, Judge, type Entry } from "../assessment/judge.js";
import { readAgreement } from "../assessment/read-agreement.js";
import { readPlan } from "../assessment/read-plan.js";
import { readReleased } from "../assessment/read-released.js";
import { readResponse } from "../assessment/read-response.js";
import type { Language } from "../assessment/words/languages.js";
import { carriedAgreement, carriedPlan } from "./carried-work.js";
import { refusalWords } from "./refusal-words.js";
import { emptySession, type Arrival, type Session } from "./session.js";

export interface SessionPlace {
  readonly instrument: Instrument;
  readonly school_year: number;
  /** In which a response that can't be read any more is refused. */
  readonly language: Language;
}

/**
 * A session from a file or from the browser's storage, whole: what can't be read refuses all of it with its reason, so
 * that nothing is lost unseen. One of an earlier version of the instrument is carried over by its map, and `report`
 * hears of ratings, priorities and goals' practices that have no place in this one.
 */
export function readSession(
  json: unknown,
  place: SessionPlace,
  report?: (problem: Problem) => void
): Session {
  const { instrument, school_year } = place;
  const { entry, carrier } = opened(json, place);
  const empty = emptySession(instrument, school_year);
  const judge = new Judge();
  const questions = instrumentQuestions(instrument).map((d) => d.question_id);
  const roles = carrier.isStrict ? instrument.roles.map((d) => d.role_id) : undefined;
  const context = { questions, roles, isUnfinished: true, judge };
  const left = (key: string): void => report?.(knownProblem(key, "workNotCarried"));
  const { arrivals, agreement, plan, earlier } = entry;
  const session: Session = {
    ...empty,
    arrivals: judge.list(arrivals ?? [], "arrivals", any, (d, key) => arrivalOf(d, key, place, judge)),
    agreement:
      agreement === undefined
        ? empty.agreement
        : readAgreement(carriedAgreement(agreement, carrier, left), "agreement", context),
    plan: plan === undefined ? empty.plan : readPlan(carriedPlan(plan, carrier, left), "plan", context),
    earlier: judge.list(earlier ?? [], "earlier", any, (d) => readReleased(d, instrument, "session"))
  };
  if (session.agreement.school_year !== school_year || session.plan.school_year !== school_year)
    judge.add(knownProblem("school_year", "sessionYear"));
  judge.settle();
  return session;
}

const any = [0, 100_000] as const;

/** The session's head; what is no session of this instrument and year, or can't be carried over, is refused by name. */
function opened(
  json: unknown,
  { instrument, school_year }: SessionPlace
): { entry: Entry; carrier: Carrier } {
  const entry = isEntry(json) ? json : {};
  const { format, format_version, instrument_id, instrument_version: version } = entry;
  const refused = (...problem: Parameters<typeof knownProblem>): AssessmentError =>
    new AssessmentError([knownProblem(...problem)]);
  if (format !== "rollcall-assessment-session") throw refused("format", "notSession");
  if (typeof format_version === "number" && format_version > 1)
    throw refused("format_version", "newerFormat", `${format_version}`, "1");
  if (format_version !== 1) throw refused("format_version", "notSession");
  if (instrument_id !== instrument.instrument_id) throw refused("instrument_id", "sessionInstrument");
  if (entry["school_year"] !== school_year) throw refused("school_year", "sessionYear");
  const carrier = carrierFrom(version, instrument);
  if (!carrier)
    throw refused("instrument_version", "sessionVersion", `${Number(version)}`, `${instrument.version}`);
  return { entry, carrier };
}

/** A response that is none any more stays in the list whole, refused with its reason, and is tried again each time. */
function arrivalOf(value: unknown, key: string, place: SessionPlace, judge: Judge): Arrival {
  const { source, refused, response, unread, remarks } = isEntry(value) ? value : {};
  if (typeof source !== "string") judge.add(knownProblem(key, "notArrival"));
  const name = String(source);
  const raw = response ?? unread;
  if (raw === undefined) {
    if (typeof refused !== "string") judge.add(knownProblem(key, "notArrival"));
    return { source: name, refused: String(refused) };
  }
  try {
    const told = typeof remarks === "string" ? [remarks] : [];
    const report = (problem: Problem): number => told.push(problemText(problem, place.language));
    const read = readResponse(raw, place.instrument, name, report);
    return { source: name, response: read, ...(told.length > 0 && { remarks: told.join("; ") }) };
  } catch (error) {
    return { source: name, refused: refusalWords(error, place.language), unread: raw };
  }
}
