import type { Instrument } from "../assessment/instrument.js";
import type { Plan } from "../assessment/plan.js";
import type { ReleasedAssessment } from "../assessment/released-assessment.js";
import type { Response } from "../assessment/response.js";
import type { Agreement } from "../assessment/tally.js";

/**
 * The coordinator's work on one school year's assessment, shared by the pages tally and plan: kept in this browser
 * alone, and in a file that the coordinator may take along. It holds members' answers and notes: never to be published.
 */
export interface Session {
  readonly format: "rollcall-assessment-session";
  readonly format_version: 1;
  readonly instrument_id: string;
  readonly instrument_version: number;
  readonly school_year: number;
  /** Everything that came in, in its order, what was refused too. */
  readonly arrivals: readonly Arrival[];
  readonly agreement: Agreement;
  readonly plan: Plan;
  /** Released assessments of earlier years, loaded to compare with. */
  readonly earlier: readonly ReleasedAssessment[];
}

/** A file or code that came in. */
export type Arrival = {
  /** The file's name, "code 2", "link". */
  readonly source: string;
} & (
  | {
      readonly response: Response;
      /** What of it this version of the instrument does not take up, in words. */
      readonly remarks?: string;
    }
  | {
      readonly refused: string;
      /** A response that was in the tally once and can't be read any more, as it was. */
      readonly unread?: unknown;
    }
);

/** A session in which nothing has been done yet. */
export function emptySession(instrument: Instrument, school_year: number): Session {
  const { instrument_id, version } = instrument;
  return {
    format: "rollcall-assessment-session",
    format_version: 1,
    instrument_id,
    instrument_version: version,
    school_year,
    arrivals: [],
    agreement: { school_year, agreed_on: "", in_the_room: [], ratings: {}, notes: {} },
    plan: { school_year, priorities: [], goals: [] },
    earlier: []
  };
}

/** Whether nothing would be lost with it. */
export function isEmptySession({ arrivals, agreement, plan, earlier }: Session): boolean {
  const { agreed_on, in_the_room, ratings, notes } = agreement;
  const lists = [
    arrivals,
    in_the_room,
    Object.keys(ratings),
    Object.keys(notes),
    plan.priorities,
    plan.goals
  ];
  return agreed_on === "" && [...lists, earlier].every((d) => d.length === 0);
}

/** The responses that came in whole, each as often as it came. */
export function responsesOf({ arrivals }: Session): Response[] {
  return arrivals.flatMap((d) => ("response" in d ? [d.response] : []));
}
