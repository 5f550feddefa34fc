import type { Split } from "./split.js";
import type { Tree } from "./trees-model.js";

/** A tree while it grows. */
export class GrowingTree {
  private readonly feature: number[] = [];
  private readonly bin: number[] = [];
  private readonly goesLeft: (readonly number[] | null)[] = [];
  private readonly missingGoesLeft: boolean[] = [];
  private readonly left: number[] = [];
  private readonly right: number[] = [];
  private readonly value: number[] = [];
  private readonly rows: number[] = [];

  /** Adds a leaf and returns its node. */
  add(rows: number, value: number): number {
    this.feature.push(-1);
    this.bin.push(-1);
    this.goesLeft.push(null);
    this.missingGoesLeft.push(false);
    this.left.push(-1);
    this.right.push(-1);
    this.value.push(value);
    return this.rows.push(rows) - 1;
  }

  valueOf(node: number): number {
    return this.value[node] as number;
  }

  /** Makes a leaf a fork. */
  fork(node: number, split: Split, left: number, right: number): void {
    this.feature[node] = split.feature;
    this.bin[node] = split.bin;
    this.goesLeft[node] = split.levels ?? null;
    this.missingGoesLeft[node] = split.missingGoesLeft;
    this.left[node] = left;
    this.right[node] = right;
    this.value[node] = 0;
  }

  finish(): Tree {
    const { feature, bin, goesLeft, missingGoesLeft, left, right, value, rows } = this;
    const tree = { feature, bin, missingGoesLeft, left, right, value, rows };
    return goesLeft.some((levels) => levels !== null) ? { ...tree, goesLeft } : tree;
  }
}
