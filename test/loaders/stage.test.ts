import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint } from "../../loaders/fingerprint.js";
import { runStage } from "../../loaders/stage.js";

let home = "";
beforeEach(() => (home = mkdtempSync(join(tmpdir(), "rollcall-stage-"))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const stage = (key: string, text: string, fail = false) => ({
  folder: join(home, "record"),
  key,
  async build(out: string) {
    writeFileSync(join(out, "rows.txt"), text);
    if (fail) throw new Error("the power went out");
    return { text };
  }
});

const rows = () => readFileSync(join(home, "record", "rows.txt"), "utf8");

test("a stage with the same key is not built again", async () => {
  expect((await runStage(stage("a", "one"))).fresh).toBe(true);
  const again = await runStage(stage("a", "two"));
  expect(again).toEqual({ fresh: false, key: "a", result: { text: "one" } });
  expect(rows()).toBe("one");
});

test("a stage with another key replaces the folder", async () => {
  await runStage(stage("a", "one"));
  await runStage(stage("b", "two"));
  expect(rows()).toBe("two");
  expect(existsSync(join(home, "record.last"))).toBe(false);
});

test("a build that fails leaves the last good folder", async () => {
  await runStage(stage("a", "one"));
  await expect(runStage(stage("b", "half", true))).rejects.toThrow("power");
  expect(rows()).toBe("one");
  expect((await runStage(stage("a", "one"))).fresh).toBe(false);
});

test("a build that dies between the renames is recovered", async () => {
  await runStage(stage("a", "one"));
  renameSync(join(home, "record"), join(home, "record.last"));
  expect((await runStage(stage("a", "two"))).fresh).toBe(false);
  expect(rows()).toBe("one");
});

test("the order of keys does not change a fingerprint, the order of a list does", () => {
  expect(fingerprint({ a: 1, b: [1, 2] })).toBe(fingerprint({ b: [1, 2], a: 1 }));
  expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]));
});
