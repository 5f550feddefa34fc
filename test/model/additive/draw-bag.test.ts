import { expect, it } from "vitest";
import { completeOptions } from "../../../lib/model/additive/additive-options.js";
import { toAdditiveRows, type AdditiveRows } from "../../../lib/model/additive/additive-rows.js";
import { drawBag } from "../../../lib/model/additive/draw-bag.js";
import { role } from "../../../lib/model/additive/row-state.js";
import { finishWork } from "./finish-work.js";
import { madeColumn, madeTraining } from "../made-training.js";

const options = completeOptions({ seed: 3 });
const n = 3000;

/** Three rows a student; a student in ten has the outcome, in one row. */
const label = Array.from({ length: n }, (_, i) => (i % 10 === 0 ? 1 : 0));
const training = {
  ...madeTraining([madeColumn("x", label)], label),
  student: Uint32Array.from(label, (_, i) => 5000 - (i % 1000))
};
const rows: AdditiveRows = finishWork(toAdditiveRows(training, options));

it("a bag holds out a share of the students, with all their rows, and of both kinds", () => {
  const roles = drawBag(rows, options, 0);
  const heldOut = [...roles].filter((d) => d === role.heldOut).length;
  expect(heldOut).toBe(450);
  for (let row = 0; row < 1000; row++) {
    expect([roles[row + 1000], roles[row + 2000]]).toEqual([roles[row], roles[row]]);
  }
  const withOutcome = [...roles].filter((d, row) => d === role.heldOut && label[row] === 1).length;
  expect(withOutcome).toBe(45);
});

it("bags differ, and each is the same when drawn again", () => {
  expect(drawBag(rows, options, 1)).not.toEqual(drawBag(rows, options, 0));
  expect(drawBag(rows, options, 1)).toEqual(drawBag(rows, options, 1));
});

it("rows that are held out from all bags are no part of any", () => {
  const heldOut = Uint8Array.from(label, (_, i) => (i < 300 ? 1 : 0));
  const roles = drawBag({ ...rows, heldOut }, options, 0);
  expect([...roles.subarray(0, 300)].every((d) => d === role.none)).toBe(true);
  expect(roles.subarray(300).includes(role.none)).toBe(false);
});
