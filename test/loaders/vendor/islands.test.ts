import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { islandsBundle } from "../../../loaders/vendor/islands.js";

describe.each([
  ["charts", 20_000],
  ["model", 36_000],
  ["report", 12_000]
] as const)("the islands' bundle of %s", (name, most) => {
  const text = islandsBundle(name);

  it(`is under ${most} bytes as a server compresses it`, () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(most);
  });

  it("is the same for the same sources", () => {
    expect(islandsBundle(name)).toBe(text);
  });

  it("asks for nothing else", () => {
    expect(text).not.toMatch(/\bimport\b|\bfetch\(|https?:\/\/(?!www\.w3\.org)/);
  });
});

describe("a leader's bundle", () => {
  it("holds no chart of models", () => {
    expect(islandsBundle("charts")).not.toContain("shapeStrip");
    expect(islandsBundle("model")).toContain("shapeStrip");
  });
});
