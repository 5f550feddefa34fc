import { random } from "../../../lib/random/random.js";
import { madeLeanings, type MadeRows, seenLeaning, toMadeRows } from "./made-features.js";

/** Log-odds of a standardised value; a feature in three has none. */
const shapes: readonly ((x: number) => number)[] = [
  (x) => 0.5 * x,
  (x) => 0.5 * Math.sin(2 * x),
  () => 0,
  (x) => (x > 0.6 ? 0.6 : 0),
  (x) => 0.35 * Math.min(Math.abs(x), 2),
  () => 0,
  (x) => 0.6 * Math.tanh(2 * x),
  (x) => -0.3 * x,
  () => 0
];

/**
 * Seeded rows of a made district: numbers, counts, flags and words that lean on two hidden traits, one in ten missing
 * in every fifth feature, curved effects of two features in three, five strong pairs, and about 23 % with the label.
 */
export function madeRows(n: number, features: number, seed: number): MadeRows {
  const dice = random(seed, "rows");
  const seen = madeLeanings(n, features, seed, dice).map((x, i) => seenLeaning(i, x));
  const margin = new Float64Array(n);
  seen.forEach((x, i) => addShape(margin, x, shapes[i % shapes.length] as (x: number) => number));
  for (const [a, b] of madePairs) {
    const [first, second] = [seen[a % features] as Float64Array, seen[b % features] as Float64Array];
    for (let row = 0; row < n; row++) {
      const product = (first[row] as number) * (second[row] as number);
      margin[row] = (margin[row] as number) + 0.5 * Math.max(-2, Math.min(2, product));
    }
  }
  return toMadeRows(margin, seen, seed, dice);
}

/** Features whose product adds to the log-odds. */
export const madePairs: readonly (readonly [number, number])[] = [
  [0, 1],
  [2, 4],
  [0, 6],
  [9, 10],
  [4, 11]
];

function addShape(margin: Float64Array, x: Float64Array, shape: (x: number) => number): void {
  for (let row = 0; row < x.length; row++) margin[row] = (margin[row] as number) + shape(x[row] as number);
}
