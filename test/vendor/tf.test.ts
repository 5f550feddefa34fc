import { describe, expect, it } from "vitest";
import { openTf } from "../../lib/vendor/tf.js";
import { product } from "./product.js";

describe("openTf", () => {
  it("opens the WebAssembly backend, once", async () => {
    const [engine, again] = await Promise.all([openTf(), openTf()]);
    expect([engine.backend, engine.because]).toEqual(["wasm", undefined]);
    expect(again).toBe(engine);
    expect(product(engine)).toEqual([19, 22, 43, 50]);
  });
});
