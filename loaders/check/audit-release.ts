import { existsSync } from "node:fs";
import { join } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { auditRates } from "../../lib/publish/audit-rates.js";
import { auditDocuments } from "../../lib/publish/assessment/audit-documents.js";
import { auditEvidence } from "../../lib/publish/assessment/audit-evidence.js";
import { checkRows } from "../../lib/publish/check-rows.js";
import { foldRareValues } from "../../lib/publish/fold-rare-values.js";
import { auditModel } from "../../lib/publish/model/audit-model.js";
import { type Release, releaseTableNames } from "../../lib/publish/release-tables.js";
import type { Database } from "../../lib/query/database.js";
import { openCubes } from "../cubes.js";
import { readModelCells } from "../model/read-model-cells.js";
import { readAbsence, readSlugs } from "../publish/read-absence.js";
import type { Finding } from "./finding.js";

/** A release against its own declarations and the private counts in `home` that it was made from. */
export async function auditRelease(db: Database, release: Release, home: string): Promise<Finding[]> {
  const rows = releaseTableNames.flatMap((name) =>
    checkRows(name, release[name]).map(({ place, problem }) => ({
      place,
      problem,
      advice: "run npm run snapshot again"
    }))
  );
  return [...rows, ...(await auditCounts(db, release, home))];
}

async function auditCounts(db: Database, release: Release, home: string): Promise<Finding[]> {
  const { site, rate, band } = release;
  const [figures, model] = [join(home, "figures"), join(home, "model")];
  if (!existsSync(join(figures, "absence_cube.parquet")))
    throw new RollcallError(figures, "the counts behind the release are not there", "run npm run snapshot");
  await openCubes(db, figures);
  const smallest = site[0]?.smallest_cell ?? 10;
  const slugs = await readSlugs(db);
  const cells = foldRareValues(await readAbsence(db, slugs), smallest);
  const problems = [
    ...auditRates(cells, rate, band, smallest),
    ...auditEvidence(release, smallest),
    ...auditDocuments(release.assessment_document),
    ...auditModel(readModelCells(model), release, slugs, smallest)
  ];
  return problems.map((problem) => ({
    ...{ place: "release", problem, advice: "the gate is wrong; report it, and publish nothing until then" }
  }));
}
