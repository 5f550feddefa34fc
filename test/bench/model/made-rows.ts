import type { Cohort, Column } from "../../../lib/model/cohort.js";
import type { ModelFeature } from "../../../lib/model/model-feature.js";
import { random, type Random } from "../../../lib/random/random.js";

/** Made students, and the log-odds by which their labels were thrown. */
export interface MadeRows extends Cohort {
  readonly margin: Float64Array;
}

/** Of made features, in turn: what their values are like. */
const kinds = [
  ...["normal", "uniform", "skewed", "flag", "normal", "count"],
  ...["uniform", "category", "skewed", "normal"]
] as const;

type Kind = (typeof kinds)[number];

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
 * in every fifth feature, curved effects, five pairs, and about 23 % with the label. Students are one row each.
 */
export function madeRows(n: number, features: number, seed: number): MadeRows {
  const dice = random(seed, "rows");
  const traits = [normals(n, dice), normals(n, dice)] as const;
  const leanings = Array.from({ length: features }, (_, i) =>
    leaning(i, n, traits, random(seed, "feature", i))
  );
  const margin = new Float64Array(n);
  leanings.forEach((x, i) => addShape(margin, x, shapes[i % shapes.length] as (x: number) => number));
  for (const [a, b] of madePairs) {
    const [first, second] = [leanings[a % features] as Float64Array, leanings[b % features] as Float64Array];
    for (let row = 0; row < n; row++) {
      const product = (first[row] as number) * (second[row] as number);
      margin[row] = (margin[row] as number) + 0.5 * Math.max(-2, Math.min(2, product));
    }
  }
  shiftToRate(margin, 0.23);
  const labelDice = random(seed, "label");
  return {
    n,
    margin,
    columns: leanings.map((x, i) => toColumn(i, x, random(seed, "missing", i))),
    label: Uint8Array.from(margin, (d) => (labelDice.chance(sigmoid(d)) ? 1 : 0)),
    student: Uint32Array.from(margin, (_, row) => row),
    school: Uint16Array.from(margin, () => dice.integer(0, 19)),
    schools: Array.from({ length: 20 }, (_, i) => `School ${i + 1}`),
    schoolYear: new Uint16Array(n).fill(2025),
    block: new Uint8Array(n).fill(6),
    undetermined: new Uint8Array(n).fill(1)
  };
}

/** Features whose product adds to the log-odds. */
export const madePairs: readonly (readonly [number, number])[] = [
  [0, 1],
  [2, 4],
  [0, 6],
  [9, 10],
  [4, 11]
];

function kindAt(i: number): Kind {
  return kinds[i % kinds.length] as Kind;
}

function normals(n: number, dice: Random): Float64Array {
  return Float64Array.from({ length: n }, () => dice.normal());
}

/** A feature's standardised value before it is counted, cut or named. */
function leaning(
  i: number,
  n: number,
  [first, second]: readonly [Float64Array, Float64Array],
  dice: Random
): Float64Array {
  const [a, b] = [0.6 * dice.uniform(), 0.6 * dice.uniform()];
  const own = Math.sqrt(1 - a * a - b * b);
  const x = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    x[row] = a * (first[row] as number) + b * (second[row] as number) + own * dice.normal();
  }
  if (kindAt(i) === "flag") return x.map((d) => (d > 0.8 ? 1 : -0.3));
  if (kindAt(i) === "category") return x.map((d) => wordOf(d) - 3);
  return x;
}

function addShape(margin: Float64Array, x: Float64Array, shape: (x: number) => number): void {
  for (let row = 0; row < x.length; row++) margin[row] = (margin[row] as number) + shape(x[row] as number);
}

const words = ["amber", "blue", "coral", "dune", "ecru", "fawn", "grey"];

/** Words in no order of their leaning. */
const wordPlaces = [3, 0, 5, 1, 6, 2, 4];

function wordOf(x: number): number {
  return Math.max(0, Math.min(6, Math.round(x * 1.5 + 3)));
}

function toColumn(i: number, x: Float64Array, dice: Random): Column {
  const kind = kindAt(i);
  const values = Float32Array.from(x, (d) => shown(kind, d));
  if (i % 5 === 1) for (let row = 0; row < values.length; row++) if (dice.chance(0.1)) values[row] = NaN;
  return { feature: madeFeature(i, kind), values, ...(kind === "category" && { levels: words }) };
}

function shown(kind: Kind, x: number): number {
  if (kind === "flag") return x > 0 ? 1 : 0;
  if (kind === "category") return wordPlaces[x + 3] as number;
  if (kind === "count") return Math.max(0, Math.round(2 + 2 * x));
  if (kind === "skewed") return Math.exp(x);
  return kind === "uniform" ? 1 / (1 + Math.exp(-1.7 * x)) : x;
}

function madeFeature(i: number, kind: Kind): ModelFeature {
  return {
    name: `made_${i}`,
    label: `Made ${i}`,
    group: "attendance",
    unit: kind === "flag" || kind === "category" || kind === "count" ? kind : "score",
    isActionable: false,
    isDemographic: false
  };
}

/** Shifts log-odds so that their mean probability is the rate. */
function shiftToRate(margin: Float64Array, rate: number): void {
  let [low, high] = [-20, 20];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    const mean = margin.reduce((sum, d) => sum + sigmoid(d + middle), 0) / margin.length;
    if (mean > rate) high = middle;
    else low = middle;
  }
  for (let row = 0; row < margin.length; row++) margin[row] = (margin[row] as number) + low;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
