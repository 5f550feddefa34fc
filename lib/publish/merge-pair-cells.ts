import type { PairShape } from "../model/additive/additive-model.js";
import type { Bins } from "../model/design/bins.js";
import { type BinSlice, canJoin, isTooSmall, joined, nameOf, type SliceName, slicesOf } from "./bin-slice.js";

/** A cell of a pair as a release may show it. Rows serve the audit alone: beside those of shapes, they would subtract. */
export interface MergedCell {
  /** Mean over the rows learnt from; null where nobody is. */
  readonly contribution: number | null;
  readonly rows: number;
  readonly positives: number;
}

export type MergedPair =
  | {
      readonly features: readonly [string, string];
      readonly bins: readonly [readonly SliceName[], readonly SliceName[]];
      /** Row by row of the first. */
      readonly cells: readonly (readonly MergedCell[])[];
    }
  | { readonly features: readonly [string, string]; readonly withheld: string };

/**
 * A pair whose every cell has nobody or at least `smallest` students, of either label (DESIGN §7). As long as a cell is
 * too small, the two rows or columns become one, of those that touch such a cell, whose contributions differ least
 * (Ward 1963). Where that leaves a single row or column, no pair is left to show.
 */
export function mergePairCells(pair: PairShape, smallest: number): MergedPair {
  const { features, bins } = pair;
  let grid = withoutEmpty(gridOf(pair), bins);
  for (;;) {
    const step = smallest > 1 ? bestStep(grid, bins, smallest) : undefined;
    if (!step) break;
    grid = step();
  }
  const [first, second] = grid.slices;
  if (first.length < 2 || second.length < 2)
    return { features, withheld: `no cells of at least ${smallest} students of either label` };
  return {
    features,
    bins: [first.map((d) => nameOf(bins[0], d)), second.map((d) => nameOf(bins[1], d))],
    cells: grid.cells.map((row) =>
      row.map(({ rows, positives, sum }) => ({
        contribution: rows === 0 ? null : sum / rows,
        rows,
        positives
      }))
    )
  };
}

interface Cell {
  readonly rows: number;
  readonly positives: number;
  /** Of contributions over rows. */
  readonly sum: number;
}

interface Grid {
  readonly slices: readonly [readonly BinSlice[], readonly BinSlice[]];
  readonly cells: readonly (readonly Cell[])[];
}

function gridOf({ bins, contribution, rows, positives }: PairShape): Grid {
  const slices = [slicesOf(bins[0]), slicesOf(bins[1])] as const;
  const at = (values: readonly (readonly number[])[], i: number, j: number) => values[i]?.[j] ?? 0;
  const cells = slices[0].map((_, i) =>
    slices[1].map((_, j) => ({
      rows: at(rows, i, j),
      positives: at(positives, i, j),
      sum: at(contribution, i, j) * at(rows, i, j)
    }))
  );
  return { slices, cells };
}

/** Missing values and words that nobody has are no row or column; ranges of numbers are. */
function withoutEmpty(grid: Grid, bins: PairShape["bins"]): Grid {
  const once = ({ slices, cells }: Grid, { kind }: Bins): Grid => {
    const isKept = (i: number) =>
      (kind === "number" && slices[0][i]?.hasMissing !== true) || cells[i]?.some((d) => d.rows > 0) === true;
    return {
      slices: [slices[0].filter((_, i) => isKept(i)), slices[1]],
      cells: cells.filter((_, i) => isKept(i))
    };
  };
  return turned(once(turned(once(grid, bins[0])), bins[1]));
}

/** The join that loses least; nothing where no cell is too small, or nothing is left to join. */
function bestStep(grid: Grid, bins: PairShape["bins"], smallest: number): (() => Grid) | undefined {
  const side = turned(grid);
  const joins = [
    ...joinsOf(grid, bins[0], smallest).map((d) => ({ ...d, make: () => join(grid, d.a, d.b) })),
    ...joinsOf(side, bins[1], smallest).map((d) => ({ ...d, make: () => turned(join(side, d.a, d.b)) }))
  ];
  return joins.sort((p, q) => p.loss - q.loss || p.rows - q.rows)[0]?.make;
}

/** Pairs of slices of the first side that may be joined, at least one with a cell too small, and what it would lose. */
function joinsOf({ slices, cells }: Grid, bins: Bins, smallest: number) {
  const small = cells.map((row) => row.some((d) => isTooSmall(d.rows, d.positives, smallest)));
  const rowsIn = (i: number) => (cells[i] ?? []).reduce((sum, d) => sum + d.rows, 0);
  return slices[0].flatMap((first, a) =>
    slices[0].flatMap((second, b) =>
      a < b && (small[a] || small[b]) && canJoin(bins, first, second)
        ? [{ a, b, loss: lossOf(cells[a] ?? [], cells[b] ?? []), rows: rowsIn(a) + rowsIn(b) }]
        : []
    )
  );
}

/** By how much the squares within grow. */
function lossOf(a: readonly Cell[], b: readonly Cell[]): number {
  return a.reduce((loss, own, j) => {
    const other = b[j];
    if (!other || own.rows === 0 || other.rows === 0) return loss;
    const difference = own.sum / own.rows - other.sum / other.rows;
    return loss + ((own.rows * other.rows) / (own.rows + other.rows)) * difference ** 2;
  }, 0);
}

function join({ slices, cells }: Grid, a: number, b: number): Grid {
  const merge = <T>(list: readonly T[], both: (first: T, second: T) => T): T[] =>
    list.flatMap((d, i) => (i === b ? [] : i === a ? [both(d, list[b] as T)] : [d]));
  const plus = (p: Cell, q: Cell | undefined): Cell => ({
    rows: p.rows + (q?.rows ?? 0),
    positives: p.positives + (q?.positives ?? 0),
    sum: p.sum + (q?.sum ?? 0)
  });
  return {
    slices: [merge(slices[0], joined), slices[1]],
    cells: merge(cells, (first, second) => first.map((d, j) => plus(d, second[j])))
  };
}

function turned({ slices, cells }: Grid): Grid {
  return {
    slices: [slices[1], slices[0]],
    cells: slices[1].map((_, j) => cells.map((row) => row[j] as Cell))
  };
}
