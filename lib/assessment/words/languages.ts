/** The languages that the pages' own words are written in. */
export const languages = ["en", "es"] as const;

export type Language = (typeof languages)[number];

/** The language of pages at an address; English where it is none of ours. */
export function languageOf(tag: string): Language {
  return languages.find((d) => d === tag) ?? "en";
}
