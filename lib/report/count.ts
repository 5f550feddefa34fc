/** A whole number with thousands: 11842 → "11,842". */
export function count(value: number): string {
  const digits = String(Math.round(Math.abs(value))).replace(/\B(?=(\d{3})+$)/g, ",");
  return value < 0 && digits !== "0" ? `−${digits}` : digits;
}

/** A number of things: (1, "school") → "1 school", (2, "school") → "2 schools". */
export function countOf(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${Math.round(value) === 1 ? one : many}`;
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A small count as running text has it: 4 → "four", 0 → "no"; above ten in digits. */
export function countWord(value: number): string {
  return words[value] ?? count(value);
}

const ordinals = [
  "",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth"
];

/** 5 → "fifth", 12 → "12th". */
export function ordinal(value: number): string {
  return ordinals[value] ?? `${count(value)}${ordinalEnding(value)}`;
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}
