import { beforeAll, describe, expect, it } from "vitest";
import { marginLoss } from "../../../lib/model/margin-loss.js";
import { networkGradient } from "../../../lib/model/network/network-gradient.js";
import { layoutOf, startingParameters } from "../../../lib/model/network/network-layout.js";
import { networkMargins } from "../../../lib/model/network/network-margins.js";
import { random } from "../../../lib/random/random.js";
import { openTf, type TfEngine } from "../../../lib/vendor/tf.js";

let engine: TfEngine;
beforeAll(async () => {
  engine = await openTf();
});

describe("networkGradient", () => {
  it.each([[[]], [[3]], [[7, 4]], [[5, 4, 3]]])(
    "equals differences of the loss of the plain forward pass, hidden layers %j",
    (hidden) => {
      const dice = random(9, "gradient", hidden.length);
      const layout = layoutOf(6, hidden);
      const parameters = startingParameters(layout, dice).map((d) => d + 0.1 * dice.normal());
      const design = Float32Array.from({ length: 6 * 20 }, () => dice.normal());
      const label = Uint8Array.from({ length: 20 }, () => dice.integer(0, 1));
      const lossAt = (at: Float64Array) => marginLoss(networkMargins(layout, at, design, 20), label);
      const { loss, gradient } = networkGradient(engine, layout, parameters, { design, label });
      expect(loss).toBeCloseTo(lossAt(parameters), 5);
      parameters.forEach((_, i) => {
        const [above, below] = [1e-6, -1e-6].map((step) =>
          lossAt(parameters.map((d, k) => (k === i ? d + step : d)))
        ) as [number, number];
        expect(gradient[i]).toBeCloseTo((above - below) / 2e-6, 4);
      });
    }
  );
});
