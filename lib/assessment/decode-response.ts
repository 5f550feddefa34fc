import { AssessmentError, knownProblem, type Problem } from "./assessment-error.js";
import { isChecked } from "./check-symbols.js";
import { codeLength, fingerprintOf, firstYear, headBases, ratingBase, type CodeHead } from "./code-layout.js";
import { asSymbols, fromSymbols, symbols } from "./crockford.js";
import { instrumentQuestions } from "./instrument-questions.js";
import type { Instrument } from "./instrument.js";
import { ratings } from "./rating.js";
import type { Response } from "./response.js";

/**
 * The response that a code carries, or a link with the code behind its "#"; its notes are empty. A code of another
 * version of the instrument is refused by name: it holds places in lists, which may have changed since.
 */
export function decodeResponse(code: string, instrument: Instrument, source = "code"): Response {
  const text = asSymbols(code.slice(code.indexOf("#") + 1));
  const problem = problemOf(text);
  if (problem) throw new AssessmentError([problem], source);
  const { head, digits } = digitsOf(fromSymbols(text.slice(0, -2)), instrument);
  const [role, department] = [instrument.roles[head.role], instrument.departments[head.department]];
  const version = head.version + 1;
  if (version !== instrument.version)
    throw new AssessmentError(
      [knownProblem("code", "codeVersion", `${version}`, `${instrument.version}`)],
      source
    );
  if (head.fingerprint !== fingerprintOf(instrument) || !role || !department)
    throw new AssessmentError([knownProblem("code", "codeInstrument")], source);
  const given = instrumentQuestions(instrument).flatMap(({ question_id }, index) => {
    const rating = ratings[(digits[index] ?? 0) - 1];
    return rating ? [[question_id, rating] as const] : [];
  });
  return {
    format: "rollcall-response",
    format_version: 1,
    instrument_id: instrument.instrument_id,
    instrument_version: version,
    school_year: head.year + firstYear,
    response_id: head.id.toString(16).padStart(8, "0"),
    revision: head.revision + 1,
    role_id: role.role_id,
    department_id: department.department_id,
    ratings: Object.fromEntries(given),
    notes: {}
  };
}

function problemOf(text: string): Problem | undefined {
  const strange = [...new Set([...text.slice(0, 100)].filter((d) => !symbols.includes(d)))];
  if (text.length !== codeLength)
    return knownProblem("code", "codeLength", `${text.length}`, `${codeLength}`);
  if (strange.length > 0) return knownProblem("code", "codeSymbol", strange.slice(0, 5).join(" "));
  return isChecked(text) ? undefined : knownProblem("code", "codeTypo");
}

/** The numbers of a code, read from its lowest digit. */
function digitsOf(value: bigint, instrument: Instrument): { head: CodeHead; digits: readonly number[] } {
  let left = value;
  const take = (base: number): number => {
    const digit = Number(left % BigInt(base));
    left /= BigInt(base);
    return digit;
  };
  const digits = instrumentQuestions(instrument).map(() => take(ratingBase));
  const head = Object.fromEntries(
    Object.entries(headBases)
      .reverse()
      .map(([key, base]) => [key, take(base)])
  ) as CodeHead;
  return { head: left === 0n ? head : { ...head, fingerprint: -1 }, digits: digits.reverse() };
}
