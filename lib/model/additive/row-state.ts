import type { Term } from "./term.js";

/** What a row is to a bag: no part of it, learnt from, or held out to tell when to stop. */
export const role = { none: 0, learnt: 1, heldOut: 2 } as const;

/** Rows of a bag, and the derivatives of their log loss as of the last look. */
export interface RowState {
  readonly n: number;
  readonly label: Uint8Array;
  readonly role: Uint8Array;
  /** Log-odds that stand before the terms are added: the same for all, or by row. */
  readonly start: Float32Array | number;
  /** Of rows learnt from; others have 0. */
  readonly gradient: Float32Array;
  readonly hessian: Float32Array;
  /** Sums of log losses at the last look and numbers of rows, by role. */
  readonly loss: Float64Array;
  readonly count: Float64Array;
}

export function rowState(label: Uint8Array, roles: Uint8Array, start: Float32Array | number): RowState {
  const n = label.length;
  const count = new Float64Array(3);
  for (const of of roles) count[of] = (count[of] as number) + 1;
  return {
    ...{ n, label, role: roles, start, count },
    gradient: new Float32Array(n),
    hessian: new Float32Array(n),
    loss: new Float64Array(3)
  };
}

const chunk = 4096;

/** Sets derivatives and losses from the shapes as they are; yields every few thousand rows. */
export function* lookAtRows(
  state: RowState,
  terms: readonly Term[],
  offsets: Int32Array,
  shapes: Float64Array
): Generator<void, void, void> {
  const { n, start, loss } = state;
  const margin = new Float64Array(chunk);
  loss.fill(0);
  for (let from = 0; from < n; from += chunk) {
    const to = Math.min(n, from + chunk);
    if (typeof start === "number") margin.fill(start);
    else margin.set(start.subarray(from, to));
    addTerms(terms, offsets, shapes, from, to, margin);
    differentiate(state, margin, from, to);
    yield;
  }
}

/** Adds what terms say of rows `from` up to `to` to their log-odds, of which `margin` holds that of row `from` first. */
export function addTerms(
  terms: readonly Term[],
  offsets: Int32Array,
  shapes: Float64Array,
  from: number,
  to: number,
  margin: Float64Array
): void {
  for (let i = 0; i < terms.length; i++) {
    const { cell, cells } = terms[i] as Term;
    const offset = offsets[i] as number;
    addTerm(cell, shapes.subarray(offset, offset + cells), from, to, margin);
  }
}

function addTerm(
  cell: Uint8Array,
  shape: Float64Array,
  from: number,
  to: number,
  margin: Float64Array
): void {
  for (let row = from, at = 0; row < to; row++, at++) {
    margin[at] = (margin[at] as number) + (shape[cell[row] as number] as number);
  }
}

/** Losses are summed as logs of products of eight, since a log costs more than all else here. */
function differentiate(state: RowState, margin: Float64Array, from: number, to: number): void {
  const { label, role: roles, gradient, hessian, loss } = state;
  let [learnt, heldOut, learntCount, heldOutCount] = [1, 1, 0, 0];
  for (let row = from; row < to; row++) {
    const y = label[row] as number;
    const of = roles[row] as number;
    const probability = 1 / (1 + Math.exp(-(margin[row - from] as number)));
    const ofLabel = Math.max(y === 1 ? probability : 1 - probability, 1e-15);
    if (of === role.learnt) {
      gradient[row] = probability - y;
      hessian[row] = probability * (1 - probability);
      learnt *= ofLabel;
      if (++learntCount % 8 === 0) {
        loss[role.learnt] = (loss[role.learnt] as number) - Math.log(learnt);
        learnt = 1;
      }
    } else if (of === role.heldOut) {
      heldOut *= ofLabel;
      if (++heldOutCount % 8 === 0) {
        loss[role.heldOut] = (loss[role.heldOut] as number) - Math.log(heldOut);
        heldOut = 1;
      }
    }
  }
  loss[role.learnt] = (loss[role.learnt] as number) - Math.log(learnt);
  loss[role.heldOut] = (loss[role.heldOut] as number) - Math.log(heldOut);
}

/** Sums derivatives over the rows in each cell; yields after each term. */
export function* sumByCell(
  { n, gradient, hessian }: RowState,
  terms: readonly Term[],
  offsets: Int32Array,
  into: { readonly gradient: Float64Array; readonly hessian: Float64Array }
): Generator<void, void, void> {
  const even = new Float64Array(512);
  const odd = new Float64Array(512);
  for (let i = 0; i < terms.length; i++) {
    const { cell, cells } = terms[i] as Term;
    even.fill(0, 0, 2 * cells);
    odd.fill(0, 0, 2 * cells);
    addRows(cell, gradient, hessian, n, even, odd);
    const offset = offsets[i] as number;
    for (let j = 0; j < cells; j++) {
      into.gradient[offset + j] = (even[2 * j] as number) + (odd[2 * j] as number);
      into.hessian[offset + j] = (even[2 * j + 1] as number) + (odd[2 * j + 1] as number);
    }
    yield;
  }
}

/** In two tables in turn, since a sum that waits for the one before it of the same cell is slow. */
function addRows(
  cell: Uint8Array,
  gradient: Float32Array,
  hessian: Float32Array,
  n: number,
  even: Float64Array,
  odd: Float64Array
): void {
  for (let row = 0; row < n; row++) {
    const at = 2 * (cell[row] as number);
    even[at] = (even[at] as number) + (gradient[row] as number);
    even[at + 1] = (even[at + 1] as number) + (hessian[row] as number);
    if (++row === n) break;
    const next = 2 * (cell[row] as number);
    odd[next] = (odd[next] as number) + (gradient[row] as number);
    odd[next + 1] = (odd[next + 1] as number) + (hessian[row] as number);
  }
}
