import { answer as en, type AnswerWords } from "./en/answer.js";
import { answer as es } from "./es/answer.js";
import type { Language } from "./languages.js";

export const answerWords: Readonly<Record<Language, AnswerWords>> = { en, es };
