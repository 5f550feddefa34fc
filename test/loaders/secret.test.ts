import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { demoSecret, readSecret, secretFingerprint } from "../../loaders/secret.js";

function folder(secret?: string): string {
  const home = mkdtempSync(join(tmpdir(), "rollcall-secret-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  if (secret !== undefined) writeFileSync(join(home, "secret"), secret);
  return home;
}

describe("a district's secret", () => {
  it("is in the environment, or in a file beside its mapping", () => {
    const own = "sixteen letters!";
    expect(readSecret(folder("another secret in a file\n"), false, { ROLLCALL_SECRET: own })).toBe(own);
    expect(readSecret(folder("another secret in a file\n"), false, {})).toBe("another secret in a file");
  });

  it("must be there, but for the demo, whose own is known to all", () => {
    expect(() => readSecret(folder(), false, {})).toThrow(
      /^ROLLCALL_SECRET: the district has no secret \(set it/
    );
    expect(readSecret(folder(), true, {})).toBe(demoSecret);
  });

  it("is not the demo's, and not short", () => {
    expect(() => readSecret(folder(), false, { ROLLCALL_SECRET: demoSecret })).toThrow(
      /is the demo's public secret/
    );
    expect(() => readSecret(folder("short"), false, {})).toThrow(/has 5 characters \(give it at least 16/);
  });

  it("leaves a fingerprint that tells two apart and holds neither", () => {
    expect(secretFingerprint("one secret of many")).toMatch(/^[0-9a-f]{12}$/);
    expect(secretFingerprint("one secret of many")).not.toBe(secretFingerprint("one secret of mans"));
  });
});
