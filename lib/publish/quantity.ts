/** A count that a release shows or withholds, and what a reader may take it to be while it is withheld. */
export interface Quantity {
  readonly value: number;
  /** What withholding it costs readers: of several that would do, the cheapest goes. */
  readonly cost: number;
  /** The range that its coded form admits: a reader knows how we code. */
  readonly whenWithheld: Range;
  /** Quantities that go with it, each with the range it then has. */
  readonly withIt: readonly { readonly index: number; readonly range: Range }[];
  /** No matter if readers work it out: it just is not shown. */
  readonly isHarmless?: boolean;
  /** Set while it is withheld. */
  range?: Range;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A sum that a reader can do: total − parts = 0 (or a remainder, such as students counted in two schools, taken as known). */
export interface Relation {
  readonly total: number;
  readonly parts: readonly number[];
}

export const anything: Range = { low: 0, high: 1e9 };

/** Withholds a quantity, and with it all that goes with it, in the form that then holds. */
export function withhold(
  quantities: readonly Quantity[],
  index: number,
  range = at(quantities, index).whenWithheld
): void {
  const quantity = at(quantities, index);
  if (quantity.range) return;
  quantity.range = range;
  for (const other of quantity.withIt) at(quantities, other.index).range = other.range;
}

export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`no item ${index} of ${list.length}`);
  return item;
}
