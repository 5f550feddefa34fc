import { codeComplement, codeSensitive, isSensitive } from "./coding.js";
import { protect } from "./protect.js";
import { anything, at, type Quantity, type Range, type Relation, withhold } from "./quantity.js";

export interface BandCounts {
  readonly satisfactory: number;
  readonly at_risk: number;
  readonly moderate_chronic: number;
  readonly severe_chronic: number;
}

/** Students of one place or group: n of them, x with the outcome. */
export interface CountCell {
  readonly key: string;
  /** 0 is the first to be withheld for another's sake, and the highest (the district) the last. */
  readonly rank: number;
  readonly n: number;
  readonly x: number;
  /** Its bands, where they are published; the chronic ones add up to x. */
  readonly bands?: BandCounts;
}

/** Cells, by their place in the list, that add up to another. */
export interface Partition {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Which counts of a cell are withheld: all where n is; `rest` is n − x. */
export type Withheld = Record<(typeof counts)[number], boolean>;

const counts = ["n", "x", "rest", "satisfactory", "at_risk", "moderate_chronic", "severe_chronic"] as const;
type Count = (typeof counts)[number];
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

/**
 * Decides what is withheld of cells that partitions tie together: what is small itself, then what gives it away.
 * `before` names cells withheld in the release's block before: they go first again, so that blocks don't differ for nothing.
 */
export function withholdCounts(
  cells: readonly CountCell[],
  partitions: readonly Partition[],
  smallest: number,
  before: ReadonlySet<string> = new Set()
): Withheld[] {
  const quantities = cells.flatMap((cell, place) =>
    quantitiesOf(cell, place, smallest, before.has(cell.key))
  );
  if (smallest > 1) {
    cells.forEach((cell, place) => withholdSmall(quantities, cell, place, smallest));
    protect(quantities, relationsOf(cells, partitions), smallest);
  }
  return cells.map((_, place) => withheldOf(quantities, place));
}

function quantitiesOf(cell: CountCell, place: number, smallest: number, wasWithheld: boolean): Quantity[] {
  const { n, x } = cell;
  const values: Record<Count, number> = { ...(cell.bands ?? noBands), n, x, rest: n - x };
  const { range } = isSensitive(n, x, smallest)
    ? codeSensitive(n, x, smallest)
    : codeComplement(n, x, smallest);
  const whole = { low: 0, high: n };
  const ranges: Record<Count, Range> = {
    ...{ satisfactory: whole, at_risk: whole, moderate_chronic: whole, severe_chronic: whole },
    n: { low: smallest, high: anything.high },
    x: range,
    rest: mirror(n, range)
  };
  const withIt: Partial<Record<Count, Quantity["withIt"]>> = {
    n: counts.slice(1).map((count) => ({ index: indexOf(place, count), range: anything })),
    x: [{ index: indexOf(place, "rest"), range: ranges.rest }],
    rest: [{ index: indexOf(place, "x"), range }]
  };
  return counts.map((count) => ({
    value: values[count],
    cost: cell.rank * 1e9 + dearness[count] * 1e8 + (wasWithheld ? 0 : 5e7) + Math.min(n, 4e7),
    whenWithheld: ranges[count],
    withIt: withIt[count] ?? []
  }));
}

const noBands: BandCounts = { satisfactory: 0, at_risk: 0, moderate_chronic: 0, severe_chronic: 0 };

function withholdSmall(
  quantities: readonly Quantity[],
  cell: CountCell,
  place: number,
  smallest: number
): void {
  const { n, x, bands } = cell;
  if (n === 0) return;
  if (n < smallest) return withhold(quantities, indexOf(place, "n"), { low: 1, high: smallest - 1 });
  if (isSensitive(n, x, smallest)) withhold(quantities, indexOf(place, "x"));
  for (const [band, count] of Object.entries(bands ?? {}) as [keyof BandCounts, number][])
    if (count < smallest) withhold(quantities, indexOf(place, band), { low: 0, high: smallest - 1 });
    else if (n - count < smallest)
      withhold(quantities, indexOf(place, band), { low: n - smallest + 1, high: n });
}

/** Within each cell n = x + rest and the bands make up both; between cells each count of the parts makes up the total's. */
function relationsOf(cells: readonly CountCell[], partitions: readonly Partition[]): Relation[] {
  const within = cells.flatMap(({ bands }, place) => [
    relation("n", [place], place, ["x", "rest"]),
    ...(bands
      ? [
          relation("x", [place], place, ["moderate_chronic", "severe_chronic"]),
          relation("rest", [place], place, ["satisfactory", "at_risk"])
        ]
      : [])
  ]);
  const between = partitions.flatMap(({ total, parts }) => {
    const banded = [total, ...parts].every((place) => at(cells, place).bands);
    return (banded ? counts : counts.slice(0, 3)).map((count) => relation(count, parts, total, [count]));
  });
  return [...within, ...between];
}

function relation(
  count: Count,
  parts: readonly number[],
  total: number,
  partCounts: readonly Count[]
): Relation {
  return {
    total: indexOf(total, count),
    parts: parts.flatMap((place) => partCounts.map((part) => indexOf(place, part)))
  };
}

function withheldOf(quantities: readonly Quantity[], place: number): Withheld {
  const entries = counts.map(
    (count) => [count, Boolean(at(quantities, indexOf(place, count)).range)] as const
  );
  return Object.fromEntries(entries) as Withheld;
}

function indexOf(place: number, count: Count): number {
  return place * counts.length + counts.indexOf(count);
}

function mirror(n: number, { low, high }: Range): Range {
  return { low: n - high, high: n - low };
}
