import { afterEach, describe, expect, it, vi } from "vitest";
import { finishAsync } from "../../lib/model/fit.js";
import { fitLogistic } from "../../lib/model/logistic/fit-logistic.js";
import { fitNetwork } from "../../lib/model/network/fit-network.js";
import { openTf } from "../../lib/vendor/tf.js";
import { madeColumn, madeTraining } from "../model/made-training.js";
import { product } from "./product.js";

const nowhere = { plain: "/not-there.wasm", simd: "/not-there.wasm" };
const training = madeTraining(
  [madeColumn("days", [1, 2, 3, 4, 5, 6, 7, 8]), madeColumn("known", [1, null, 1, 2, null, 3, 1, 2])],
  [0, 0, 1, 0, 1, 0, 1, 1]
);

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("openTf", () => {
  it("falls back to plain JavaScript where there is no WebAssembly, and says so", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    const engine = await openTf();
    expect([engine.backend, engine.because]).toEqual(["cpu", "there is no WebAssembly here"]);
    expect(product(engine)).toEqual([19, 22, 43, 50]);
  });

  it("falls back where the binaries are not found, and says so; models are fitted all the same", async () => {
    vi.resetModules();
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { openTf: openAgain } = await import("../../lib/vendor/tf.js");
    const engine = await openAgain(nowhere);
    expect([engine.backend, engine.because]).toEqual(["cpu", "the WebAssembly backend did not start"]);
    expect(warned).toHaveBeenCalled();
    const before = engine.tf.memory().numTensors;
    const logistic = await finishAsync(fitLogistic(training, {}, engine));
    expect(logistic.weights[0]).toBeGreaterThan(0);
    const network = await finishAsync(fitNetwork(training, { seed: 1, atMost: 3 }, engine));
    expect(network.layers).toHaveLength(3);
    expect(engine.tf.memory().numTensors).toBe(before);
  });
});
