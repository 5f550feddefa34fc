import type { Binned, BinnedFeature } from "../design/binned.js";
import { bestSplit } from "./best-split.js";
import { GrowingTree } from "./growing-tree.js";
import {
  emptyHistogram,
  fillHistogram,
  type Histogram,
  histogramStarts,
  subtractHistogram
} from "./histogram.js";
import { addLeaf } from "./add-leaf.js";
import { type JoinedColumn, joinFeatures } from "./join-features.js";
import { partitionRows } from "./partition-rows.js";
import { fillQuads, quadCount } from "./quads.js";
import { routes } from "./routes.js";
import { type RowWeight, rowWeight } from "./row-weight.js";
import { leafValue, type Split, type SplitLimits, type Sums, sumsOf } from "./split.js";
import { type SummingRoom, summingRoom } from "./summing-room.js";
import type { Tree } from "./trees-model.js";

export interface GrowLimits extends Omit<SplitLimits, "weights"> {
  readonly maxLeaves: number;
  readonly learningRate: number;
}

/** Its rows stand from `start` to below `end`; it may fork where something is gained by it. */
interface Leaf {
  readonly node: number;
  readonly start: number;
  readonly end: number;
  readonly fork?: { readonly split: Split; readonly histogram: Histogram };
}

/** Rows of leaves that are parted before it yields: some tens of milliseconds. */
const rowsAtOnce = 400_000;

/** Grows trees on the same rows, in room that is made once: leaf by leaf, the one that gains most first. */
export class TreeGrower {
  /** The loss's gradient at each row and the row's weight, by turns, to be filled in before a tree is grown. */
  readonly steps: Float64Array;
  readonly weights: RowWeight;
  private readonly limits: GrowLimits & SplitLimits;
  private readonly columns: readonly JoinedColumn[];
  private readonly room: SummingRoom;
  private readonly starts: Int32Array;
  private readonly scratch: Int32Array;
  private readonly spare: Histogram[];
  private tree = new GrowingTree();
  private isPacked = false;

  constructor(
    private readonly binned: Binned,
    limits: GrowLimits
  ) {
    const { n } = binned;
    this.weights = rowWeight(n);
    this.limits = { ...limits, weights: this.weights };
    this.columns = joinFeatures(binned);
    this.room = summingRoom(n, quadCount(this.columns));
    this.steps = this.room.steps;
    this.scratch = new Int32Array(n);
    this.starts = histogramStarts(binned);
    this.spare = Array.from({ length: limits.maxLeaves + 1 }, () => emptyHistogram(this.starts));
  }

  /** The next tree; its leaves are added to the rows' margins at the end. Of many rows it yields on its way. */
  *grow(margin: Float64Array): Generator<void, Tree, void> {
    if (!this.isPacked) yield* fillQuads(this.room.quads, this.columns);
    this.isPacked = true;
    this.tree = new GrowingTree();
    const leaves = [this.root()];
    let rowsSeen = margin.length;
    while (leaves.length < this.limits.maxLeaves) {
      const most = mostGain(leaves);
      if (most < 0) break;
      const leaf = leaves[most] as Leaf;
      rowsSeen += leaf.end - leaf.start;
      if (rowsSeen > rowsAtOnce) {
        yield;
        rowsSeen = 0;
      }
      leaves.splice(most, 1, ...this.part(leaf, leaves.length + 1 < this.limits.maxLeaves));
    }
    for (const { node, start, end, fork } of leaves) {
      addLeaf(margin, this.room.rows, start, end, this.tree.valueOf(node));
      if (fork) this.spare.push(fork.histogram);
    }
    return this.tree.finish();
  }

  private root(): Leaf {
    const { rows, steps } = this.room;
    let [gradient, weight] = [0, 0];
    for (let row = 0; row < rows.length; row++) {
      rows[row] = row;
      gradient += steps[2 * row] as number;
      weight += steps[2 * row + 1] as number;
    }
    const sums = sumsOf(gradient, weight, this.weights);
    return this.leaf(this.addNode(sums), 0, rows.length, sums, this.histogramOf(0, rows.length));
  }

  /** The two leaves that a leaf forks into; `goOn` if these may fork too. */
  private part({ node, start, end, fork }: Leaf, goOn: boolean): Leaf[] {
    const { split, histogram } = fork as NonNullable<Leaf["fork"]>;
    const { bins, bin } = this.binned.features[split.feature] as BinnedFeature;
    const goesLeft = routes(bins, split.bin, split.levels, split.missingGoesLeft);
    const middle = partitionRows(this.room.rows, start, end, bin, goesLeft, this.scratch);
    const [left, right] = [this.addNode(split.left), this.addNode(split.right)];
    this.tree.fork(node, split, left, right);
    const most = Math.max(middle - start, end - middle);
    if (!goOn || most < 2 * this.limits.minRows) {
      this.spare.push(histogram);
      return [
        { node: left, start, end: middle },
        { node: right, start: middle, end }
      ];
    }
    const leftIsSmaller = middle - start <= end - middle;
    const smaller = leftIsSmaller ? this.histogramOf(start, middle) : this.histogramOf(middle, end);
    subtractHistogram(histogram, smaller);
    return [
      this.leaf(left, start, middle, split.left, leftIsSmaller ? smaller : histogram),
      this.leaf(right, middle, end, split.right, leftIsSmaller ? histogram : smaller)
    ];
  }

  private leaf(node: number, start: number, end: number, sums: Sums, histogram: Histogram): Leaf {
    const split = bestSplit(this.binned, histogram, this.starts, sums, this.limits);
    if (split) return { node, start, end, fork: { split, histogram } };
    this.spare.push(histogram);
    return { node, start, end };
  }

  private addNode(sums: Sums): number {
    return this.tree.add(sums.rows, this.limits.learningRate * leafValue(sums, this.limits.ridge));
  }

  private histogramOf(start: number, end: number): Histogram {
    const histogram = this.spare.pop() as Histogram;
    fillHistogram(histogram, this.starts, this.columns, this.room, start, end);
    return histogram;
  }
}

/** Where the leaf stands whose fork gains most; −1 where none may fork. */
function mostGain(leaves: readonly Leaf[]): number {
  let most = -1;
  let gain = 0;
  leaves.forEach(({ fork }, i) => {
    if (!fork || fork.split.gain <= gain) return;
    gain = fork.split.gain;
    most = i;
  });
  return most;
}
