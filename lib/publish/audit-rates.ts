import { absenceKey, type AbsenceCell } from "./absence-cell.js";
import type { ReleaseRowOf } from "./release-tables.js";

/**
 * Rate and band rows that show more than they may, by the private counts alone and apart from how the gate decides:
 * an exact n or x, or a rest, under `smallest`; a figure that is not the counted one; a row of no counted cell.
 */
export function auditRates(
  cells: readonly AbsenceCell[],
  rates: readonly ReleaseRowOf<"rate">[],
  bands: readonly ReleaseRowOf<"band">[],
  smallest: number
): string[] {
  const counted = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const ofRates = rates.flatMap((row) => {
    const cell = counted.get(keyOf(row));
    if (!cell) return [`rate ${keyOf(row)}: no such cell was counted`];
    const shows = [row.n, row.x, row.x === null || row.n === null ? null : row.n - row.x];
    if (shows.some((count) => isTooSmall(count, smallest)))
      return [`rate ${keyOf(row)}: a count is too small to show`];
    const differs = (row.n !== null && row.n !== cell.n) || (row.x !== null && row.x !== cell.x);
    if (differs) return [`rate ${keyOf(row)}: not what was counted`];
    if (
      row.x === null &&
      row.rate !== null &&
      isExactly(row.rate, cell) &&
      row.shown !== "at_most" &&
      row.shown !== "at_least"
    )
      return [`rate ${keyOf(row)}: the rate gives the count away`];
    return row.x === null && (row.low !== null || row.high !== null)
      ? [`rate ${keyOf(row)}: the interval gives the count away`]
      : [];
  });
  const ofBands = bands.flatMap((row) =>
    [row.x, row.n === null || row.x === null ? null : row.n - row.x].some((count) =>
      isTooSmall(count, smallest)
    )
      ? [
          `band ${[row.scope, row.school, row.grade, row.school_year, row.block, row.band].join("|")}: a count is too small to show`
        ]
      : []
  );
  return [...ofRates, ...ofBands];
}

function keyOf(
  row: Pick<
    AbsenceCell,
    "scope" | "school" | "school_level" | "grade" | "attribute" | "value" | "school_year" | "block"
  >
): string {
  return `${absenceKey(row)}|${row.school_year}|${row.block}`;
}

function isTooSmall(count: number | null, smallest: number): boolean {
  return count !== null && smallest > 1 && count < smallest;
}

function isExactly(rate: number, { n, x }: AbsenceCell): boolean {
  return Math.abs(rate - x / n) < 1e-6;
}
