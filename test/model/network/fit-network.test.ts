import { beforeAll, describe, expect, it } from "vitest";
import { finishAsync, type FitProgress, type TrainingSet } from "../../../lib/model/fit.js";
import { fitNetwork, type NetworkOptions } from "../../../lib/model/network/fit-network.js";
import { predictNetwork } from "../../../lib/model/network/predict-network.js";
import { marginLoss } from "../../../lib/model/margin-loss.js";
import { random } from "../../../lib/random/random.js";
import { openTf, type TfEngine } from "../../../lib/vendor/tf.js";
import { madeColumn, madeTraining } from "../made-training.js";

/** Whoever differs in sign between two features has the outcome, which no straight line tells. */
const crossed = madeCrossed(1500, 3);

let engine: TfEngine;
beforeAll(async () => {
  engine = await openTf();
});

const fit = (training: TrainingSet, options: Partial<NetworkOptions> = {}, told?: (d: FitProgress) => void) =>
  finishAsync(
    fitNetwork(training, { seed: 1, batchSize: 100, learningRate: 0.01, ...options }, engine),
    told
  );

describe("fitNetwork", () => {
  it("learns what no straight line tells", async () => {
    const model = await fit(crossed);
    const fresh = madeCrossed(1000, 4);
    expect(marginLoss(predictNetwork(model, fresh), fresh.label)).toBeLessThan(0.25);
  });

  it("gives the same model for the same seed, and another for another", async () => {
    const [first, again, other] = [
      await fit(crossed, { atMost: 2 }),
      await fit(crossed, { atMost: 2 }),
      await fit(crossed, { atMost: 2, seed: 2 })
    ];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it("keeps the pass of the lowest held-out loss, and ends when patience does", async () => {
    const told: FitProgress[] = [];
    const model = await fit(crossed, { patience: 2, l2: 0, learningRate: 0.05 }, (d) => told.push(d));
    const losses = told.map((d) => d.heldOutLoss!);
    const held = { ...crossed, label: crossed.label.filter((_, i) => crossed.heldOut[i] === 1) };
    const margins = predictNetwork(model, held).filter((_, i) => crossed.heldOut[i] === 1);
    expect(marginLoss(margins, held.label)).toBeCloseTo(Math.min(...losses), 9);
    expect(told.at(-1)).toMatchObject({ roundsWithoutGain: 2, patience: 2 });
    expect(told.length).toBe(losses.indexOf(Math.min(...losses)) + 3);
  });

  it("tells of its progress within a pass over many rows", async () => {
    const told: FitProgress[] = [];
    await fit(madeCrossed(20_000, 5), { atMost: 1, batchSize: 1000 }, (d) => told.push(d));
    expect(told.map((d) => d.round)).toEqual([1, 1]);
  });

  it("stops when told, and frees what it put on the engine however it ends", async () => {
    const before = engine.tf.memory().numTensors;
    const options = { seed: 1, batchSize: 100 };
    const stopped = fitNetwork(crossed, options, engine);
    await stopped.next();
    const last = await stopped.next(true);
    expect(last.done && last.value.layers).toHaveLength(3);
    const left = fitNetwork(crossed, options, engine);
    await left.next();
    await left.return(undefined as never);
    await fit(crossed, { atMost: 1 });
    expect(engine.tf.memory().numTensors).toBe(before);
  });

  it("gives no say to a column that was 0 in all rows learnt from", async () => {
    const days = Array.from({ length: 40 }, (_, i) => i % 7);
    const seldom = days.map((_, i) => (i % 3 === 0 ? null : 5));
    const columns = [madeColumn("days", days), madeColumn("seldom known", seldom)];
    const model = await fit(
      madeTraining(
        columns,
        days.map((d) => (d > 3 ? 1 : 0))
      ),
      { atMost: 3 }
    );
    const usual = { n: 1, columns: [madeColumn("days", [2]), madeColumn("seldom known", [5])] };
    const unheardOf = { n: 1, columns: [madeColumn("days", [2]), madeColumn("seldom known", [500])] };
    expect(predictNetwork(model, unheardOf)).toEqual(predictNetwork(model, usual));
  });

  it("fits 12 rows, and refuses rows of one outcome", async () => {
    const rows = Array.from({ length: 12 }, (_, i) => i);
    const few = madeTraining(
      [madeColumn("days", rows)],
      rows.map((i) => i % 2)
    );
    const margins = predictNetwork(await fit(few), few);
    expect(margins.every((d) => Number.isFinite(d))).toBe(true);
    const one = madeTraining(
      [madeColumn("days", rows)],
      rows.map(() => 1)
    );
    await expect(fit(one)).rejects.toThrow("all 12 rows to learn from have the outcome 1");
  });
});

function madeCrossed(n: number, seed: number): TrainingSet {
  const dice = random(seed, "crossed");
  const [first, second] = [0, 1].map(() => Array.from({ length: n }, () => dice.normal())) as [
    number[],
    number[]
  ];
  return madeTraining(
    [madeColumn("first", first), madeColumn("second", second)],
    first.map((d, i) => (d * second[i]! < 0 ? 1 : 0)),
    first.map((_, i) => (i % 4 === 0 ? 1 : 0))
  );
}
