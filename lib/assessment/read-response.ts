import type { Problem } from "./assessment-error.js";
import type { Instrument } from "./instrument.js";
import type { Response } from "./response.js";

/** One response as a file holds it, in this version of the instrument; `report` hears what of an earlier version is not carried over. */
export function readResponse(
  _json: unknown,
  _instrument: Instrument,
  _source: string,
  _report?: (problem: Problem) => void
): Response {
  throw new Error("not written yet");
}
