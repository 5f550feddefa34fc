import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkDemoClaim, checkDemoFiles } from "../../../loaders/site/demo-claim.js";

const folder = mkdtempSync(join(tmpdir(), "rollcall-claim-"));
const simulated = { "attendance.csv": "aa", "schools.csv": "bb" };

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the demo's claim", () => {
  it("holds when every file read is one that the simulator wrote", () => {
    expect(() => {
      claim(simulated, { "files/attendance.csv": "aa" });
    }).not.toThrow();
  });

  it("fails when one byte of one file differs, and names that file", () => {
    expect(() => {
      claim(simulated, { "files/attendance.csv": "aa", "files/schools.csv": "b0" });
    }).toThrow(/^files\/schools\.csv: not a file that the demo's simulator just wrote/);
  });

  it("fails for a file that the simulator never wrote", () => {
    expect(() => {
      claim(simulated, { "files/attendance.csv": "aa", "files/roster.csv": "cc" });
    }).toThrow(/roster\.csv/);
  });

  it("fails for a snapshot that names no source at all", () => {
    expect(() => {
      claim(simulated, {});
    }).toThrow(/lists no source file/);
  });
});

describe("a mapping that calls itself the demo's", () => {
  it("is refused for a file that the simulator did not write", () => {
    claim(simulated, { "files/attendance.csv": "aa" });
    const files = join(folder, "simulated");
    expect(() => {
      checkDemoFiles(files, { "attendance:files/attendance.csv": "aa" });
    }).not.toThrow();
    expect(() => {
      checkDemoFiles(files, { "attendance:files/attendance.csv": "a0" });
    }).toThrow(/take "demo" out of district\.json/);
  });
});

function claim(written: Record<string, string>, read: Record<string, string>): void {
  for (const [name, files] of Object.entries({ simulated: written, snapshot: read })) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, "manifest.json"), JSON.stringify({ files }));
  }
  checkDemoClaim(join(folder, "simulated"), join(folder, "snapshot"));
}
