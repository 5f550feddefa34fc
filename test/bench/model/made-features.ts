import type { Cohort, Column } from "../../../lib/model/cohort.js";
import type { ModelFeature } from "../../../lib/model/model-feature.js";
import { random, type Random } from "../../../lib/random/random.js";

/** Made students, and the log-odds that their features tell. */
export interface MadeRows extends Cohort {
  readonly margin: Float64Array;
}

/** Of made features, in turn: what their values are like. */
const kinds = [
  ...["normal", "uniform", "skewed", "flag", "normal", "count"],
  ...["uniform", "category", "skewed", "normal"]
] as const;

type Kind = (typeof kinds)[number];

/** Features that each lean on two hidden traits, by how much is thrown; standardised, before they are counted, cut or named. */
export function madeLeanings(n: number, features: number, seed: number, dice: Random): Float64Array[] {
  const traits = [normals(n, dice), normals(n, dice)] as const;
  return Array.from({ length: features }, (_, i) => leaning(n, traits, random(seed, "feature", i)));
}

function normals(n: number, dice: Random): Float64Array {
  return Float64Array.from({ length: n }, () => dice.normal());
}

function leaning(
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
  return x;
}

/** What of a feature's leaning can be seen: of a flag two values, of a word seven, of others all. */
export function seenLeaning(i: number, x: Float64Array): Float64Array {
  if (kindAt(i) === "flag") return x.map((d) => (d > 0.8 ? 1 : -0.3));
  if (kindAt(i) === "category") return x.map((d) => wordOf(d) - 3);
  return x;
}

/** 1 where the feature is missing: in one row of ten of every fifth feature. */
export function madeMissing(i: number, n: number, seed: number): Uint8Array {
  const dice = random(seed, "missing", i);
  return Uint8Array.from({ length: n }, () => (i % 5 === 1 && dice.chance(0.1) ? 1 : 0));
}

/** Labels thrown by the log-odds and a noise, once these are shifted so that 23 % have the label; students are one row each, of 20 schools. */
export function toMadeRows(
  margin: Float64Array,
  seen: readonly Float64Array[],
  seed: number,
  dice: Random,
  noise = new Float64Array(margin.length)
): MadeRows {
  const n = margin.length;
  const shift = shiftToRate(
    margin.map((d, row) => d + (noise[row] as number)),
    0.23
  );
  margin.forEach((d, row) => (margin[row] = d + shift));
  const labelDice = random(seed, "label");
  return {
    n,
    margin,
    columns: seen.map((x, i) => toColumn(i, x, madeMissing(i, n, seed))),
    label: Uint8Array.from(margin, (d, row) =>
      labelDice.chance(sigmoid(d + (noise[row] as number))) ? 1 : 0
    ),
    student: Uint32Array.from(margin, (_, row) => row),
    school: Uint16Array.from(margin, () => dice.integer(0, 19)),
    schools: Array.from({ length: 20 }, (_, i) => `School ${i + 1}`),
    schoolYear: new Uint16Array(n).fill(2025),
    block: new Uint8Array(n).fill(6),
    undetermined: new Uint8Array(n).fill(1)
  };
}

function kindAt(i: number): Kind {
  return kinds[i % kinds.length] as Kind;
}

const words = ["amber", "blue", "coral", "dune", "ecru", "fawn", "grey"];

/** Words in no order of their leaning. */
const wordPlaces = [3, 0, 5, 1, 6, 2, 4];

function wordOf(x: number): number {
  return Math.max(0, Math.min(6, Math.round(x * 1.5 + 3)));
}

function toColumn(i: number, x: Float64Array, missing: Uint8Array): Column {
  const kind = kindAt(i);
  const values = Float32Array.from(x, (d, row) => (missing[row] === 1 ? NaN : shown(kind, d)));
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

/** What log-odds must be shifted by so that their mean probability is the rate. */
function shiftToRate(logOdds: Float64Array, rate: number): number {
  let [low, high] = [-20, 20];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    const mean = logOdds.reduce((sum, d) => sum + sigmoid(d + middle), 0) / logOdds.length;
    if (mean > rate) high = middle;
    else low = middle;
  }
  return low;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
