import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { normaliseInstrument } from "../../lib/assessment/normalise-instrument.js";
import { releasedText } from "../../lib/assessment/released-text.js";
import { simulateAssessments } from "../../lib/simulate/self-assessment.js";
import { writeWhole } from "../stage.js";

export interface AssessmentRequest {
  readonly seed: number;
  /** Where released assessments lie: data/demo/assessment. */
  readonly folder: string;
  /** SHA-256 of the files that the simulator wrote there last, by name. */
  readonly before: Readonly<Record<string, string>>;
}

/**
 * Writes what the demo's invented team released of two school years, and returns the SHA-256 of each file by name. A
 * file that somebody else has put there since is left as it is: the demo may be tried with a plan of one's own.
 */
export function writeAssessments({ seed, folder, before }: AssessmentRequest): Record<string, string> {
  const instrument = normaliseInstrument(JSON.parse(readFileSync("data/assessment/instrument.json", "utf8")));
  const written = simulateAssessments(seed, instrument).map((released) => {
    const name = `${released.plan?.school_year}.json`;
    const text = releasedText(released);
    if (isOurs(join(folder, name), before[name])) writeWhole(join(folder, name), text);
    return [name, sha256(text)] as const;
  });
  return Object.fromEntries(written);
}

function isOurs(file: string, hash: string | undefined): boolean {
  return !existsSync(file) || sha256(readFileSync(file, "utf8")) === hash;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
