import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { gzippedFiles } from "../../../loaders/site/gzipped.js";

const folder = mkdtempSync(join(tmpdir(), "rollcall-gzip-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe("gzippedFiles", () => {
  it("compresses a file once while it stays as it is, and anew when it has changed", async () => {
    const gzipped = gzippedFiles();
    const path = file("a.js", "first");
    const [one, again] = await Promise.all([gzipped(path, "1"), gzipped(path, "1")]);
    expect(again).toBe(one);
    file("a.js", "second");
    expect(gunzipSync(await gzipped(path, "1")).toString()).toBe("first");
    expect(gunzipSync(await gzipped(path, "2")).toString()).toBe("second");
  });

  it("lets go of what was not asked for longest when there is too much", async () => {
    const [a, b] = [file("a.js", "one"), file("b.js", "two")];
    const gzipped = gzippedFiles(30);
    const first = await gzipped(a, "1");
    const second = await gzipped(b, "1");
    expect(await gzipped(b, "1")).toBe(second);
    expect(await gzipped(a, "1")).not.toBe(first);
  });

  it("says that a file is gone, and gives it when it is back", async () => {
    const gzipped = gzippedFiles();
    await expect(gzipped(join(folder, "c.js"), "1")).rejects.toThrow("ENOENT");
    expect(gunzipSync(await gzipped(file("c.js", "here"), "1")).toString()).toBe("here");
  });
});
