import type { Instrument, Words } from "./instrument.js";

/** A text in the language asked for, else in the instrument's first. */
export function inLanguage(words: Words, language: string, { languages }: Instrument): string {
  return words[language] ?? words[languages[0] ?? ""] ?? "";
}
