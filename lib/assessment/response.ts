import type { Rating } from "./rating.js";

/** One member's answers, alone and without a name. In a file under `format` "rollcall-response". */
export interface Response {
  readonly format: "rollcall-response";
  readonly format_version: 1;
  readonly instrument_id: string;
  readonly instrument_version: number;
  /** The school year that the answers are of, named by its spring. */
  readonly school_year: number;
  /** Drawn once in the member's browser: tells a second hand-in from a second member. Eight hexadecimal digits. */
  readonly response_id: string;
  /** Raised by each hand-in after a change: the highest one stands. */
  readonly revision: number;
  readonly role_id: string;
  readonly department_id: string;
  /** By question id; a question without an entry was not answered, which is not "unsure". */
  readonly ratings: Readonly<Record<string, Rating>>;
  /** "How do we know?", by question id. Not in a code, only in a file. */
  readonly notes: Readonly<Record<string, string>>;
}
