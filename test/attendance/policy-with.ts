import { readFileSync } from "node:fs";
import { normalisePolicy } from "../../lib/attendance/normalise-policy.js";
import type { Policy } from "../../lib/attendance/policy.js";

const shipped = (JSON.parse(readFileSync("data/policy.json", "utf8")) as Record<string, unknown>[])[0];

/** The shipped policy with some values changed. */
export function policyWith(change: Record<string, unknown> = {}): Policy {
  return normalisePolicy([{ ...shipped, ...change }])[0]!;
}
