/** Formats with a name, beside those that strptime knows (%Y-%m-%d and the like). */
export const namedFormats = [
  { format: "school_year_span", reads: "a school year", meaning: '"1985-86" or "2021-2022"' },
  {
    format: "school_year_spring",
    reads: "a school year",
    meaning: '"2004" for the year that ends in spring 2004'
  },
  {
    format: "school_year_fall",
    reads: "a school year",
    meaning: '"2003" for the year that begins in fall 2003'
  },
  { format: "percent", reads: "a number", meaning: '"93.2" or "93.2%" for a share of .932' },
  { format: "duration", reads: "a number", meaning: '"1:30:00" for 90 minutes' }
] as const;

export type NamedFormat = (typeof namedFormats)[number]["format"];

export function isNamed(format: string): format is NamedFormat {
  return namedFormats.some((d) => d.format === format);
}

export function isSchoolYear(format: string): boolean {
  return namedFormats.some((d) => d.format === format && d.reads === "a school year");
}

const yearParts = ["Y", "y"];
const monthParts = ["m", "b", "B", "-m"];
const dayParts = ["d", "-d"];
const otherParts = ["H", "-H", "I", "-I", "M", "-M", "S", "-S", "p", "f", "g", "z", "Z", "a", "A", "%"];

/** What is wrong with a strptime format for a column of that kind; undefined if nothing. */
export function dateFormatFault(format: string, reads: "date" | "month"): string | undefined {
  const parts = [...format.matchAll(/%(-?.)/g)].map(([, part = ""]) => part);
  if (parts.length === 0) return "has no %-part and is no named format";
  const known = [...yearParts, ...monthParts, ...dayParts, "j", ...otherParts];
  const unknown = parts.find((part) => !known.includes(part));
  if (unknown !== undefined) return `has the unknown part %${unknown}`;
  const has = (some: readonly string[]): boolean => parts.some((part) => some.includes(part));
  if (!has(yearParts)) return "has no year";
  if (has(["j"])) return undefined;
  if (!has(monthParts)) return "has no month";
  if (reads === "date" && !has(dayParts)) return "has no day";
  return undefined;
}
