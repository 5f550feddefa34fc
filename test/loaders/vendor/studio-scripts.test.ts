import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { studioScript } from "../../../loaders/vendor/studio-scripts.js";

describe.each([
  ["studio.js", 76_000],
  ["studio-worker.js", 66_000],
  ["fit-worker.js", 8000]
] as const)("the workbench's script %s", (name, most) => {
  it(`is under ${most} bytes as a server compresses it`, async () => {
    expect(gzipSync(await studioScript(name), { level: 9 }).length).toBeLessThan(most);
  });

  it("is one module: it imports nothing at first", async () => {
    expect(await studioScript(name)).not.toMatch(/\bimport\s*["'{*]|\bfrom\s*["'][./]|["']npm:/);
  });
});

describe("the workbench's scripts", () => {
  it("start their workers from beside them", async () => {
    expect(await studioScript("studio.js")).toContain('import.meta.resolve("./studio-worker.js")');
    expect(await studioScript("studio-worker.js")).toContain('import.meta.resolve("./fit-worker.js")');
  });

  it("ask for the engines' doors when they are first needed", async () => {
    const worker = await studioScript("studio-worker.js");
    const asked = [...worker.matchAll(/import\("([^"]+)"\)/g)].map((d) => d[1]);
    expect(asked.sort()).toEqual([
      "../lib/vendor/duckdb.js",
      "../lib/vendor/tf-wasm-files.js",
      "../lib/vendor/tf.js"
    ]);
  });
});
