import { readdirSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";

describe("the public site", () => {
  const folder = inject("sites").find(({ audience }) => audience === "public")?.folder ?? "";
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });

  it("has no page of the workbench", () => {
    expect(files.filter((file) => file.includes("workbench"))).toEqual([]);
  });

  it("holds no Parquet, archive or database, since leaders' pages read rows that passed the gate", () => {
    expect(files.filter((file) => /\.(parquet|arrow|zip|gz|db|duckdb|sqlite)$/.test(file))).toEqual([]);
  });
});
