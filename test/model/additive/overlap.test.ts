import { expect, it } from "vitest";
import { fillOverlap } from "../../../lib/model/additive/overlap.js";
import { emptyRuns } from "../../../lib/model/additive/runs.js";
import { emptyBoxes, stepGrid } from "../../../lib/model/additive/step-grid.js";
import { stepLine } from "../../../lib/model/additive/step-line.js";
import { emptyLined, stepSet } from "../../../lib/model/additive/step-set.js";
import { emptyStep, type Step } from "../../../lib/model/additive/step.js";
import { offsetsOf, type Term } from "../../../lib/model/additive/term.js";
import { random } from "../../../lib/random/random.js";

const n = 400;
const dice = random(3, "overlap");
const cells = (count: number): Uint8Array => Uint8Array.from({ length: n }, () => dice.integer(0, count - 1));

const terms: Term[] = [
  { kind: "line", cells: 7, width: 7, cell: cells(7), monotone: 0 },
  { kind: "line", cells: 9, width: 9, cell: cells(9), monotone: 1 },
  { kind: "set", cells: 5, width: 5, cell: cells(5), monotone: 0 },
  { kind: "grid", cells: 12, width: 4, cell: cells(12), monotone: 0 }
];
const { offsets, cells: total } = offsetsOf(terms);
const weight = Float32Array.from({ length: n }, () => dice.integer(1, 8) / 8);

it("a step's amounts on the overlap move gradients as a look at the rows would", () => {
  const overlap = { cells: total, shared: new Float32Array(total * total) };
  for (const _ of fillOverlap(terms, offsets, weight, overlap)) expect(_).toBeUndefined();
  const sums = {
    gradient: Float64Array.from({ length: total }, () => 40 * dice.normal()),
    hessian: new Float64Array(total).fill(20),
    rows: new Float64Array(total).fill(30)
  };
  let steps = 0;
  for (let turn = 0; turn < 40; turn++) {
    terms.forEach((term, i) => {
      const shape = new Float64Array(total);
      const step = emptyStep();
      take(term, offsets[i]!, sums, shape, step);
      if (step.count === 0) return;
      steps++;
      const byOverlap = new Float64Array(total);
      for (let k = 0; k < step.count; k++) {
        for (let cell = 0; cell < total; cell++) {
          byOverlap[cell]! += step.amount[k]! * overlap.shared[step.cell[k]! * total + cell]!;
        }
      }
      const byRows = new Float64Array(total);
      for (let row = 0; row < n; row++) {
        const moved = weight[row]! * shape[offsets[i]! + term.cell[row]!]!;
        terms.forEach((other, j) => (byRows[offsets[j]! + other.cell[row]!]! += moved));
      }
      byRows.forEach((value, cell) => expect(byOverlap[cell]).toBeCloseTo(value, 9));
    });
  }
  expect(steps).toBeGreaterThan(100);
});

function take(
  term: Term,
  offset: number,
  sums: Parameters<typeof stepLine>[2],
  shape: Float64Array,
  step: Step
): void {
  if (term.kind === "line") stepLine(term, offset, sums, 0.1, 1, shape, step, emptyRuns(), dice);
  else if (term.kind === "set") {
    stepSet(term, offset, sums, 0.1, 1, shape, step, emptyRuns(), emptyLined(), dice);
  } else stepGrid(term, offset, sums, 0.1, 1, shape, step, emptyBoxes(), dice);
}
