import { absenceKey, type AbsenceCell } from "./absence-cell.js";
import type { ReleaseRowOf } from "./release-tables.js";

type RateRow = ReleaseRowOf<"rate">;
type BandRow = ReleaseRowOf<"band">;

/**
 * Rate and band rows that show what they may not, by the private counts alone and apart from how the gate decides:
 * a count, or what is left of n, under `smallest`; a figure that is not the counted one; a bound that does not hold.
 */
export function auditRates(
  cells: readonly AbsenceCell[],
  rates: readonly RateRow[],
  bands: readonly BandRow[],
  smallest: number
): string[] {
  const counted = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const fault = (row: RateRow) => {
    const cell = counted.get(keyOf(row));
    return cell ? rateFault(row, cell, smallest) : "no such cell was counted";
  };
  return [
    ...rates.flatMap((row) => named(`rate ${keyOf(row)}`, fault(row))),
    ...bands.flatMap((row) => named(`band ${bandKey(row)}`, isTooSmall(row, smallest) && tooSmall))
  ];
}

/** What division leaves. */
const dust = 1e-9;
const tooSmall = "a count is too small to show";

function rateFault(row: RateRow, cell: AbsenceCell, smallest: number): string | false {
  if (isTooSmall(row, smallest)) return tooSmall;
  if (row.shown === "exact") return (row.n !== cell.n || row.x !== cell.x) && "not what was counted";
  if (row.x !== null || row.low !== null || row.high !== null)
    return "a number beside the bound gives the count away";
  if (row.shown === "hidden") return (row.n !== null || row.rate !== null) && "hidden, but a number is there";
  if (row.rate === null) return "a bound is missing";
  const holds =
    row.shown === "at_most" ? cell.x <= row.rate * cell.n + dust : cell.x >= row.rate * cell.n - dust;
  return !holds && "the bound does not hold";
}

function isTooSmall(
  { n, x }: { readonly n: number | null; readonly x: number | null },
  smallest: number
): boolean {
  const shown = [n, x, n === null || x === null ? null : n - x];
  return smallest > 1 && shown.some((count) => count !== null && count < smallest);
}

function named(row: string, fault: string | false): string[] {
  return fault ? [`${row}: ${fault}`] : [];
}

function keyOf(row: Parameters<typeof absenceKey>[0] & { school_year: number; block: number }): string {
  return `${absenceKey(row)}|${row.school_year}|${row.block}`;
}

function bandKey({ scope, school, grade, school_year, block, band }: BandRow): string {
  return [scope, school, grade, school_year, block, band].join("|");
}
