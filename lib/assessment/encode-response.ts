import { AssessmentError, knownProblem, type Problem } from "./assessment-error.js";
import { checkSymbols } from "./check-symbols.js";
import {
  codeLength,
  fingerprintOf,
  firstYear,
  headBases,
  mostRevisions,
  ratingBase,
  yearCount,
  type CodeHead
} from "./code-layout.js";
import { toSymbols } from "./crockford.js";
import { instrumentQuestions } from "./instrument-questions.js";
import type { Instrument } from "./instrument.js";
import { ratings } from "./rating.js";
import type { Response } from "./response.js";

/** The response as a code of seven groups of four, without its notes: "3S7K-…". A link carries it behind "#". */
export function encodeResponse(response: Response, instrument: Instrument): string {
  judge(response, instrument);
  const head: CodeHead = {
    fingerprint: fingerprintOf(instrument),
    version: instrument.version - 1,
    year: response.school_year - firstYear,
    role: instrument.roles.findIndex((d) => d.role_id === response.role_id),
    department: instrument.departments.findIndex((d) => d.department_id === response.department_id),
    revision: response.revision - 1,
    id: Number.parseInt(response.response_id, 16)
  };
  let value = 0n;
  for (const key of keysOf(headBases)) value = value * BigInt(headBases[key]) + BigInt(head[key]);
  for (const { question_id } of instrumentQuestions(instrument)) {
    const rating = response.ratings[question_id];
    value = value * BigInt(ratingBase) + BigInt(rating === undefined ? 0 : ratings.indexOf(rating) + 1);
  }
  const text = toSymbols(value, codeLength - 2);
  return inGroups(text + checkSymbols(text));
}

function judge({ school_year, revision, role_id, department_id }: Response, instrument: Instrument): void {
  const lastYear = firstYear + yearCount - 1;
  const problems: Problem[] = [];
  if (school_year < firstYear || school_year > lastYear)
    problems.push(knownProblem("school_year", "codeHolds", "school year", `${lastYear}`));
  if (revision < 1 || revision > mostRevisions)
    problems.push(knownProblem("revision", "codeHolds", "revision", `${mostRevisions}`));
  if (!instrument.roles.some((d) => d.role_id === role_id))
    problems.push(knownProblem("role_id", "unknownRole"));
  if (!instrument.departments.some((d) => d.department_id === department_id))
    problems.push(knownProblem("department_id", "unknownDepartment"));
  if (problems.length > 0) throw new AssessmentError(problems);
}

function keysOf<T extends object>(entry: T): (keyof T)[] {
  return Object.keys(entry) as (keyof T)[];
}

function inGroups(text: string): string {
  return text.replace(/(.{4})(?!$)/g, "$1-");
}
