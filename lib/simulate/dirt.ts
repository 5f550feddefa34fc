import type { Random } from "../random/random.js";

/** The faults that real exports have, and what becomes of such a row: its disposition, and the rule that it breaks. */
export const dirtKinds = {
  "unknown code": { disposition: "quarantined", rule: "unknown code" },
  orphan: { disposition: "quarantined", rule: "unknown student" },
  "lost zeros": { disposition: "quarantined", rule: "unknown student" },
  "unknown account": { disposition: "quarantined", rule: "not in the look-up" },
  "exact duplicate": { disposition: "exact duplicate", rule: "repeated key" },
  "impossible date": { disposition: "quarantined", rule: "not a date" },
  "far future": { disposition: "quarantined", rule: "out of range" },
  "shifted columns": { disposition: "quarantined", rule: "unreadable row" },
  "end before start": { disposition: "quarantined", rule: "end before start" },
  "exit before entry": { disposition: "quarantined", rule: "exit before entry" },
  "two birth months": { disposition: "quarantined", rule: "clash of keys" },
  clash: { disposition: "quarantined", rule: "clash of keys" },
  "words for a number": { disposition: "quarantined", rule: "not a number" },
  /** The word or amount alone is set aside. */
  "neither yes nor no": { disposition: "kept", rule: "not yes or no" },
  "impossible amount": { disposition: "kept", rule: "out of range" },
  /** It stays in the record and counts nowhere. */
  "absence of a non-member": { disposition: "kept", rule: "" }
} as const;

export type DirtKind = keyof typeof dirtKinds;

/** A fault of a file's rows: how often it occurs, and in which column; dates are written as the file writes them. */
export interface Dirt {
  readonly kind: DirtKind;
  /** Chance for each row. */
  readonly share: number;
  readonly column?: string;
  /** What is written in its place, where the kind does not say. */
  readonly with?: readonly string[];
}

/** The rows that stand in the file in place of one: spoiled, or doubled. */
export function spoil(
  cells: readonly string[],
  { kind, column, with: words }: Dirt,
  columns: readonly string[],
  dice: Random
): (readonly string[])[] {
  const place = columns.indexOf(column ?? "");
  const replaced = (word: string): readonly string[] => cells.map((cell, i) => (i === place ? word : cell));
  const cell = cells[place] ?? "";
  switch (kind) {
    case "exact duplicate":
      return [cells, cells];
    case "orphan":
      return [replaced(`0${dice.integer(980_000, 989_999)}`)];
    case "lost zeros":
      return [replaced(cell.replace(/^0+/, ""))];
    case "shifted columns":
      return [[...cells.slice(0, place), "", ...cells.slice(place)]];
    case "two birth months":
      return [cells, replaced(nextMonth(cell))];
    case "clash":
      return [cells, replaced(dice.pick((words ?? [""]).filter((word) => word !== cell)))];
    default:
      return [replaced(dice.pick(words ?? [""]))];
  }
}

function nextMonth(usDate: string): string {
  const [month, day, year] = usDate.split("/");
  return `${String((Number(month) % 12) + 1).padStart(2, "0")}/${day ?? ""}/${year ?? ""}`;
}
