import { at, type Quantity, type Range, type Relation } from "./quantity.js";

export interface ImpliedRange extends Range {
  /** The last relation that narrowed it. */
  readonly by?: Relation;
}

/**
 * What a reader can work out of each withheld quantity by doing every sum over and over with what is shown
 * (bounds propagation); shown quantities have no entry. Ends when nothing narrows, or after `sweeps`.
 */
export function impliedRanges(
  quantities: readonly Quantity[],
  relations: readonly Relation[],
  sweeps = 40
): Map<number, ImpliedRange> {
  const ranges = new Map<number, ImpliedRange>();
  quantities.forEach(({ range }, index) => range && ranges.set(index, range));
  for (let sweep = 0, narrowed = true; narrowed && sweep < sweeps; sweep++) {
    narrowed = false;
    for (const relation of relations)
      for (const { index, range } of narrowedBy(quantities, (i) => ranges.get(i), relation)) {
        ranges.set(index, { ...range, by: relation });
        narrowed = true;
      }
  }
  return ranges;
}

/** What one sum alone says more of its withheld members: each is what the shown ones leave, less what the other withheld ones may be. */
export function narrowedBy(
  quantities: readonly Quantity[],
  rangeOf: (index: number) => Range | undefined,
  relation: Relation
): { index: number; range: Range }[] {
  const withheld = members(relation).flatMap((index, place) => {
    const range = rangeOf(index);
    return range ? [{ index, sign: place === 0 ? 1 : -1, range, value: at(quantities, index).value }] : [];
  });
  const left = sumOf(withheld, ({ sign, value }) => sign * value);
  const lowest = sumOf(withheld, low);
  const highest = sumOf(withheld, high);
  return withheld.flatMap((member) => {
    const { index, sign, range } = member;
    const least = left - (highest - high(member));
    const most = left - (lowest - low(member));
    const implied = sign > 0 ? { low: least, high: most } : { low: -most, high: -least };
    return implied.low > range.low || implied.high < range.high
      ? [
          {
            index,
            range: { low: Math.max(range.low, implied.low), high: Math.min(range.high, implied.high) }
          }
        ]
      : [];
  });
}

export function members({ total, parts }: Relation): number[] {
  return [total, ...parts];
}

interface Member {
  readonly sign: number;
  readonly range: Range;
}

function low({ sign, range }: Member): number {
  return sign > 0 ? range.low : -range.high;
}

function high({ sign, range }: Member): number {
  return sign > 0 ? range.high : -range.low;
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
