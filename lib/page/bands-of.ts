import { bands } from "../canon/bands.js";
import type { ReleaseRowOf } from "../publish/release-tables.js";

export type BandRow = ReleaseRowOf<"band">;

/** What a stack of bands is about. */
export type BandPlace = Pick<BandRow, "scope"> & Partial<Pick<BandRow, "school" | "grade">>;

/** The bands of one place at one block, satisfactory first. */
export function bandsOf(
  rows: readonly BandRow[],
  { scope, school = null, grade = null }: BandPlace,
  schoolYear: number,
  block: number
): BandRow[] {
  return rows
    .filter((d) => d.scope === scope && d.school === school && d.grade === grade)
    .filter((d) => d.school_year === schoolYear && d.block === block)
    .sort((a, b) => bandOrder(a.band) - bandOrder(b.band));
}

/** Bands put together stand where their first band would. */
export function bandOrder(band: BandRow["band"]): number {
  if (band === "under_chronic") return 0;
  if (band === "not_satisfactory") return 1;
  if (band === "chronic") return 2;
  return bands.findIndex((d) => d.band === band);
}
