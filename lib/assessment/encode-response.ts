import type { Instrument } from "./instrument.js";
import type { Response } from "./response.js";

/** The response as a code of seven groups of four, without its notes. */
export function encodeResponse(_response: Response, _instrument: Instrument): string {
  throw new Error("not written yet");
}
