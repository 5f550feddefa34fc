import { countWord } from "../report/count.js";
import { hiddenWords, type RateRow } from "../report/rate-words.js";
import { capital } from "../report/sentence.js";

type Withheld = Pick<RateRow, "shown" | "hidden_because">;

/** How many rows of a chart are hidden or shown only as a bound, and why; empty where none is. */
export function hiddenNote(rows: readonly Withheld[], one: string, smallestCell: number): string {
  const hidden = rows.filter((d) => d.shown === "hidden");
  const bounds = rows.filter((d) => d.shown === "at_most" || d.shown === "at_least");
  return [
    hidden.length > 0 &&
      `${numberOf(hidden.length, one)} hidden: ${list(hidden, (d) => hiddenWords(d.hidden_because, smallestCell))}.`,
    bounds.length > 0 &&
      `${numberOf(bounds.length, one)} shown as a bound${one === "day" ? "" : ", with the number of students rounded"}: ${list(bounds, (d) => boundWords(d, smallestCell))}.`
  ]
    .filter(Boolean)
    .join(" ");
}

function numberOf(number: number, one: string): string {
  return `${capital(countWord(number))} ${one}${number === 1 ? " is" : "s are"}`;
}

function boundWords({ hidden_because: because }: Withheld, smallestCell: number): string {
  return because === "small"
    ? `fewer than ${smallestCell} students on one side of the line`
    : hiddenWords(because, smallestCell);
}

function list(rows: readonly Withheld[], words: (row: Withheld) => string): string {
  return [...new Set(rows.map(words))].join(", or ");
}
