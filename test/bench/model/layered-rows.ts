import { random, type Random } from "../../../lib/random/random.js";
import { madeLeanings, madeMissing, type MadeRows, seenLeaning, toMadeRows } from "./made-features.js";

/** Features in all; the last ten are noisy copies of the first ten, of which they tell about half. */
const [features, copies] = [50, 10];

/** Log-odds of a standardised value, and of its being missing. */
interface Effect {
  readonly feature: number;
  readonly shape: (x: number) => number;
  readonly missing?: number;
}

/** Of words by their place, and of features in ways that are smooth, stepped or saturating. */
const effects: readonly Effect[] = [
  { feature: 0, shape: (x) => 0.5 * x },
  { feature: 1, shape: (x) => 0.4 * Math.sin(2 * x), missing: 0.5 },
  { feature: 2, shape: (x) => 0.6 * Math.tanh(1.5 * x) },
  { feature: 3, shape: (x) => (x > 0 ? 0.5 : 0) },
  { feature: 4, shape: (x) => (x > 0.5 ? 0.6 : 0) },
  { feature: 5, shape: (x) => 0.35 * clamped(x, 1) },
  { feature: 6, shape: (x) => (x > 1 ? 0.7 : x > -0.3 ? 0.35 : 0), missing: 0.3 },
  { feature: 7, shape: (x) => [0.4, -0.3, 0.1, 0.5, -0.2, 0, -0.5][x + 3] as number },
  { feature: 9, shape: (x) => 0.25 * Math.min(Math.abs(x), 2) },
  { feature: 10, shape: (x) => -0.4 * x },
  { feature: 11, shape: (x) => -0.5 * Math.tanh(2 * x), missing: -0.2 },
  { feature: 12, shape: (x) => 0.3 * x },
  { feature: 13, shape: (x) => (x > 0 ? -0.4 : 0) },
  { feature: 15, shape: (x) => (x > 0.8 ? 0.5 : 0) },
  { feature: 17, shape: (x) => [-0.2, 0.3, 0, 0.2, -0.4, 0.1, 0.3][x + 3] as number },
  { feature: 19, shape: (x) => 0.3 * Math.sin(1.5 * x) },
  { feature: 20, shape: (x) => 0.35 * x }
];

/** Log-odds of two values together, or of three. */
const pairs: readonly (readonly [number, number, (a: number, b: number) => number])[] = [
  [0, 4, (a, b) => 0.4 * clamped(a * b, 2)],
  [0, 2, (a, b) => 0.4 * clamped(a * b, 2)],
  [9, 10, (a, b) => 0.4 * clamped(a * b, 2)],
  [5, 12, (a, b) => 0.4 * clamped(a * b, 2)],
  [3, 0, (isSet, b) => (isSet > 0 ? 0.5 * b : 0)],
  [13, 4, (isSet, b) => (isSet > 0 && b > 0.5 ? 0.7 : 0)],
  [2, 10, (a, b) => 0.5 * Math.tanh(a) * Math.tanh(b)],
  [7, 20, (word, b) => (word % 2 === 0 ? 0.35 : -0.35) * b]
];

const triples: readonly (readonly [number, number, number, (a: number, b: number, c: number) => number])[] = [
  [0, 4, 10, (a, b, c) => 0.25 * clamped(a * b * c, 2)],
  [3, 2, 9, (isSet, b, c) => (isSet > 0 && b > 0.3 && c > 0.3 ? 0.4 : 0)]
];

/** Of what no feature tells: its standard deviation in log-odds. */
const noise = 0.5;

/**
 * Seeded rows of a second made district, with 50 features. Their truth was written down before any model saw them: 17
 * features matter, alone in smooth, stepped or saturating ways (three also by being missing, two as words), eight pairs
 * of them moderately, two triples a little, and a normal noise that no feature tells; 33 are nuisance, of which ten are
 * noisy copies of others. About 23 % have the label.
 */
export function layeredRows(n: number, seed: number): MadeRows {
  const dice = random(seed, "rows");
  const own = madeLeanings(n, features, seed, dice);
  const seen = own.map((x, i) => seenLeaning(i, i < features - copies ? x : copied(own, i)));
  const x = (feature: number): Float64Array => seen[feature] as Float64Array;
  const missing = Array.from({ length: features }, (_, i) => madeMissing(i, n, seed));
  const margin = new Float64Array(n);
  const add = (logOdds: (row: number) => number): void => {
    for (let row = 0; row < n; row++) margin[row] = (margin[row] as number) + logOdds(row);
  };
  for (const { feature, shape, missing: ofMissing = 0 } of effects) {
    add((row) => (missing[feature]?.[row] === 1 ? ofMissing : shape(x(feature)[row] as number)));
  }
  for (const [a, b, shape] of pairs) add((row) => shape(x(a)[row] as number, x(b)[row] as number));
  for (const [a, b, c, shape] of triples) {
    add((row) => shape(x(a)[row] as number, x(b)[row] as number, x(c)[row] as number));
  }
  return toMadeRows(margin, seen, seed, dice, noiseOf(n, random(seed, "noise")));
}

function copied(own: readonly Float64Array[], i: number): Float64Array {
  const source = own[i - (features - copies)] as Float64Array;
  return (own[i] as Float64Array).map((d, row) => Math.SQRT1_2 * (d + (source[row] as number)));
}

function noiseOf(n: number, dice: Random): Float64Array {
  return Float64Array.from({ length: n }, () => noise * dice.normal());
}

function clamped(x: number, most: number): number {
  return Math.max(-most, Math.min(most, x));
}
