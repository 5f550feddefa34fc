import type { Instrument } from "./instrument.js";
import type { Response } from "./response.js";
import type { Tally } from "./tally.js";

/** A team of 2 to 60 tallied. */
export function tallyResponses(_responses: readonly Response[], _instrument: Instrument): Tally {
  throw new Error("not written yet");
}
