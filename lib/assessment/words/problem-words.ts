import { problems as en } from "./en/problems.js";
import { problems as es } from "./es/problems.js";
import type { Language } from "./languages.js";

export type ProblemKind = keyof typeof en;

/** What is wrong and the way out, each a function of the values that it names. */
export interface ProblemText {
  readonly problem: (...values: readonly string[]) => string;
  readonly advice: (...values: readonly string[]) => string;
}

export const problemWords: Readonly<Record<Language, Readonly<Record<ProblemKind, ProblemText>>>> = {
  en,
  es
};
