import { random } from "../../lib/random/random.js";

export interface RandomVector {
  readonly label: Uint8Array;
  /** Within 0 and 1, both ends included, with ties. */
  readonly score: Float64Array;
  /** Whole, 0 to 3; the first row of each outcome weighs 1. */
  readonly weight: Uint8Array;
}

/** Seeded rows of both outcomes; test/reference/sfc32.py makes the same. */
export function randomVector(index: number): RandomVector {
  const dice = random(4, "vector", index);
  const n = dice.integer(2, 150);
  const levels = dice.pick([2, 6, 30, 1000, 1000000]);
  const signal = dice.uniform();
  const label = new Uint8Array(n);
  const score = new Float64Array(n);
  const weight = new Uint8Array(n);
  for (let row = 0; row < n; row++) {
    score[row] = dice.integer(0, levels) / levels;
    label[row] = dice.chance(0.2 + signal * 0.6 * score[row]!) ? 1 : 0;
    weight[row] = dice.integer(0, 3);
  }
  label[0] = weight[0] = weight[1] = 1;
  label[1] = 0;
  return { label, score, weight };
}

export interface PairVector {
  readonly label: Uint8Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly cluster: Uint32Array;
}

/** Two scores that go together, with ties and between 0 and 1, of rows in clusters. */
export function pairVector(index: number): PairVector {
  const dice = random(4, "pair", index);
  const n = dice.integer(40, 200);
  const label = new Uint8Array(n);
  const [first, second] = [new Float64Array(n), new Float64Array(n)];
  const cluster = new Uint32Array(n);
  for (let row = 0; row < n; row++) {
    const level = dice.integer(1, 39);
    first[row] = level / 40;
    second[row] = (level + dice.integer(0, 40)) / 80;
    label[row] = dice.chance(0.1 + 0.02 * level) ? 1 : 0;
    cluster[row] = dice.integer(0, 29);
  }
  return { label, first, second, cluster };
}
