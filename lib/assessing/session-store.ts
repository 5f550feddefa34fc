import type { Instrument } from "../assessment/instrument.js";
import { openKept, type Kept } from "./kept.js";
import { readSession } from "./read-session.js";
import { emptySession, type Session } from "./session.js";
import { shelfKey } from "./shelf-key.js";

/** The coordinator's session of a school year as this browser keeps it: the door of the pages tally and plan. */
export function openSession(instrument: Instrument, school_year: number): Kept<Session> {
  return openKept({
    key: shelfKey("session", instrument, school_year),
    first: emptySession(instrument, school_year),
    read: (value) => readSession(value, instrument, school_year)
  });
}
