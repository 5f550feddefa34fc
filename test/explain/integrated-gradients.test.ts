import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integratedGradients } from "../../lib/explain/integrated-gradients.js";
import { meanSlope } from "../../lib/explain/mean-slope.js";
import { marginOf } from "../../lib/explain/row-contributions.js";
import type { Encoding } from "../../lib/model/design/encoding.js";
import { layersOf, layoutOf, startingParameters } from "../../lib/model/network/network-layout.js";
import { networkMargins } from "../../lib/model/network/network-margins.js";
import type { NetworkModel } from "../../lib/model/network/network-model.js";
import { predictNetwork } from "../../lib/model/network/predict-network.js";
import { random } from "../../lib/random/random.js";
import { madeColumn, madeRows } from "../model/made-training.js";

const encoding: Encoding = [
  { feature: "days", kind: "number", mean: 4, scale: 2, hasMissing: true, missingShare: 0.1 },
  { feature: "grade", kind: "category", levels: ["1", "K"], levelShares: [0.6, 0.4], hasMissing: false },
  { feature: "score", kind: "number", mean: 0, scale: 1, hasMissing: false }
];

describe("integratedGradients", () => {
  it("leave a residual under 1e-9 log-odds, and with it add up to the margin, for any network and row", () => {
    const value = fc.option(
      fc.integer({ min: -40, max: 40 }).map((d) => d / 4),
      { nil: null }
    );
    const row = fc.tuple(value, fc.integer({ min: 0, max: 2 }), value);
    const hidden = fc.constantFrom([], [3], [32, 16], [8, 6, 4]);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), hidden, fc.nat(), (rows, widths, seed) => {
        const model = madeNetwork(widths, seed);
        const cohort = madeRows([
          madeColumn(
            "days",
            rows.map((d) => d[0])
          ),
          madeColumn(
            "grade",
            rows.map((d) => d[1]),
            ["1", "2", "K"]
          ),
          madeColumn(
            "score",
            rows.map((d) => d[2])
          )
        ]);
        const explained = integratedGradients(
          model,
          cohort,
          Uint32Array.from(rows, (_, i) => i)
        );
        predictNetwork(model, cohort).forEach((margin, i) => {
          expect(Math.abs(explained[i]!.residual!)).toBeLessThan(1e-9);
          expect(marginOf(explained[i]!)).toBeCloseTo(margin, 9);
        });
      }),
      { seed: 44, numRuns: 200 }
    );
  });

  it("start from the average row of training", () => {
    const model = madeNetwork([4], 5);
    const cohort = madeRows([
      madeColumn("days", [4]),
      madeColumn("grade", [1], ["K", "?"]),
      madeColumn("score", [0])
    ]);
    const [{ base } = { base: NaN }] = integratedGradients(model, cohort, Uint32Array.of(0));
    const layout = layoutOf(5, [4]);
    const parameters = startingParameters(layout, random(5, "network"));
    expect(base).toBe(networkMargins(layout, parameters, Float64Array.of(0, 0.1, 0.6, 0.4, 0), 1)[0]);
  });
});

describe("meanSlope", () => {
  it("equals the mean of slopes at 20,000 points of the way, by differences", () => {
    const layout = layoutOf(3, [8, 5]);
    const dice = random(6, "slope");
    const parameters = startingParameters(layout, dice).map((d) => d + 0.2 * dice.normal());
    const [from, way] = [0, 1].map(() => Float64Array.from({ length: 3 }, () => 2 * dice.normal()));
    const slope = meanSlope(layout, parameters, from!, way!);
    const points = 20_000;
    [0, 1, 2].forEach((j) => {
      const step = (at: number, side: number) =>
        from!.map((d, k) => d + at * way![k]! + (k === j ? side * 1e-5 : 0));
      const design = Float64Array.from(
        Array.from({ length: points }, (_, i) => (i + 0.5) / points).flatMap((at) => [
          ...step(at, 1),
          ...step(at, -1)
        ])
      );
      const margins = networkMargins(layout, parameters, design, 2 * points);
      const sum = margins.reduce((total, d, i) => total + (i % 2 === 0 ? d : -d), 0);
      expect(slope[j]).toBeCloseTo(sum / points / 2e-5, 3);
    });
  });
});

function madeNetwork(hidden: readonly number[], seed: number): NetworkModel {
  const layout = layoutOf(5, hidden);
  const parameters = startingParameters(layout, random(seed, "network"));
  return { kind: "network", encoding, layers: layersOf(layout, parameters) };
}
