import { readFileSync } from "node:fs";
import { normaliseInstrument } from "../../lib/assessment/normalise-instrument.js";

export const shippedInstrument = normaliseInstrument(
  JSON.parse(readFileSync("data/assessment/instrument.json", "utf8"))
);
