import {
  type Count,
  type CountCell,
  countIndex,
  counts,
  quantitiesOf,
  relationsWithin,
  withholdSmall
} from "./count-quantities.js";
import { protect } from "./protect.js";
import { at, type Quantity, type Relation } from "./quantity.js";

/** Cells, by their place in the list, that add up to another. */
export interface Partition {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Which counts of a cell are withheld: all where n is. */
export type Withheld = Record<Count, boolean>;

/** Counts already published, and the sums in which they stand with counts of the cells. */
export interface Beside {
  readonly quantities: readonly Quantity[];
  /** Members as [place of the cell, count], or the place among `quantities` alone. */
  readonly relations: readonly { readonly total: Member; readonly parts: readonly Member[] }[];
}

export type Member = readonly [place: number, count: Count] | number;

export interface WithholdOptions {
  readonly smallest: number;
  /** Cells withheld in the block before go first again, so that blocks don't differ for nothing. */
  readonly before?: ReadonlySet<string>;
  readonly beside?: Beside;
}

/** Decides what is withheld of cells that partitions tie together: what is small itself, then what gives it away. */
export function withholdCounts(
  cells: readonly CountCell[],
  partitions: readonly Partition[],
  { smallest, before = new Set(), beside = { quantities: [], relations: [] } }: WithholdOptions
): Withheld[] {
  const own = cells.flatMap((cell, place) => quantitiesOf(cell, place, smallest, before.has(cell.key)));
  const quantities = [...own, ...beside.quantities];
  if (smallest > 1) {
    cells.forEach((cell, place) => withholdSmall(quantities, cell, place, smallest));
    const relations = [
      ...cells.flatMap(relationsWithin),
      ...partitions.flatMap((partition) => relationsBetween(cells, partition)),
      ...beside.relations.map((relation) => resolved(relation, own.length))
    ];
    protect(quantities, relations, smallest);
  }
  return cells.map((_, place) => withheldOf(quantities, place));
}

/** Each count of the parts makes up the total's; the bands where all have them. */
function relationsBetween(cells: readonly CountCell[], { total, parts }: Partition): Relation[] {
  const banded = [total, ...parts].every((place) => at(cells, place).bands);
  return (banded ? counts : counts.slice(0, 3)).map((count) => ({
    total: countIndex(total, count),
    parts: parts.map((place) => countIndex(place, count))
  }));
}

function resolved({ total, parts }: Beside["relations"][number], offset: number): Relation {
  const index = (member: Member) =>
    typeof member === "number" ? offset + member : countIndex(member[0], member[1]);
  return { total: index(total), parts: parts.map(index) };
}

function withheldOf(quantities: readonly Quantity[], place: number): Withheld {
  const entries = counts.map((count) => [count, Boolean(at(quantities, countIndex(place, count)).range)]);
  return Object.fromEntries(entries) as Withheld;
}
