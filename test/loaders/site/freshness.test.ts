import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dropStaleOutputs } from "../../../loaders/site/freshness.js";

let root: string;
let output: string;
let library: string;
let rows: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "rollcall-fresh-"));
  const cache = join(root, ".observablehq", "cache");
  output = join(cache, "schools", "alder.md");
  library = join(cache, "_npm", "d3.js");
  rows = join(root, "release", "rate.json");
  mkdirSync(join(root, "release"));
  writeFileSync(rows, "[1]");
  dropStaleOutputs(root, [join(root, "release")], ["public"]);
  mkdirSync(join(cache, "schools"));
  mkdirSync(join(cache, "_npm"));
  writeFileSync(output, "# Alder");
  writeFileSync(library, "export {}");
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe("dropStaleOutputs", () => {
  it("keeps outputs while nothing they were made from has changed", () => {
    expect(dropStaleOutputs(root, [join(root, "release")], ["public"])).toBe(false);
    expect(existsSync(output)).toBe(true);
  });

  it("deletes outputs, but no library, when a byte of an input changes", () => {
    writeFileSync(rows, "[2]");
    expect(dropStaleOutputs(root, [join(root, "release")], ["public"])).toBe(true);
    expect([existsSync(output), existsSync(library)]).toEqual([false, true]);
  });

  it("deletes outputs when an input is added, renamed or removed, or a setting differs", () => {
    for (const change of [
      () => {
        writeFileSync(join(root, "release", "day.json"), "[]");
      },
      () => {
        rmSync(rows);
      }
    ]) {
      change();
      expect(dropStaleOutputs(root, [join(root, "release")], ["public"])).toBe(true);
    }
    expect(dropStaleOutputs(root, [join(root, "release")], ["workbench"])).toBe(true);
  });

  it("takes a single file as an input, and one that is not there as nothing", () => {
    const inputs = [rows, join(root, "missing.json")];
    expect(dropStaleOutputs(root, inputs, [])).toBe(true);
    expect(dropStaleOutputs(root, inputs, [])).toBe(false);
  });
});
