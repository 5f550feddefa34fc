import type { SchoolYear } from "../../../canon/school-year.js";
import type { DistrictVersions } from "./district-versions.js";

/** Which snapshot: a school year and one of its two-week blocks. */
export interface SnapshotAt {
  readonly school_year: SchoolYear;
  readonly block: number;
}

/** A snapshot's as-of date, and where it stands in its school year. */
export interface Block extends SnapshotAt {
  readonly asOf: string;
  /** The as-of dates of the school year up to this one. */
  readonly ends: readonly string[];
  /** Recent are the dates after this one: the as-of date two blocks before; null where all of the year is recent. */
  readonly recentAfter: string | null;
}

/** Every snapshot that is made: the blocks that have ended by the district's as-of date, from the earliest on. */
export function snapshotsOf({ snapshot_date, asOf }: DistrictVersions): SnapshotAt[] {
  return snapshot_date
    .filter(({ as_of_date }) => as_of_date <= asOf)
    .sort((a, b) => (a.as_of_date < b.as_of_date ? -1 : 1))
    .map(({ school_year, block }) => ({ school_year, block }));
}

export function blockAt(district: DistrictVersions, at: SnapshotAt): Block {
  const ofYear = district.snapshot_date.filter(({ school_year }) => school_year === at.school_year);
  const here = ofYear.find(({ block }) => block === at.block);
  if (here === undefined) throw new Error(`no block ${at.block} in ${at.school_year}`);
  const ends = ofYear.map(({ as_of_date }) => as_of_date).filter((date) => date <= here.as_of_date);
  ends.sort();
  return { ...at, asOf: here.as_of_date, ends, recentAfter: ends.at(-3) ?? null };
}

export function isRecent(date: string, { recentAfter }: Block): boolean {
  return recentAfter === null || date > recentAfter;
}
