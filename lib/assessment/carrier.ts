import { instrumentQuestions } from "./instrument-questions.js";
import type { Instrument } from "./instrument.js";

/** Which question of the instrument's version takes up one of an earlier version; undefined where none does. */
export interface Carrier {
  readonly carry: (question_id: string) => string | undefined;
  /** Of the very version: a question that it lacks is a mistake, not one left behind. */
  readonly isStrict: boolean;
}

/** From a version to the instrument's own; undefined where it has no map from it. */
export function carrierFrom(version: unknown, instrument: Instrument): Carrier | undefined {
  if (version === instrument.version) {
    const own = new Set(instrumentQuestions(instrument).map((d) => d.question_id));
    return { carry: (id) => (own.has(id) ? id : undefined), isStrict: true };
  }
  const map = instrument.maps_from.find((d) => d.version === version);
  if (!map) return undefined;
  const questions = new Map(Object.entries(map.questions));
  return { carry: (id) => questions.get(id), isStrict: false };
}
