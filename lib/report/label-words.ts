import { monthNames, weekdayNames } from "./date.js";

/** A label inside a sentence: its first letter small, but for names of days and months and words in capitals. */
export function labelWords(label: string): string {
  const first = label.split(/[\s–-]/)[0] ?? "";
  const isName = names.some((name) => first.startsWith(name)) || /^.+[A-Z]/.test(first) || first === "I";
  return isName ? label : label.slice(0, 1).toLowerCase() + label.slice(1);
}

const names: readonly string[] = [...weekdayNames, ...monthNames.filter((name) => name !== "May")];
