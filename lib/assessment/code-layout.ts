import { instrumentQuestions } from "./instrument-questions.js";
import type { Instrument } from "./instrument.js";

/** Symbols of a code: 26 that carry the response, two that check it. */
export const codeLength = 28;

/** Revisions that a code can carry; a later one goes by file. */
export const mostRevisions = 64;

/** The first school year that a code can carry, and how many. */
export const firstYear = 2000;
export const yearCount = 64;

/**
 * The numbers of a code, the highest digit first, each under its base: 2⁶⁵ for what stands here, 6²⁵ for the ratings
 * that follow, under 2¹³⁰ in all, which is what 26 symbols hold.
 */
export const headBases = {
  fingerprint: 64,
  version: 32,
  year: yearCount,
  role: 32,
  department: 32,
  revision: mostRevisions,
  id: 2 ** 32
} as const;

export type CodeHead = Readonly<Record<keyof typeof headBases, number>>;

/** Not answered, and the five ratings. */
export const ratingBase = 6;

/** Six bits of the ids and their order in an instrument's lists, since a code holds places in them (FNV-1a). */
export function fingerprintOf(instrument: Instrument): number {
  const ids = [
    instrument.instrument_id,
    ...instrumentQuestions(instrument).map((d) => d.question_id),
    ...instrument.roles.map((d) => d.role_id),
    ...instrument.departments.map((d) => d.department_id)
  ].join("\n");
  let hash = 0x811c9dc5;
  for (const letter of ids) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 16) ^ hash) & 63;
}
