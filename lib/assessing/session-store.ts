import { problemText } from "../assessment/assessment-error.js";
import { openKept, type Kept } from "./kept.js";
import { readSession, type SessionPlace } from "./read-session.js";
import { refusalWords } from "./refusal-words.js";
import { emptySession, type Session } from "./session.js";
import { shelfKey } from "./shelf-key.js";

/** The coordinator's session of a school year as this browser keeps it: the door of the pages tally and plan. */
export function openSession(place: SessionPlace): Kept<Session> {
  const { instrument, school_year, language } = place;
  return openKept({
    key: shelfKey("session", instrument, school_year),
    first: emptySession(instrument, school_year),
    read(value, report) {
      try {
        return readSession(value, place, (problem) => report(problemText(problem, language)));
      } catch (error) {
        report(refusalWords(error, language));
        return undefined;
      }
    }
  });
}
