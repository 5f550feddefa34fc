import type { Instrument } from "../../assessment/instrument.js";
import type { Rating } from "../../assessment/rating.js";
import type { Response } from "../../assessment/response.js";
import { withEntry } from "../with-entry.js";

/** A member's answers while they are written, and how often they were handed over. */
export interface Draft {
  /** Of the instrument whose questions are answered. */
  readonly instrument_version: number;
  readonly response_id: string;
  /** Of the last hand-in; 0 before the first. */
  readonly revision: number;
  /** Whether the answers stand as they were handed over: then nothing is changed without saying so. */
  readonly is_handed: boolean;
  readonly role_id: string;
  readonly department_id: string;
  readonly ratings: Readonly<Record<string, Rating>>;
  readonly notes: Readonly<Record<string, string>>;
}

export function emptyDraft(response_id: string, { version }: Pick<Instrument, "version">): Draft {
  return {
    instrument_version: version,
    ...{ response_id, revision: 0, is_handed: false, role_id: "", department_id: "" },
    ...{ ratings: {}, notes: {} }
  };
}

/** An answer given, or taken back where it is undefined: then the question counts as not answered. */
export function withRating(draft: Draft, question_id: string, rating: Rating | undefined): Draft {
  return { ...draft, ratings: withEntry(draft.ratings, question_id, rating) };
}

export function withNote(draft: Draft, question_id: string, note: string): Draft {
  return { ...draft, notes: withEntry(draft.notes, question_id, note === "" ? undefined : note) };
}

/** Ready to hand over: every hand-in after a change is a revision of its own. */
export function handedOver(draft: Draft): Draft {
  return draft.is_handed ? draft : { ...draft, revision: draft.revision + 1, is_handed: true };
}

/** Open to changes again; the next hand-in takes the place of this one. */
export function reopened(draft: Draft): Draft {
  return { ...draft, is_handed: false };
}

/** The answers as a file has them; before the first hand-in as revision 1. */
export function responseOf(draft: Draft, instrument: Instrument, school_year: number): Response {
  const { response_id, revision, role_id, department_id, ratings, notes } = draft;
  const { instrument_id, version } = instrument;
  return {
    format: "rollcall-response",
    format_version: 1,
    instrument_id,
    instrument_version: version,
    school_year,
    response_id,
    revision: Math.max(1, revision),
    ...{ role_id, department_id, ratings, notes }
  };
}

/** A response opened to be gone on with: a change raises its revision. */
export function draftOf(response: Response): Draft {
  const { instrument_version, response_id, revision, role_id, department_id, ratings, notes } = response;
  return {
    ...{ instrument_version, response_id, revision, is_handed: false },
    ...{ role_id, department_id, ratings, notes }
  };
}

export function answeredOf(draft: Draft): number {
  return Object.keys(draft.ratings).length;
}
