import { placeText } from "./place-text.js";
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

/** A problem for a reader, in general words where the dictionary lacks its kind, with its place where it has one: "goal 2, step 1, title: empty (write some words)". */
export function problemText(found: Problem, language: Language): string {
  const { kind, values = [] } = found;
  const words = problemWords[language][kind ?? "other"];
  const isUnnamed = kind === undefined && language === "en";
  const problem = isUnnamed ? found.problem : words.problem(...values);
  const text = `${problem} (${isUnnamed ? found.advice : words.advice(...values)})`;
  const place = placeText(found.key, language);
  return place === "" ? text : `${place}: ${text}`;
}
