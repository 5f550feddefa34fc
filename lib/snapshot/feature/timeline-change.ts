import { YEAR_END } from "../../attendance/stage.js";

/** One snapshot: a block with its as-of date, or a closed year with the date on which it was closed. */
export interface SnapshotPoint {
  readonly school_year: number;
  readonly block: number;
  readonly as_of_date: string;
}

/**
 * The points of a timeline that an earlier one did not have, where it only went on; undefined where a date before changed,
 * came or went, as every later window and closing may then mean other days.
 */
export function newPoints(
  before: readonly SnapshotPoint[],
  now: readonly SnapshotPoint[]
): SnapshotPoint[] | undefined {
  const wanted = new Set(now.map(nameOf));
  const had = new Set(before.map(nameOf));
  if (before.some((point) => !wanted.has(nameOf(point)))) return undefined;
  const added = now.filter((point) => !had.has(nameOf(point)));
  const last = before.reduce((date, { as_of_date }) => (as_of_date > date ? as_of_date : date), "");
  const isInserted = added.some(({ block, as_of_date }) => block < YEAR_END && as_of_date <= last);
  return isInserted ? undefined : added;
}

function nameOf({ school_year, block, as_of_date }: SnapshotPoint): string {
  return `${school_year}/${block}/${as_of_date}`;
}
