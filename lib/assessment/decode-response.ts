import type { Instrument } from "./instrument.js";
import type { Response } from "./response.js";

/** The response that a code carries, its notes empty. */
export function decodeResponse(_code: string, _instrument: Instrument, _source = "code"): Response {
  throw new Error("not written yet");
}
