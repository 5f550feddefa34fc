import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { findPages } from "../../loaders/site/finish-pages.js";

describe("the public site", () => {
  const folderOf = (wanted: string): string =>
    inject("sites").find(({ audience }) => audience === wanted)?.folder ?? "";
  const folder = folderOf("public");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });

  it("has no page of the workbench", () => {
    expect(files.filter((file) => file.includes("workbench"))).toEqual([]);
  });

  it("holds no Parquet, archive or database, since leaders' pages read rows that passed the gate", () => {
    expect(files.filter((file) => /\.(parquet|arrow|zip|gz|db|duckdb|sqlite)$/.test(file))).toEqual([]);
  });

  it.each(findPages(folder))("shows on %s what the demo shows there", (page) => {
    expect(mainOf(folder, page)).toBe(mainOf(folderOf("demo"), page));
  });
});

function mainOf(folder: string, page: string): string {
  const text = readFileSync(join(folder, page), "utf8");
  return text.slice(text.indexOf("<main"), text.indexOf("</main>"));
}
