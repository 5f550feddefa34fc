import type { FeatureGroup } from "../snapshot/feature/feature.js";
import { type Driver, noDriver } from "./driver-of.js";
import { expectedShare } from "./expected-share.js";

/** What is asked of drivers, by row of a cohort. */
export interface DriverRows {
  readonly groups: readonly FeatureGroup[];
  /** Place among `groups`, or `noDriver`: see `leadingDrivers`. */
  readonly driver: Uint8Array;
  /** Risk scores, 0 to 1. */
  readonly risk: ArrayLike<number>;
  /** Absence rates so far; NaN where unknown. */
  readonly absenceRate: ArrayLike<number>;
  /** At or above this rate a student is on track to be chronically absent. */
  readonly threshold: number;
}

/** A way to part students: schools, grades, levels. `of` is by row a place among `names`; other numbers are no place. */
export interface Places {
  readonly names: readonly string[];
  readonly of: ArrayLike<number>;
}

/** Students of one place with one leading driver, or all of the place; small numbers of students and all. */
export interface DriverRow {
  readonly place: string;
  readonly driver: Driver | "all";
  readonly n: number;
  /** Of the place's students, whom this driver leads. */
  readonly share: number;
  /** Of `all`: the driver that leads the scores of most students of the place. */
  readonly leads?: Driver;
  /** Mean absence rate so far, and the share now on track to be chronically absent, of those whose rate is known. */
  readonly known: number;
  readonly absenceRate?: number;
  readonly onTrack?: number;
  /** Mean risk score: the share to expect, and its range of 95 % if scores are right. */
  readonly risk: number;
  readonly low: number;
  readonly high: number;
  /** Risk less on track, over the same students: those whose rate is known; clear where 0 is out of its range. */
  readonly change?: number;
  readonly changeLow?: number;
  readonly changeHigh?: number;
}

/** By place: first all of its students, then those of each driver that leads any, most students first. */
export function driverTable(rows: DriverRows, places: Places): DriverRow[] {
  const byPlace = places.names.map(() => new Map<Driver, number[]>());
  for (let row = 0; row < rows.driver.length; row++) {
    const drivers = byPlace[places.of[row] as number];
    if (!drivers) continue;
    const place = rows.driver[row] as number;
    const driver = place === noDriver ? "none" : (rows.groups[place] ?? "none");
    const members = drivers.get(driver);
    if (members) members.push(row);
    else drivers.set(driver, [row]);
  }
  return places.names.flatMap((place, i) => placeRows(rows, place, byPlace[i] ?? new Map()));
}

function placeRows(rows: DriverRows, place: string, drivers: ReadonlyMap<Driver, number[]>): DriverRow[] {
  const ranked = [...drivers].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const [all, leads] = [[...drivers.values()].flat(), ranked[0]?.[0]];
  if (leads === undefined) return [];
  return [
    { place, driver: "all", share: 1, leads, ...measures(rows, all) },
    ...ranked.map(([driver, members]) => ({
      ...{ place, driver, share: members.length / all.length },
      ...measures(rows, members)
    }))
  ];
}

type Measures = Omit<DriverRow, "place" | "driver" | "share" | "leads">;

function measures(rows: DriverRows, members: readonly number[]): Measures {
  const riskOf = (row: number) => rows.risk[row] as number;
  const rateOf = (row: number) => rows.absenceRate[row] as number;
  const expected = expectedShare(members.map(riskOf));
  if (!expected) throw new RangeError("no student of a place to measure");
  const known = members.filter((row) => !Number.isNaN(rateOf(row)));
  const counts = { n: members.length, known: known.length };
  const { share: risk, low, high } = expected;
  const among = expectedShare(known.map(riskOf));
  if (!among) return { ...counts, risk, low, high };
  const line = Math.fround(rows.threshold);
  const onTrack = known.filter((row) => Math.fround(rateOf(row)) >= line).length / known.length;
  return {
    ...{ ...counts, risk, low, high, onTrack },
    absenceRate: known.reduce((sum, row) => sum + rateOf(row), 0) / known.length,
    change: among.share - onTrack,
    changeLow: among.low - onTrack,
    changeHigh: among.high - onTrack
  };
}
