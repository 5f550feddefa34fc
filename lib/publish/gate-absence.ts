import {
  absenceKey,
  type AbsenceCell,
  hasBands,
  isEarly,
  isPublished,
  type RateScope
} from "./absence-cell.js";
import { absencePartitions } from "./absence-partitions.js";
import { inOrder } from "./in-order.js";
import { type Withheld, withholdCounts } from "./withhold-counts.js";

export interface GateOptions {
  readonly smallestCell: number;
  readonly bandsFromBlock: number;
}

export interface GatedAbsence {
  readonly cell: AbsenceCell;
  readonly withheld: Withheld;
}

/** The lowest goes first when another cell needs protection. */
const ranks: Record<RateScope, number> = {
  school_grade: 1,
  group: 3,
  grade: 4,
  school: 5,
  level: 6,
  district: 9
};

/** Decides block by block what is withheld of each cell; each block first looks at what the one before withheld. */
export function gateAbsence(cells: readonly AbsenceCell[], options: GateOptions): GatedAbsence[] {
  let before: ReadonlySet<string> = new Set();
  let year: number | undefined;
  return inOrder(cells, ({ school_year, block }) => [school_year, block]).flatMap((ofBlock) => {
    if (ofBlock[0]?.school_year !== year) before = new Set();
    year = ofBlock[0]?.school_year;
    const gated = gateBlock(ofBlock, options, before);
    before = new Set(gated.filter(({ withheld }) => withheld.x).map(({ cell }) => absenceKey(cell)));
    return gated;
  });
}

function gateBlock(
  cells: readonly AbsenceCell[],
  { smallestCell, bandsFromBlock }: GateOptions,
  before: ReadonlySet<string>
): GatedAbsence[] {
  const counted = cells.map((cell) => ({
    key: absenceKey(cell),
    rank: ranks[cell.scope],
    n: cell.n,
    x: cell.x,
    unseen: isPublished(cell) ? (hasBands(cell) ? undefined : ("bands" as const)) : ("all" as const),
    ...(cell.scope !== "group" && !isEarly(cell, bandsFromBlock) && { bands: cell })
  }));
  const withheld = withholdCounts(counted, absencePartitions(cells), { smallest: smallestCell, before });
  return cells.flatMap((cell, place) => {
    const counts = withheld[place];
    return counts ? [{ cell, withheld: counts }] : [];
  });
}
