import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RollcallError } from "../lib/contract/rollcall-error.js";

/** The demo's own secret: it stands here for all to read, and is refused for any other district. */
export const demoSecret = "rollcall-demo-secret-known-to-all";

const shortest = 16;

/** A district's secret: ROLLCALL_SECRET, or the file `secret` beside its district.json, or for the demo its public one. */
export function readSecret(
  districtFolder: string,
  isDemo: boolean,
  environment: Readonly<Record<string, string | undefined>> = process.env
): string {
  const file = join(districtFolder, "secret");
  const given =
    environment["ROLLCALL_SECRET"] ?? (existsSync(file) ? readFileSync(file, "utf8").trim() : undefined);
  if (given === undefined || given === "") {
    if (isDemo) return demoSecret;
    throw new RollcallError(
      "ROLLCALL_SECRET",
      "the district has no secret",
      "set it, or write one line of random text to the file secret beside district.json"
    );
  }
  if (given === demoSecret && !isDemo)
    throw new RollcallError(
      "ROLLCALL_SECRET",
      "is the demo's public secret",
      "give the district a secret of its own"
    );
  if (given.length < shortest)
    throw new RollcallError(
      "ROLLCALL_SECRET",
      `has ${given.length} characters`,
      `give it at least ${shortest}, at random`
    );
  return given;
}

/** What the manifest keeps of a secret: enough to see that it changed, too little to use it. */
export function secretFingerprint(secret: string): string {
  return createHash("sha256").update(`rollcall fingerprint\0${secret}`).digest("hex").slice(0, 12);
}
