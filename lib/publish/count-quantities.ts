import { type Band, bands as bandList } from "../canon/bands.js";
import { type Coding, codingOf, isSensitive } from "./coding.js";
import { anything, type Quantity, type Range, type Relation, withhold } from "./quantity.js";

export type BandCounts = Readonly<Record<Band, number>>;

/** Students of one place or group: n of them, x with the outcome. */
export interface CountCell {
  readonly key: string;
  /** The lowest is the first to be withheld for another's sake, the highest (the district) the last. */
  readonly rank: number;
  readonly n: number;
  readonly x: number;
  /** Its bands; the chronic ones add up to x. */
  readonly bands?: BandCounts;
  /** What of it gets no row anyhow: withheld from the start, though sums could still tell it where it is small. */
  readonly unseen?: "bands" | "all";
}

/** The counts of a cell; `rest` is n − x. */
export const counts = [
  "n",
  "x",
  "rest",
  "satisfactory",
  "at_risk",
  "moderate_chronic",
  "severe_chronic"
] as const;
export type Count = (typeof counts)[number];

/** Within a cell the bands go first, severe before moderate; n goes last. */
const dearness: Record<Count, number> = {
  severe_chronic: 0,
  moderate_chronic: 1,
  at_risk: 2,
  satisfactory: 3,
  x: 4,
  rest: 5,
  n: 6
};

/** Where a count of the cell at a place in the list stands among the quantities. */
export function countIndex(place: number, count: Count): number {
  return place * counts.length + counts.indexOf(count);
}

export function quantitiesOf(
  cell: CountCell,
  place: number,
  smallest: number,
  wasWithheld: boolean
): Quantity[] {
  const { n, x, bands, unseen } = cell;
  const banded = bands ?? noBands;
  const valueOf = (count: Count) =>
    count === "n" ? n : count === "x" ? x : count === "rest" ? n - x : banded[count];
  const alone = codingOf(n, x, smallest);
  const both = codingOf(n, x, smallest, true);
  const bandRange = { low: 0, high: n };
  const ranges: Record<Count, Range> = {
    ...{
      satisfactory: bandRange,
      at_risk: bandRange,
      moderate_chronic: bandRange,
      severe_chronic: bandRange
    },
    n: both.nRange,
    x: alone.xRange,
    rest: restOf(alone)
  };
  const withN = (count: Count) =>
    unseen === "all" ? anything : count === "x" ? both.xRange : count === "rest" ? restOf(both) : anything;
  const withIt: Partial<Record<Count, Quantity["withIt"]>> = {
    n: counts.slice(1).map((count) => ({ index: countIndex(place, count), range: withN(count) })),
    x: [{ index: countIndex(place, "rest"), range: ranges.rest }],
    rest: [{ index: countIndex(place, "x"), range: ranges.x }]
  };
  return counts.map((count) => ({
    value: valueOf(count),
    cost: cell.rank * 1e9 + dearness[count] * 1e8 + (wasWithheld ? 0 : 5e7) + Math.min(n, 4e7),
    whenWithheld: ranges[count],
    withIt: withIt[count] ?? [],
    isHarmless: isUnseen(cell, count) && !isSmall(cell, count, valueOf(count), smallest)
  }));
}

function restOf({ nRange, xRange }: Coding): Range {
  return { low: Math.max(0, nRange.low - xRange.high), high: nRange.high - xRange.low };
}

function isUnseen({ unseen }: CountCell, count: Count): boolean {
  return unseen === "all" || (unseen === "bands" && !["n", "x", "rest"].includes(count));
}

function isSmall({ n }: CountCell, count: Count, value: number, smallest: number): boolean {
  return count === "n" ? n < smallest : isSensitive(n, value, smallest);
}

const noBands: BandCounts = { satisfactory: 0, at_risk: 0, moderate_chronic: 0, severe_chronic: 0 };

/** Withholds what is itself too small: n and all with it, or x, or bands that are, or leave, too few. */
export function withholdSmall(
  quantities: readonly Quantity[],
  { n, x, bands, unseen }: CountCell,
  place: number,
  smallest: number
): void {
  if (n === 0) return;
  if (n < smallest) return withhold(quantities, countIndex(place, "n"));
  if (unseen === "all") withhold(quantities, countIndex(place, "n"), anything);
  if (isSensitive(n, x, smallest)) withhold(quantities, countIndex(place, "x"));
  if (bands)
    for (const { band } of bandList) {
      const count = bands[band];
      const range = count < smallest ? { low: 0, high: smallest - 1 } : { low: n - smallest + 1, high: n };
      if (unseen) withhold(quantities, countIndex(place, band));
      else if (isSensitive(n, count, smallest)) withhold(quantities, countIndex(place, band), range);
    }
}

/** Within a cell n = x + rest, and the bands make up both. */
export function relationsWithin({ bands }: CountCell, place: number): Relation[] {
  const adds = (total: Count, ...parts: Count[]): Relation => ({
    total: countIndex(place, total),
    parts: parts.map((part) => countIndex(place, part))
  });
  return [
    adds("n", "x", "rest"),
    ...(bands
      ? [adds("x", "moderate_chronic", "severe_chronic"), adds("rest", "satisfactory", "at_risk")]
      : [])
  ];
}
