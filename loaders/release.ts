import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RollcallError } from "../lib/contract/rollcall-error.js";
import { type Release, type ReleaseTableName, releaseTableNames } from "../lib/publish/release-tables.js";
import { tableRows } from "../lib/publish/table-text.js";

/** Everything public pages may read: the release of ROLLCALL_DISTRICT, or of the folder that ROLLCALL_RELEASE names. */
export function readRelease(folder = releaseFolder()): Release {
  return Object.fromEntries(releaseTableNames.map((name) => [name, readTable(folder, name)])) as Release;
}

/** snapshots/<district>/release, unless ROLLCALL_RELEASE names another: the check of a build reads a clean copy so. */
export function releaseFolder(): string {
  return (
    process.env["ROLLCALL_RELEASE"] ??
    join("snapshots", process.env["ROLLCALL_DISTRICT"] ?? "demo", "release")
  );
}

function readTable(folder: string, name: ReleaseTableName): unknown[] {
  const file = join(folder, `${name}.json`);
  if (!existsSync(file)) throw new RollcallError(file, "not there", "run npm run snapshot first");
  return tableRows(name, readFileSync(file, "utf8"));
}
