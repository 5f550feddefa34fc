import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { normalisePolicy } from "../lib/attendance/normalise-policy.js";
import type { Policy } from "../lib/attendance/policy.js";
import { PolicyError } from "../lib/attendance/policy-error.js";
import { RollcallError } from "../lib/contract/rollcall-error.js";
import type { District } from "../lib/district/district.js";
import { normaliseDistrict } from "../lib/district/normalise-district.js";

export interface DistrictFile {
  readonly district: District;
  readonly policies: readonly Policy[];
  /** The folder of district.json, where its policy, its secret and its files lie. */
  readonly folder: string;
}

/** A district.json and its policy, read and checked: the district's own, or the common data/policy.json. */
export function readDistrictFile(file: string, commonPolicy = "data/policy.json"): DistrictFile {
  const folder = dirname(file);
  const district = normaliseDistrict(readJson(file, "draft one with npm run map -- <folder of exports>"));
  const policyFile = district.policy === undefined ? commonPolicy : join(folder, district.policy);
  return { district, policies: readPolicies(policyFile), folder };
}

function readPolicies(file: string): Policy[] {
  try {
    return normalisePolicy(readJson(file, "see data/policy.json for the form"));
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new RollcallError(file, error.message);
  }
}

function readJson(file: string, advice: string): unknown {
  if (!existsSync(file)) throw new RollcallError(file, "not there", advice);
  if (!statSync(file).isFile()) throw new RollcallError(file, "not a file", advice);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new RollcallError(file, `not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
