import type { AbsenceCell } from "./absence-cell.js";
import { otherValue } from "./group-label.js";

/**
 * Cells with the rare values of neighborhood and home language put together as "other": those that never reach
 * twice the smallest cell in a school year, so that a list of one-family languages is neither told nor hatched.
 */
export function foldRareValues(cells: readonly AbsenceCell[], smallest: number): AbsenceCell[] {
  const most = new Map<string, number>();
  const valueKey = ({ attribute, value, school_year }: AbsenceCell) => `${attribute}|${value}|${school_year}`;
  for (const cell of cells)
    if (isFoldable(cell)) most.set(valueKey(cell), Math.max(cell.n, most.get(valueKey(cell)) ?? 0));
  const folded = new Map<string, AbsenceCell>();
  const kept = cells.filter((cell) => {
    if (!isFoldable(cell) || (most.get(valueKey(cell)) ?? 0) >= 2 * smallest) return true;
    const key = `${cell.attribute}|${cell.school_year}|${cell.block}`;
    folded.set(key, plus(cell, folded.get(key)));
    return false;
  });
  return [...kept, ...folded.values()];
}

function isFoldable({ attribute, value }: AbsenceCell): boolean {
  return (attribute === "neighborhood" || attribute === "home_language") && value !== null;
}

function plus(cell: AbsenceCell, sum: AbsenceCell | undefined): AbsenceCell {
  return { ...cell, value: otherValue, n: cell.n + (sum?.n ?? 0), x: cell.x + (sum?.x ?? 0) };
}
