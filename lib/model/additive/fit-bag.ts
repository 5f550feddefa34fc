import type { Fit } from "../fit.js";
import { random } from "../../random/random.js";
import type { AdditiveRows } from "./additive-rows.js";
import type { CompleteOptions } from "./additive-options.js";
import { boost } from "./boost.js";
import { drawBag } from "./draw-bag.js";
import { mainTerms } from "./main-terms.js";
import { coarseBins, pairTerms, type Pair } from "./pair-terms.js";
import { addTerms, role, rowState } from "./row-state.js";
import { offsetsOf, type Term } from "./term.js";

/** Shapes of a bag, bin by bin of each feature in turn, added to the base. */
export interface BagMains {
  readonly bag: number;
  readonly base: number;
  readonly shapes: Float64Array;
  readonly rounds: number;
  readonly heldOutLoss: number;
}

/** What a bag adds for pairs, cell by cell of each in turn. */
export interface BagPairs {
  readonly bag: number;
  readonly shapes: Float64Array;
  readonly rounds: number;
  readonly heldOutLoss: number;
}

/** Fits the shapes of one bag; the same whatever other bags do. */
export function* fitBag(rows: AdditiveRows, options: CompleteOptions, bag: number): Fit<BagMains> {
  const roles = drawBag(rows, options, bag);
  const base = baseOf(rows.label, roles);
  const dice = random(options.seed, "mains", bag);
  const part = `bag ${bag + 1} of ${options.bags}`;
  const state = rowState(rows.label, roles, base);
  const boosted = yield* boost(mainTerms(rows.binned, options), state, options, dice, part);
  return { bag, base, ...boosted };
}

/** Fits the pairs of one bag on top of its shapes, which stay. */
export function* fitBagPairs(
  rows: AdditiveRows,
  options: CompleteOptions,
  mains: BagMains,
  pairs: readonly Pair[]
): Fit<BagPairs> {
  const { bag } = mains;
  const roles = drawBag(rows, options, bag);
  const margins = marginsOf(mainTerms(rows.binned, options), mains.shapes, mains.base, rows.n);
  const terms = pairTerms(rows, coarseBins(rows, options.pairBins), pairs);
  const dice = random(options.seed, "pairs", bag);
  const part = `pairs of bag ${bag + 1} of ${options.bags}`;
  const boosted = yield* boost(terms, rowState(rows.label, roles, margins), options, dice, part);
  return { bag, ...boosted };
}

/** Log-odds of all rows. */
export function marginsOf(
  terms: readonly Term[],
  shapes: Float64Array,
  base: number,
  n: number
): Float32Array {
  const margins = new Float64Array(n).fill(base);
  addTerms(terms, offsetsOf(terms).offsets, shapes, 0, n, margins);
  return Float32Array.from(margins);
}

/** Log-odds of the outcome among rows learnt from. */
function baseOf(label: Uint8Array, roles: Uint8Array): number {
  let [yes, no] = [0, 0];
  for (let row = 0; row < label.length; row++) {
    if (roles[row] !== role.learnt) continue;
    if (label[row] === 1) yes++;
    else no++;
  }
  return Math.log(yes / no);
}
