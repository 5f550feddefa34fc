import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { islandsBundle } from "../../../loaders/vendor/islands.js";

describe("the islands' bundle", () => {
  const text = islandsBundle();

  it("is under 40 kB as a server compresses it", () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(40_000);
  });

  it("is the same for the same sources", () => {
    expect(islandsBundle()).toBe(text);
  });

  it("asks for nothing else", () => {
    expect(text).not.toMatch(/\bimport\b|\bfetch\(|https?:\/\/(?!www\.w3\.org)/);
  });
});
