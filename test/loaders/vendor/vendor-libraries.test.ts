import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { installedVersions } from "../../../loaders/vendor/installed.js";
import { absent, vendored } from "../../../loaders/vendor/libraries.js";
import { vendorLibraries } from "../../../loaders/vendor/vendor-libraries.js";

const root = mkdtempSync(join(tmpdir(), "rollcall-vendor-"));
const cache = join(root, ".observablehq", "cache");
const spec = { libraries: [{ name: "htl" }, { name: "isoformat" }], absent: ["lodash"] };

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe("vendorLibraries", () => {
  it("bundles a library where Framework looks for it, and leaves a mark for one that is absent", async () => {
    expect(await vendorLibraries(root, spec)).toBe(true);
    expect(readdirSync(join(cache, "_npm")).sort()).toEqual([
      "htl@0.3.1",
      "isoformat@0.2.1",
      "lodash@0.0.0-not-vendored"
    ]);
    expect(readFileSync(join(cache, "_npm", "htl@0.3.1", "_esm.js"), "utf8")).toMatch(/export ?\{/);
  });

  it("does nothing while specification and installed versions stay the same", async () => {
    expect(await vendorLibraries(root, spec)).toBe(false);
  });

  it("rebuilds, and drops what was cached before, when the stamp differs", async () => {
    writeFileSync(join(cache, "_vendor.stamp"), "of another version");
    writeFileSync(join(cache, "_npm", "htl@0.3.1", "_esm.js"), "left over");
    expect(await vendorLibraries(root, spec)).toBe(true);
    expect(readFileSync(join(cache, "_npm", "htl@0.3.1", "_esm.js"), "utf8")).not.toBe("left over");
  });

  it("rebuilds when the specification changes", async () => {
    expect(await vendorLibraries(root, { ...spec, absent: [] })).toBe(true);
    expect(existsSync(join(cache, "_npm", "lodash@0.0.0-not-vendored"))).toBe(false);
  });

  it("leaves what two libraries share outside of both", async () => {
    await vendorLibraries(root, { libraries: [{ name: "@observablehq/plot" }, { name: "d3" }], absent: [] });
    const plot = readFileSync(join(cache, "_npm", "@observablehq", "plot@0.6.17", "_esm.js"), "utf8");
    expect(plot).toContain('from"../../d3@7.9.0/_esm.js"');
  });

  it("puts what modules name without npm: where Framework looks for that, sharing TensorFlow.js's one core", async () => {
    const libraries = vendored.filter(({ name }) => name.startsWith("@tensorflow/"));
    await vendorLibraries(root, { libraries, absent: [] });
    expect(readdirSync(cache)).not.toContain("_npm");
    for (const backend of ["wasm", "cpu"]) {
      const file = join(cache, "_node", "@tensorflow", `tfjs-backend-${backend}@4.22.0`, "index.js");
      expect(readFileSync(file, "utf8")).toContain('from"../tfjs-core@4.22.0/index.js"');
    }
  });
});

describe("the stamp's versions", () => {
  it("take in what a library depends on, so that no change below it goes unseen", () => {
    const versions = installedVersions(["d3"]);
    expect(versions).toContain("d3@7.9.0");
    expect(versions.some((version) => version.startsWith("d3-array@3."))).toBe(true);
  });
});

describe("the lists of libraries", () => {
  it("hold every name that Framework would resolve by itself, so that none is asked of the registry", () => {
    const dist = "node_modules/@observablehq/framework/dist";
    const sources = [`${dist}/libraries.js`, ...scripts(`${dist}/client`)];
    const named = sources.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/["']npm:((?:@[\w.-]+\/)?[\w.-]+)/g)].map(
        ([, name]) => name ?? ""
      )
    );
    const builtIn = /^@observablehq\/(dot|duckdb|inputs|mermaid|runtime|sqlite|stdlib|tex)$/;
    const known = [...vendored.map(({ name }) => name), ...absent];
    expect([...new Set(named)].filter((name) => !known.includes(name) && !builtIn.test(name))).toEqual([]);
  });
});

function scripts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => join(folder, name));
}
