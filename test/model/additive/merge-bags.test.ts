import { expect, it } from "vitest";
import { completeOptions } from "../../../lib/model/additive/additive-options.js";
import { toAdditiveRows } from "../../../lib/model/additive/additive-rows.js";
import { fitBag, fitBagPairs } from "../../../lib/model/additive/fit-bag.js";
import { mergeBags } from "../../../lib/model/additive/merge-bags.js";
import type { Pair } from "../../../lib/model/additive/pair-terms.js";
import { predictAdditive } from "../../../lib/model/additive/predict-additive.js";
import { rankPairs, strongest } from "../../../lib/model/additive/rank-pairs.js";
import { finish } from "../../../lib/model/fit.js";
import { madeRows } from "../../bench/model/made-rows.js";
import { finishWork } from "./finish-work.js";

const options = completeOptions({ seed: 1, bags: 3 });
const made = madeRows(3000, 8, 3);
const rows = finishWork(toAdditiveRows({ ...made, heldOut: new Uint8Array(3000) }, options));
const mains = [0, 1, 2].map((bag) => finish(fitBag(rows, options, bag)));
const ranked = finishWork(rankPairs(rows, options, mains));
const pairs: Pair[] = strongest(ranked, 3);
const bagPairs = mains.map((bag) => finish(fitBagPairs(rows, options, bag, pairs)));
const merged = mergeBags(rows, options, mains, pairs, bagPairs);

it("bags make the same model in any order", () => {
  expect(mergeBags(rows, options, [...mains].reverse(), pairs, [...bagPairs].reverse())).toEqual(merged);
});

it("a merged model scores the mean of what its bags score", () => {
  const alone = mains.map((bag, i) =>
    predictAdditive(mergeBags(rows, options, [bag], pairs, [bagPairs[i]!]), made)
  );
  predictAdditive(merged, made).forEach((score, row) => {
    expect(score).toBeCloseTo((alone[0]![row]! + alone[1]![row]! + alone[2]![row]!) / 3, 9);
  });
});

it("pairs ranked in portions are those ranked at once, and planted ones lead", () => {
  const portions = [0, 1, 2].flatMap((from) => finishWork(rankPairs(rows, options, mains, { from, of: 3 })));
  expect(strongest(portions, 28)).toEqual(strongest(ranked, 28));
  expect(pairs.slice(0, 2).map(String).sort()).toEqual(["0,1", "2,4"]);
});
