import { existsSync } from "node:fs";
import { join } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { auditRates } from "../../lib/publish/audit-rates.js";
import { checkRows } from "../../lib/publish/check-rows.js";
import { foldRareValues } from "../../lib/publish/fold-rare-values.js";
import { type Release, releaseTableNames } from "../../lib/publish/release-tables.js";
import type { Database } from "../../lib/query/database.js";
import { openCubes } from "../cubes.js";
import { readAbsence, readSlugs } from "../publish/read-absence.js";
import type { Finding } from "./finding.js";

/** A release against its own declarations and, where they are kept, the private counts that it was made from. */
export async function auditRelease(db: Database, release: Release, figures: string): Promise<Finding[]> {
  const rows = releaseTableNames.flatMap((name) =>
    checkRows(name, release[name]).map(({ place, problem }) => ({
      place,
      problem,
      advice: "run npm run snapshot again"
    }))
  );
  return [...rows, ...(await auditCounts(db, release, figures))];
}

async function auditCounts(db: Database, { site, rate, band }: Release, figures: string): Promise<Finding[]> {
  if (!existsSync(join(figures, "absence_cube.parquet")))
    throw new RollcallError(figures, "the counts behind the release are not there", "run npm run snapshot");
  await openCubes(db, figures);
  const smallest = site[0]?.smallest_cell ?? 10;
  const cells = foldRareValues(await readAbsence(db, await readSlugs(db)), smallest);
  return auditRates(cells, rate, band, smallest).map((problem) => ({
    ...{ place: "release", problem, advice: "the gate is wrong; report it, and publish nothing until then" }
  }));
}
