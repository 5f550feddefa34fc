import fc from "fast-check";
import { instrumentQuestions } from "../../lib/assessment/instrument-questions.js";
import { ratings, type Rating } from "../../lib/assessment/rating.js";
import type { Response } from "../../lib/assessment/response.js";
import { shippedInstrument as instrument } from "./shipped-instrument.js";

export const questionIds = instrumentQuestions(instrument).map((d) => d.question_id);

/** Responses to the shipped instrument, of all roles, many questions open, notes as wild as texts are. */
export const randomResponse: fc.Arbitrary<Response> = fc
  .record({
    response_id: fc.nat(0xffffffff).map((d) => d.toString(16).padStart(8, "0")),
    school_year: fc.integer({ min: 2000, max: 2060 }),
    revision: fc.integer({ min: 1, max: 64 }),
    role_id: fc.constantFrom(...instrument.roles.map((d) => d.role_id)),
    department_id: fc.constantFrom(...instrument.departments.map((d) => d.department_id)),
    given: fc.array(fc.constantFrom<Rating | undefined>(undefined, ...ratings), {
      minLength: 25,
      maxLength: 25
    }),
    notes: fc.dictionary(
      fc.constantFrom(...questionIds),
      fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }).filter((d) => d.trim() !== ""),
      { maxKeys: 4 }
    )
  })
  .map(({ given, notes, ...rest }) => ({ ...responseOf(given), ...rest, notes: { ...notes } }));

/** A response with these ratings in the questions' order, the rest open. */
export function responseOf(given: readonly (Rating | undefined)[], change: Partial<Response> = {}): Response {
  return {
    format: "rollcall-response",
    format_version: 1,
    instrument_id: instrument.instrument_id,
    instrument_version: instrument.version,
    school_year: 2026,
    response_id: "00000001",
    revision: 1,
    role_id: "teacher",
    department_id: "school",
    ratings: Object.fromEntries(
      questionIds.flatMap((id, index) => (given[index] ? [[id, given[index]] as const] : []))
    ),
    notes: {},
    ...change
  };
}
