/**
 * The features that a way down a tree has asked for, each once, and the weights of the subsets of them by size, as in
 * Algorithm 2 of Lundberg et al. (2020). Ways stand one after the other, each a copy of that of the node above and one
 * feature more, so that the way back up is there still.
 */
export class ShapPath {
  private readonly feature: Int32Array;
  /** Of rows learnt from at the fork, the share that goes on this way: all that is known where the feature is not. */
  private readonly zero: Float64Array;
  /** 1 where the row explained goes this way itself, else 0. */
  private readonly one: Float64Array;
  private readonly weight: Float64Array;

  /** Room for ways of so many forks. */
  constructor(forks: number) {
    const size = ((forks + 2) * (forks + 3)) / 2;
    this.feature = new Int32Array(size);
    this.zero = new Float64Array(size);
    this.one = new Float64Array(size);
    this.weight = new Float64Array(size);
  }

  /** Copies the first `depth` entries from one place to another. */
  copy(from: number, to: number, depth: number): void {
    for (let i = 0; i < depth; i++) {
      this.feature[to + i] = this.feature[from + i] as number;
      this.zero[to + i] = this.zero[from + i] as number;
      this.one[to + i] = this.one[from + i] as number;
      this.weight[to + i] = this.weight[from + i] as number;
    }
  }

  /** Adds an entry at `depth`. */
  extend(start: number, depth: number, zero: number, one: number, feature: number): void {
    const { weight } = this;
    this.feature[start + depth] = feature;
    this.zero[start + depth] = zero;
    this.one[start + depth] = one;
    weight[start + depth] = depth === 0 ? 1 : 0;
    for (let i = depth - 1; i >= 0; i--) {
      const w = weight[start + i] as number;
      weight[start + i + 1] = (weight[start + i + 1] as number) + (one * w * (i + 1)) / (depth + 1);
      weight[start + i] = (zero * w * (depth - i)) / (depth + 1);
    }
  }

  /** Where a feature stands among the entries after the first up to `depth`; 0 where it does not. */
  find(start: number, depth: number, feature: number): number {
    let i = depth;
    while (i > 0 && this.feature[start + i] !== feature) i--;
    return i;
  }

  zeroAt(at: number): number {
    return this.zero[at] as number;
  }

  oneAt(at: number): number {
    return this.one[at] as number;
  }

  /** Takes an entry out: undoes its `extend`. */
  unwind(start: number, depth: number, entry: number): void {
    const { weight } = this;
    const zero = this.zero[start + entry] as number;
    const one = this.one[start + entry] as number;
    let next = weight[start + depth] as number;
    for (let i = depth - 1; i >= 0; i--) {
      const w = weight[start + i] as number;
      if (one === 0) weight[start + i] = (w * (depth + 1)) / (zero * (depth - i));
      else {
        const undone = (next * (depth + 1)) / ((i + 1) * one);
        weight[start + i] = undone;
        next = w - (undone * zero * (depth - i)) / (depth + 1);
      }
    }
    for (let at = start + entry; at < start + depth; at++) {
      this.feature[at] = this.feature[at + 1] as number;
      this.zero[at] = this.zero[at + 1] as number;
      this.one[at] = this.one[at + 1] as number;
    }
  }

  /** Adds what a leaf of this value at the end of the way gives to each feature of it. */
  addLeaf(start: number, depth: number, value: number, contributions: Float64Array): void {
    for (let entry = 1; entry <= depth; entry++) {
      const at = start + entry;
      const feature = this.feature[at] as number;
      const share =
        this.unwoundSum(start, depth, entry) * ((this.one[at] as number) - (this.zero[at] as number));
      contributions[feature] = (contributions[feature] as number) + share * value;
    }
  }

  /** The sum of the weights with an entry taken out. */
  private unwoundSum(start: number, depth: number, entry: number): number {
    const { weight } = this;
    const zero = this.zero[start + entry] as number;
    const one = this.one[start + entry] as number;
    let next = weight[start + depth] as number;
    let sum = 0;
    for (let i = depth - 1; i >= 0; i--) {
      const w = weight[start + i] as number;
      const undone =
        one === 0 ? (w * (depth + 1)) / (zero * (depth - i)) : (next * (depth + 1)) / ((i + 1) * one);
      sum += undone;
      next = w - (undone * zero * (depth - i)) / (depth + 1);
    }
    return sum;
  }
}
