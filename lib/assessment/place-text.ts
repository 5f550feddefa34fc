import type { Language } from "./words/languages.js";
import { placeWords } from "./words/place-words.js";

/**
 * Where in a response, a release or a session: "plan.goals[1].steps[0].title" → "goal 2, step 1, title"; empty where
 * the whole of a file or code is meant.
 */
export function placeText(key: string, language: Language): string {
  const { items, fields } = placeWords[language];
  const parts = key.split(".");
  return parts
    .filter((part, index) => !wholes.includes(part) && (part !== "plan" || index === parts.length - 1))
    .flatMap((part) => {
      const [, name = "", index] = /^([^[]*)(?:\[(\d+)\])?/.exec(part) ?? [];
      const item = index === undefined ? undefined : own(items, name)?.(Number(index) + 1);
      return [item ?? own(fields, name) ?? name, item === undefined && index ? `${Number(index) + 1}` : ""];
    })
    .filter((part) => part !== "")
    .join(", ");
}

/** What a file or code has but once. */
const wholes: readonly string[] = [
  ...["file", "code", "format", "format_version", "instrument_id", "instrument_version"]
];

function own<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
