import { impliedRanges, members, narrowedBy } from "./implied-ranges.js";
import { at, type Quantity, type Range, type Relation, withhold } from "./quantity.js";

/**
 * Withholds more quantities until sums over what is shown tell nothing of those withheld: each keeps a range
 * of `smallest / 2` or wider, and those of one sum that are withheld together add up to `smallest` or more.
 * The cheapest member of the sum that tells goes first; where all its members are withheld, one of a sum beside it.
 */
export function protect(
  quantities: readonly Quantity[],
  relations: readonly Relation[],
  smallest: number
): void {
  const relationsOf = indexRelations(relations);
  const withholdNear = (telling: readonly Relation[]) => {
    const chosen = telling.flatMap((relation) => cheapestNear(quantities, relationsOf, relation) ?? []);
    for (const index of new Set(chosen)) withhold(quantities, index);
    return chosen.length > 0;
  };
  while (
    withholdNear(tellingAlone(quantities, relations, smallest)) ||
    withholdNear(tellingTogether(quantities, relations, smallest))
  );
}

/** The sums from which, by themselves, too much can be worked out. */
export function tellingAlone(
  quantities: readonly Quantity[],
  relations: readonly Relation[],
  smallest: number
): Relation[] {
  const rangeOf = (index: number) => at(quantities, index).range;
  return relations.filter(
    (relation) =>
      leavesSmallSum(quantities, relation, smallest) ||
      narrowedBy(quantities, rangeOf, relation).some(({ index, range }) =>
        isTold(at(quantities, index), range, smallest)
      )
  );
}

/** The sums that tell too much with the help of others. */
export function tellingTogether(
  quantities: readonly Quantity[],
  relations: readonly Relation[],
  smallest: number
): Relation[] {
  const open = relations.filter((relation) => members(relation).some((index) => at(quantities, index).range));
  const implied = [...impliedRanges(quantities, open)];
  return [
    ...new Set(
      implied.flatMap(([index, range]) =>
        range.by && isTold(at(quantities, index), range, smallest) ? [range.by] : []
      )
    )
  ];
}

function isTold({ isHarmless = false }: Quantity, { low, high }: Range, smallest: number): boolean {
  return !isHarmless && high - low < Math.ceil(smallest / 2);
}

/** Whether the withheld parts of a shown total are, together, a group that would itself have to be withheld. */
function leavesSmallSum(
  quantities: readonly Quantity[],
  { total, parts }: Relation,
  smallest: number
): boolean {
  if (at(quantities, total).range) return false;
  const withheld = parts.map((part) => at(quantities, part)).filter(({ range }) => range);
  return withheld.length > 0 && withheld.reduce((sum, { value }) => sum + value, 0) < smallest;
}

/** The cheapest quantity still shown in the relation, or else in the nearest ones that share a withheld quantity with it. */
function cheapestNear(
  quantities: readonly Quantity[],
  relationsOf: ReadonlyMap<number, readonly Relation[]>,
  start: Relation
): number | undefined {
  const seen = new Set([start]);
  for (let ring = [start]; ring.length > 0;) {
    const shown = ring.flatMap(members).filter((index) => isOpen(at(quantities, index)));
    if (shown.length > 0)
      return shown.reduce((a, b) => (at(quantities, b).cost < at(quantities, a).cost ? b : a));
    ring = [...new Set(ring.flatMap(members).flatMap((index) => relationsOf.get(index) ?? []))].filter(
      (relation) => !seen.has(relation)
    );
    for (const relation of ring) seen.add(relation);
  }
  return undefined;
}

/** Shown, and not published beyond recall. */
function isOpen({ range, cost }: Quantity): boolean {
  return !range && cost < Infinity;
}

function indexRelations(relations: readonly Relation[]): Map<number, Relation[]> {
  const relationsOf = new Map<number, Relation[]>();
  for (const relation of relations)
    for (const index of members(relation)) {
      const list = relationsOf.get(index);
      if (list) list.push(relation);
      else relationsOf.set(index, [relation]);
    }
  return relationsOf;
}
