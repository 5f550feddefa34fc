import type { ReleaseRowOf } from "../publish/release-tables.js";
import { count, countWord } from "./count.js";
import { capital } from "./sentence.js";

export type MovementRow = ReleaseRowOf<"movement">;

/** Whether more students left the chronic bands in a block than entered them. */
export function movementHeadline(rows: readonly MovementRow[], smallestCell: number): string {
  const entered = exactCount(rows, "entered_chronic");
  const left = exactCount(rows, "left_chronic");
  const near = exactCount(rows, "near_line");
  if (entered !== undefined && left !== undefined) {
    const more = Math.abs(entered - left);
    if (more === 0)
      return `As many students left the chronic bands as entered them in this block: ${count(left)}`;
    const students = `${capital(countWord(more))} more ${more === 1 ? "student" : "students"}`;
    return left > entered
      ? `${students} left the chronic bands than entered them in this block`
      : `${students} entered the chronic bands than left them in this block`;
  }
  if (near !== undefined) return `${count(near)} students are just under the line`;
  if (rows.length === 0) return "Movement between bands is known from the second block on";
  const few = rows.some((d) => d.measure !== "missed_none_in_block" && d.shown === "at_most");
  return few
    ? `Movement this small is withheld: fewer than ${smallestCell} students in at least one count`
    : "Movement between bands is withheld, as a small number could be worked out from it";
}

/** A number of the movement row, or what may be said of it: "14", "fewer than 10", "hidden". */
export function movementWords(row: MovementRow | undefined, smallestCell: number): string {
  if (!row) return "n/a";
  if (row.shown === "exact" && row.x !== null) return count(row.x);
  if (row.shown === "at_most") return `fewer than ${smallestCell}`;
  if (row.shown === "at_least") return `all but fewer than ${smallestCell}`;
  return "hidden";
}

function exactCount(rows: readonly MovementRow[], measure: MovementRow["measure"]): number | undefined {
  const row = rows.find((d) => d.measure === measure);
  return row?.shown === "exact" && row.x !== null ? row.x : undefined;
}
