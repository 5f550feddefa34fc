import type { RateRow } from "../report/rate-words.js";
import type { Edition } from "./edition.js";

/** What a rate is about; columns that are left out may be anything. */
export type Place = Pick<RateRow, "scope"> &
  Partial<Pick<RateRow, "school" | "school_level" | "grade" | "attribute" | "value">>;

/** The rates of places at one block, by default the latest. */
export function ratesAt(
  { release, site }: Edition,
  place: Place,
  schoolYear = site.school_year,
  block = site.block
): RateRow[] {
  return release.rate.filter((d) => d.school_year === schoolYear && d.block === block && isAbout(d, place));
}

/** The latest rate of one place. */
export function rateNow(edition: Edition, place: Place): RateRow | undefined {
  return ratesAt(edition, place)[0];
}

/** The rate of one place a year before the latest: at the same block, or at the end of both years once this one is over. */
export function rateBefore({ release, site, isFinal }: Edition, place: Place): RateRow | undefined {
  return release.rate.find(
    (d) =>
      d.school_year === site.school_year - 1 &&
      (isFinal ? d.is_final : d.block === site.block) &&
      isAbout(d, place)
  );
}

/** One place through a school year, block by block. */
export function ratesThrough({ release }: Edition, place: Place, schoolYear: number): RateRow[] {
  return release.rate
    .filter((d) => d.school_year === schoolYear && isAbout(d, place))
    .sort((a, b) => a.block - b.block);
}

function isAbout(row: RateRow, place: Place): boolean {
  return Object.entries(place).every(([column, value]) => row[column as keyof Place] === value);
}
