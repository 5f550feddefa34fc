import { countWord } from "../report/count.js";
import { hiddenWords, type RateRow } from "../report/rate-words.js";
import { capital } from "../report/sentence.js";

type Withheld = Pick<RateRow, "shown" | "hidden_because">;

/** How many rows of a chart are hidden or shown only as a bound, and why; empty where none is. */
export function hiddenNote(rows: readonly Withheld[], one: string, smallestCell: number): string {
  const hidden = rows.filter((d) => d.shown === "hidden");
  const coded = rows.filter((d) => d.shown === "at_most" || d.shown === "at_least");
  return [
    hidden.length > 0 &&
      `${capital(countWord(hidden.length))} ${one}${hidden.length === 1 ? " is" : "s are"} hidden: ${reasons(hidden, smallestCell)}.`,
    coded.length > 0 && `Shown as a bound, its number of students rounded: ${reasons(coded, smallestCell)}.`
  ]
    .filter(Boolean)
    .join(" ");
}

function reasons(rows: readonly Withheld[], smallestCell: number): string {
  return [...new Set(rows.map((d) => hiddenWords(d.hidden_because, smallestCell)))].join(", or ");
}
