import { describe, expect, it } from "vitest";
import { followLoss, lossLines, type LossTrail, noLosses } from "../../lib/workbench/loss-lines.js";

const look = (round: number, trainLoss: number, part?: string) => ({
  round,
  atMost: 2000,
  trainLoss,
  ...(part !== undefined && { part })
});

describe("losses by round", () => {
  it("leave out what is not a number, and a round seen twice", () => {
    const trail = [look(0, NaN), look(8, 0.5), look(8, 0.5), look(16, 0.4)].reduce(followLoss, noLosses);
    expect(trail.train).toEqual([[8, 0.5], [16, 0.4]]); // prettier-ignore
    expect(lossLines(trail).map((d) => d.key)).toEqual(["train"]);
  });

  it("begin anew with another part, or an earlier round", () => {
    const trail = [look(8, 0.5, "bag 1"), look(16, 0.4, "bag 1"), look(8, 0.6, "bag 2")].reduce(
      followLoss,
      noLosses
    );
    expect(trail.train).toEqual([[8, 0.6]]);
  });

  it("never hold more points than can be seen, and always the newest", () => {
    let trail: LossTrail = noLosses;
    for (let round = 1; round <= 5000; round++) trail = followLoss(trail, look(round, 1 / round));
    expect(trail.train.length).toBeLessThanOrEqual(200);
    expect(trail.train.at(-1)?.[0]).toBe(5000);
  });
});
