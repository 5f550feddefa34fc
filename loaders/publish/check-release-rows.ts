import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { checkRows } from "../../lib/publish/check-rows.js";
import { type Release, releaseTableNames } from "../../lib/publish/release-tables.js";

/** Throws if any row holds what its table's declaration does not allow. */
export function checkRelease(release: Release): void {
  const [first, ...more] = releaseTableNames.flatMap((name) => checkRows(name, release[name]));
  if (first)
    throw new RollcallError(
      `release ${first.place}`,
      `${first.problem}${more.length > 0 ? `, and ${more.length} more` : ""}`,
      "declare in lib/publish what may leave the district, or take it out"
    );
}

/** Throws if the audit found a row that shows more than it may: the gate is wrong, nothing is written. */
export function checkAudit([first, ...more]: readonly string[]): void {
  if (first === undefined) return;
  const rest = more.length > 0 ? `, and ${more.length} more` : "";
  throw new RollcallError(
    "release",
    `${first}${rest}`,
    "the gate is wrong; report it, and publish nothing until then"
  );
}
