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
  expect(firstDifference(readFileSync(path, "utf8"), text)).toBeUndefined();
}

/** The first line that is not as it was, which says more than a page of coordinates. */
function firstDifference(golden: string, text: string): string | undefined {
  const [before, now] = [golden.split("\n"), text.split("\n")];
  const lines = Math.max(before.length, now.length);
  const line = Array.from({ length: lines }, (_, i) => i).find((i) => before[i] !== now[i]);
  if (line === undefined) return undefined;
  return `line ${line + 1}: ${before[line] ?? "nothing"} → ${now[line] ?? "nothing"}`;
}
