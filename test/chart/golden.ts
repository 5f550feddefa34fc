import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";

/** Compares text with its golden file; makes the file where there is none, but never on CI. Delete one to renew it. */
export function expectGolden(name: string, text: string): void {
  const path = join(import.meta.dirname, "golden", name);
  if (!existsSync(path)) {
    if (process.env["CI"])
      throw new Error(`no golden file ${name}: run the test once outside CI and look at it`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, "utf8"));
}
