import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expandFiles } from "../../loaders/intake/expand-files.js";
import { districtFolder } from "./folder.js";

const { folder, write } = await districtFolder();
for (const name of [
  "b.csv",
  "a.csv",
  "a.txt",
  ".a.csv",
  "~$a.csv",
  "maple/2025/c.csv",
  "maple/d.csv",
  "a[1].csv"
])
  write(name, "x");

const names = async (...patterns: string[]) => (await expandFiles(folder, patterns)).map((file) => file.name);

test("a star stands for any name in a folder, in order, without hidden and lock files", async () => {
  expect(await names("*.csv")).toEqual(["a.csv", "a[1].csv", "b.csv"]);
  expect(await names("maple/?.csv")).toEqual(["maple/d.csv"]);
});

test("two stars stand for folders of any depth", async () => {
  expect(await names("**/*.csv")).toEqual(["a.csv", "a[1].csv", "b.csv", "maple/2025/c.csv", "maple/d.csv"]);
  expect(await names("maple/**")).toEqual(["maple/2025/c.csv", "maple/d.csv"]);
});

test("a file that two patterns name is read once", async () => {
  expect(await names("a.csv", "?.csv", "./b.csv")).toEqual(["a.csv", "b.csv"]);
});

test("a name with brackets is a name", async () => {
  expect(await names("a[1].csv")).toEqual(["a[1].csv"]);
});

test("a way out of the folder is refused, however it is written", async () => {
  for (const pattern of ["../x.csv", "maple/../../x.csv", "..\\x.csv"])
    await expect(names(pattern)).rejects.toThrow("leads out of the district's folder");
});

test("an absolute path outside goes by its last two names, and one inside by its place in the folder", async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "rollcall-elsewhere-"));
  const found = await expandFiles(elsewhere, [join(folder, "maple", "*.csv")]);
  expect(found).toEqual([{ name: "maple/d.csv", path: join(folder, "maple", "d.csv") }]);
  expect(await names(join(folder, "maple/d.csv"))).toEqual(["maple/d.csv"]);
});
