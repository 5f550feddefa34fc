import type { Shape } from "../model/additive/additive-model.js";
import { type BinSlice, isTooSmall, joined, nameOf, type SliceName, slicesOf } from "./bin-slice.js";

/** One bin of a shape as a release may show it; `positives` serve the audit alone, and are not for release. */
export interface MergedBin extends SliceName {
  /** Means over the rows learnt from; those of a band's ends are a band no narrower than the mean's own. */
  readonly contribution: number;
  readonly low: number;
  readonly high: number;
  readonly rows: number;
  readonly positives: number;
}

export type MergedShape =
  | { readonly feature: string; readonly bins: readonly MergedBin[] }
  | { readonly feature: string; readonly withheld: string };

/**
 * A shape whose every bin has at least `smallest` students, of either label (DESIGN §7). Numbers are put together with
 * their neighbours, from low to high, as few as will do; rare words as "other". Too few missing values go to the bin
 * that adds most nearly the same: were they left out, they could be had by subtraction. Where no bins will do, the
 * whole shape is withheld.
 */
export function mergeShapeBins(shape: Shape, smallest: number): MergedShape {
  const { feature, bins } = shape;
  const parts = slicesOf(bins).map((slice) => partOf(shape, slice));
  const values = parts.filter((d) => !d.slice.hasMissing);
  const merged = bins.kind === "number" ? mergeNeighbours(values, smallest) : mergeRare(values, smallest);
  const all = withMissing(merged, parts.find((d) => d.slice.hasMissing), smallest); // prettier-ignore
  if (all.length === 0 || all.some((d) => isSmall(d, smallest)))
    return { feature, withheld: `no bins of at least ${smallest} students of either label` };
  return { feature, bins: all.map((d) => ({ ...nameOf(bins, d.slice), ...told(d) })) };
}

/** Sums over the rows of a slice. */
interface Part {
  readonly slice: BinSlice;
  readonly rows: number;
  readonly positives: number;
  readonly sums: readonly [contribution: number, low: number, high: number];
  /** Means of a slice that nobody is in. */
  readonly empty: readonly [contribution: number, low: number, high: number];
}

function partOf(shape: Shape, slice: BinSlice): Part {
  const at = (values: readonly number[]) => values[slice.places[0] ?? 0] ?? 0;
  const rows = at(shape.rows);
  const own = [at(shape.contribution), at(shape.low), at(shape.high)] as const;
  const sums = [own[0] * rows, own[1] * rows, own[2] * rows] as const;
  return { slice, rows, positives: at(shape.positives), sums, empty: own };
}

function mergeNeighbours(parts: readonly Part[], smallest: number): Part[] {
  const closed: Part[] = [];
  let open: Part | undefined;
  for (const part of parts) {
    open = open ? together(open, part) : part;
    if (isSmall(open, smallest)) continue;
    closed.push(open);
    open = undefined;
  }
  if (!open) return closed;
  const last = closed.pop();
  return [...closed, last ? together(last, open) : open];
}

/** Levels that are large enough stand alone; the others together, with the smallest of those as long as they must. */
function mergeRare(parts: readonly Part[], smallest: number): Part[] {
  const seen = parts.filter((d) => d.rows > 0);
  const large = seen.filter((d) => !isSmall(d, smallest)).sort((a, b) => b.rows - a.rows);
  const rare = seen.filter((d) => isSmall(d, smallest));
  let other = rare.length > 0 ? rare.reduce(together) : undefined;
  while (other && isSmall(other, smallest) && large.length > 0) other = together(other, large.pop() as Part);
  const kept = large.sort((a, b) => (a.slice.places[0] ?? 0) - (b.slice.places[0] ?? 0));
  return other ? [...kept, other] : kept;
}

function withMissing(parts: readonly Part[], missing: Part | undefined, smallest: number): Part[] {
  if (!missing || missing.rows === 0) return [...parts];
  if (!isSmall(missing, smallest)) return [...parts, missing];
  const distance = (d: Part) => Math.abs(mean(d, 0) - mean(missing, 0));
  const nearest = parts.toSorted((a, b) => distance(a) - distance(b))[0];
  return nearest ? parts.map((d) => (d === nearest ? together(d, missing) : d)) : [missing];
}

function together(a: Part, b: Part): Part {
  const sum = (i: 0 | 1 | 2) => a.sums[i] + b.sums[i];
  return {
    slice: joined(a.slice, b.slice),
    rows: a.rows + b.rows,
    positives: a.positives + b.positives,
    sums: [sum(0), sum(1), sum(2)],
    empty: a.empty
  };
}

/** None at all is too few as well. */
function isSmall({ rows, positives }: Part, smallest: number): boolean {
  return smallest > 1 && (rows === 0 || isTooSmall(rows, positives, smallest));
}

function mean({ rows, sums, empty }: Part, which: 0 | 1 | 2): number {
  return rows === 0 ? empty[which] : sums[which] / rows;
}

function told(part: Part): Omit<MergedBin, keyof SliceName> {
  const { rows, positives } = part;
  return { contribution: mean(part, 0), low: mean(part, 1), high: mean(part, 2), rows, positives };
}
