import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAudience } from "../../../loaders/site/audience.js";
import { navigation, navigationList } from "../../../loaders/site/navigation.js";
import { dynamicPaths } from "../../../loaders/site/paths.js";

const root = mkdtempSync(join(tmpdir(), "rollcall-pages-"));

beforeAll(() => {
  mkdirSync(join(root, "schools"));
  mkdirSync(join(root, "groups"));
  mkdirSync(join(root, "[audience]", "model"), { recursive: true });
  for (const page of [
    "index.md.ts",
    "schools.md.ts",
    "schools/[school].md.ts",
    "groups/index.md",
    "[audience]/explore.md",
    "[audience]/model/index.md.ts",
    "[audience]/model/evaluate.md.ts",
    "[audience]/model/rows.zip.ts"
  ]) {
    writeFileSync(join(root, page), "");
  }
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe("navigation", () => {
  it("names the pages that exist and no others", () => {
    expect(navigation(root, "public")).toEqual([
      { path: "/", name: "Overview" },
      { path: "/schools", name: "Schools" },
      { path: "/groups/", name: "Groups" }
    ]);
  });

  it("leads to the workbench for the demo and the researcher only", () => {
    const items = [
      { path: "/workbench/explore", name: "Explore" },
      { path: "/workbench/model/", name: "Train a model" }
    ];
    expect(navigation(root, "demo").slice(-2)).toEqual(items);
    expect(navigation(root, "workbench").slice(-2)).toEqual(items);
    expect(navigation(root, "public").some(({ path }) => path.startsWith("/workbench"))).toBe(false);
  });

  it("marks the page at hand, and the section of a page below it", () => {
    const items = navigation(root, "public");
    expect(navigationList(items, "/index").markup).toMatch(/href="\/"\s+aria-current="page"/);
    expect(navigationList(items, "/groups/index").markup).toMatch(/href="\/groups\/"\s+aria-current="page"/);
    expect(navigationList(items, "/schools/alder").markup).toMatch(/href="\/schools"\s+aria-current="true"/);
    expect(navigationList(items, "/schools/alder").markup.match(/aria-current/g)).toHaveLength(1);
    const workbench = navigationList(navigation(root, "demo"), "/workbench/model/evaluate");
    expect(workbench.markup).toMatch(/href="\/workbench\/model\/"\s+aria-current="true"/);
  });
});

describe("paths that Framework can't find by itself", () => {
  it("are a page for each school, and in the public build no other", () => {
    expect(dynamicPaths(root, "public", ["alder", "birch"])).toEqual(["/schools/alder", "/schools/birch"]);
  });

  it("hold the workbench for the demo, pages in folders too", () => {
    expect(dynamicPaths(root, "demo", [])).toEqual([
      "/workbench/explore",
      "/workbench/model/evaluate",
      "/workbench/model/index"
    ]);
  });
});

describe("the audience", () => {
  it("is the public unless asked otherwise", () => {
    expect([readAudience(undefined), readAudience(""), readAudience("demo")]).toEqual([
      "public",
      "public",
      "demo"
    ]);
  });

  it("is never guessed", () => {
    expect(() => readAudience("staff")).toThrow('ROLLCALL_AUDIENCE: unknown audience "staff"');
  });
});
