import { problemWords, type ProblemKind } from "./words/problem-words.js";
import type { Language } from "./words/languages.js";

/** One thing wrong with what came from outside. */
export interface Problem {
  /** Where: "ingredients[0].questions[2].text.es", "ratings.AD1". */
  readonly key: string;
  readonly problem: string;
  readonly advice: string;
  /** The same in the dictionary, where a page may have to say it in another language. */
  readonly kind?: ProblemKind;
  readonly values?: readonly string[];
}

/** What the assessment can't take, all of it, a line each: `source key: problem (advice)`. */
export class AssessmentError extends Error {
  override readonly name = "AssessmentError";

  constructor(
    readonly problems: readonly Problem[],
    /** The file's name, "code 2". */
    readonly source = ""
  ) {
    super(problems.map((d) => [source, `${d.key}: ${d.problem} (${d.advice})`].join(" ").trim()).join("\n"));
  }
}

/** A problem of the dictionary's, in English. */
export function knownProblem(key: string, kind: ProblemKind, ...values: readonly string[]): Problem {
  const { problem, advice } = problemWords.en[kind];
  return { key, problem: problem(...values), advice: advice(...values), kind, values };
}

/** A problem for a reader: "the role is not one of the instrument's: choose …"; English where the dictionary lacks it. */
export function problemText({ problem, advice, kind, values = [] }: Problem, language: Language): string {
  const words = kind && problemWords[language][kind];
  return words ? `${words.problem(...values)} (${words.advice(...values)})` : `${problem} (${advice})`;
}
