import type { Fit, FitProgress } from "../fit.js";
import type { Random } from "../../random/random.js";
import type { CompleteOptions } from "./additive-options.js";
import { overlapOf } from "./overlap-sample.js";
import { lookAtRows, role, sumByCell, type RowState } from "./row-state.js";
import { emptyBoxes, stepGrid } from "./step-grid.js";
import { stepLine } from "./step-line.js";
import { emptyLined, stepSet } from "./step-set.js";
import { emptyRuns } from "./runs.js";
import { emptyStep, type Step, type Sums } from "./step.js";
import { offsetsOf, type Term } from "./term.js";

export interface Boosted {
  /** By cell of each term in turn. */
  readonly shapes: Float64Array;
  readonly rounds: number;
  readonly heldOutLoss: number;
}

/** Rounds until the next look at the rows: few where rows are few and a look costs little, more as shapes settle. */
function roundsUntilLook(rows: number, round: number): number {
  return rows < 20_000 ? 4 : Math.max(16, Math.min(40, round >> 3));
}

/** Share by which the held-out loss has to fall to count as lower. */
const leastFall = 5e-5;

/**
 * Boosts terms in turn by small steps, until the held-out loss has not fallen for a while (Lou, Caruana & Gehrke 2012).
 * Steps are taken on sums by cell, which the overlap of cells keeps up to date (Newton's approximation); every few rounds
 * a look at the rows makes the sums exact again. So a step costs microseconds, however many the rows.
 */
export function* boost(
  terms: readonly Term[],
  rows: RowState,
  options: CompleteOptions,
  dice: Random,
  part: string
): Fit<Boosted> {
  const { patience, atMost } = options;
  const { offsets, cells } = offsetsOf(terms);
  const shapes = new Float64Array(cells);
  const best = { shapes: new Float64Array(cells), loss: Infinity, round: 0 };
  const sums = emptySums(cells);
  countRows(rows, terms, offsets, sums.rows);
  const overlap = overlapOf(terms, offsets, cells, rows);
  const takeSteps = stepper(terms, offsets, sums, overlap.shared, shapes, options, dice);
  let progress: FitProgress = { round: 0, atMost, trainLoss: NaN, patience, part };
  for (let round = 0; ;) {
    for (const work of [lookAtRows(rows, terms, offsets, shapes), sumByCell(rows, terms, offsets, sums)]) {
      if (yield* during(work, progress)) return result();
    }
    const heldOutLoss = meanLoss(rows, role.heldOut);
    if (!(heldOutLoss >= best.loss * (1 - leastFall))) {
      best.shapes.set(shapes);
      best.loss = heldOutLoss;
      best.round = round;
    }
    progress = {
      ...{ round, atMost, patience, part, heldOutLoss },
      trainLoss: meanLoss(rows, role.learnt),
      roundsWithoutGain: round - best.round
    };
    if (round - best.round >= patience || round >= atMost) return result();
    if (yield* during(overlap.refresh(), progress)) return result();
    for (const next = round + roundsUntilLook(rows.n, round); round < next; round++) {
      takeSteps();
      if ((yield progress) === true) return result();
    }
  }

  function result(): Boosted {
    return { shapes: best.shapes, rounds: best.round, heldOutLoss: best.loss };
  }
}

/** Does work in pieces, with the progress between them; true if told to stop. */
function* during(work: Generator<void, void, void>, progress: FitProgress): Fit<boolean> {
  while (work.next().done !== true) if ((yield progress) === true) return true;
  return false;
}

/** A function that takes a step of every term, in an order drawn anew each time. */
function stepper(
  terms: readonly Term[],
  offsets: Int32Array,
  sums: Sums,
  shared: Float32Array,
  shapes: Float64Array,
  { learningRate, leastRows }: CompleteOptions,
  dice: Random
): () => void {
  const order = Uint32Array.from(terms, (_, i) => i);
  const step = emptyStep();
  const runs = emptyRuns();
  const lined = emptyLined();
  const boxes = emptyBoxes();
  return () => {
    shuffle(order, dice);
    for (const i of order) {
      const term = terms[i] as Term;
      const offset = offsets[i] as number;
      step.count = 0;
      if (term.kind === "line") {
        stepLine(term, offset, sums, learningRate, leastRows, shapes, step, runs, dice);
      } else if (term.kind === "set") {
        stepSet(term, offset, sums, learningRate, leastRows, shapes, step, runs, lined, dice);
      } else {
        stepGrid(term, offset, sums, learningRate, leastRows, shapes, step, boxes, dice);
      }
      moveGradient(sums.gradient, shared, step);
    }
  };
}

/** What the step does to the gradients of all cells. */
function moveGradient(gradient: Float64Array, shared: Float32Array, step: Step): void {
  const cells = gradient.length;
  for (let i = 0; i < step.count; i++) {
    const from = (step.cell[i] as number) * cells;
    const amount = step.amount[i] as number;
    for (let cell = 0; cell < cells; cell++) {
      gradient[cell] = (gradient[cell] as number) + amount * (shared[from + cell] as number);
    }
  }
}

function emptySums(cells: number): Sums {
  const room = (): Float64Array => new Float64Array(cells);
  return { gradient: room(), hessian: room(), rows: room() };
}

function countRows(
  { n, role: roles }: RowState,
  terms: readonly Term[],
  offsets: Int32Array,
  counts: Float64Array
): void {
  terms.forEach(({ cell }, i) => {
    const offset = offsets[i] as number;
    for (let row = 0; row < n; row++) {
      if (roles[row] !== role.learnt) continue;
      const at = offset + (cell[row] as number);
      counts[at] = (counts[at] as number) + 1;
    }
  });
}

function meanLoss({ loss, count }: RowState, of: number): number {
  return (loss[of] as number) / (count[of] as number);
}

function shuffle(order: Uint32Array, dice: Random): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = dice.integer(0, i);
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}
