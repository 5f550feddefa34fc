import { join } from "node:path";
import type { Policy } from "../lib/attendance/policy.js";
import { policySentences } from "../lib/attendance/policy-sentences.js";
import { evidenceRows } from "../lib/publish/assessment/evidence-rows.js";
import { auditRates } from "../lib/publish/audit-rates.js";
import { type DispositionCell, dispositionRows } from "../lib/publish/disposition-rows.js";
import { foldRareValues } from "../lib/publish/fold-rare-values.js";
import { type LedgerCell, publishedBlocks } from "../lib/publish/ledger.js";
import { type ModelCells } from "../lib/publish/model/model-cells.js";
import { withoutModelTables } from "../lib/publish/model/model-release.js";
import { passModelGate } from "../lib/publish/model/pass-model-gate.js";
import { passGate } from "../lib/publish/pass-gate.js";
import { type PublishedFigure, publishedRows } from "../lib/publish/published-rows.js";
import { type Release, releaseTableNames } from "../lib/publish/release-tables.js";
import { siteRow, type SiteFacts } from "../lib/publish/site-row.js";
import { sortRows } from "../lib/publish/sort-rows.js";
import type { AssessmentDocument } from "./assessment/read-documents.js";
import { buildCubes } from "./cubes.js";
import { fingerprint } from "./fingerprint.js";
import type { NativeDatabase } from "./native/database.js";
import { checkAudit, checkRelease } from "./publish/check-release-rows.js";
import { appendLedger, readLedger } from "./publish/ledger-file.js";
import { readSlugs } from "./publish/read-absence.js";
import { readCells } from "./publish/read-cells.js";
import { readEvidence, type ScoreFiles } from "./publish/read-evidence.js";
import { readDates, readDueDays, readStanding } from "./publish/read-site.js";
import { writeRelease } from "./publish/write-release.js";
import { writeWhole } from "./stage.js";

export interface ReleaseRequest {
  /** With the record's `current_` tables and those of `buildFigures`. */
  readonly db: NativeDatabase;
  /** The policy in force in the latest school year: its smallest cell holds for all years. */
  readonly policy: Policy;
  /** Nothing after it counts. */
  readonly asOf: string;
  readonly site: SiteFacts;
  readonly dispositions: readonly DispositionCell[];
  /** The reference model with the counts behind it, if there is one. */
  readonly model?: ModelCells;
  /** What publishers count otherwise than we do. */
  readonly definitions?: readonly { readonly publisher: string; readonly note: string }[];
  /** The self-assessment's instrument and what was released of it, past their check and the scan for keys. */
  readonly documents?: readonly AssessmentDocument[];
  /** Students' risk scores and labels, if there is a model. */
  readonly scores?: ScoreFiles;
  /** The folder of release/*.json, *.parquet and manifest.json. */
  readonly out: string;
  /** Where the private counts behind it are kept for the check of a build. */
  readonly cubes?: string;
  /** The ledger of all releases of the district, a file. */
  readonly ledger?: string;
}

export interface ReleaseResult {
  /** The fingerprint of all rows. */
  readonly release: string;
  readonly rows: Readonly<Record<string, number>>;
  /** Cells that an earlier release withheld and this one shows. */
  readonly opened: readonly LedgerCell[];
}

/** Counts, gates, checks and writes a release; throws rather than write a row that may not leave the district. */
export async function buildRelease(request: ReleaseRequest): Promise<ReleaseResult> {
  const { db, policy, asOf, out } = request;
  await buildCubes(db, policy, asOf, request.cubes);
  const release = await makeRelease(request);
  checkRelease(release);
  await writeRelease(db, release, out);
  const id = fingerprint(release);
  const rows = Object.fromEntries(releaseTableNames.map((name) => [name, release[name].length]));
  const { policyHash, snapshotHash, codeHash, versions } = request.site;
  const manifest = {
    release: id,
    policy: policyHash,
    snapshot: snapshotHash,
    code: codeHash,
    versions,
    rows
  };
  writeWhole(join(out, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
  const opened = request.ledger ? appendLedger(request.ledger, id, release) : [];
  return { release: id, rows, opened };
}

async function makeRelease(request: ReleaseRequest): Promise<Release> {
  const { db, policy, asOf, site, dispositions, definitions = [] } = request;
  const { smallestCell, bandsFromBlock } = policy;
  const cells = await readCells(db);
  const standing = await readStanding(db, asOf);
  const { blocks, calendar } = await readDates(db, standing.school_year);
  const figures = passGate(cells, await readDueDays(db, asOf), { smallestCell, bandsFromBlock });
  checkAudit(
    auditRates(foldRareValues(cells.absence, smallestCell), figures.rate, figures.band, smallestCell)
  );
  const published = await db.rows<PublishedFigure>("SELECT * FROM current_published_figure ORDER BY ALL");
  const model = request.model
    ? passModelGate(request.model, await readSlugs(db), smallestCell)
    : withoutModelTables;
  const schoolNames = new Map(figures.school.map((row) => [row.school, row.school_name]));
  const base = {
    ...figures,
    site: [siteRow(site, standing, policy, figures.rate)],
    snapshot_date: blocks,
    calendar
  };
  const before = request.ledger ? publishedBlocks(readLedger(request.ledger), standing.school_year) : [];
  const evidence = await readEvidence(db, smallestCell, request.scores);
  const release: Release = {
    ...base,
    ...model,
    assessment_evidence: evidenceRows(
      evidence,
      base,
      new Set([...before, standing.block]).size,
      smallestCell
    ),
    assessment_document: (request.documents ?? []).map(({ document, school_year, json }) => ({
      document,
      school_year,
      json
    })),
    definition: policySentences(policy).map((d, index) => ({ position: index + 1, ...d })),
    disposition: dispositionRows(dispositions, smallestCell),
    published: publishedRows(published, figures.rate, {
      districtName: site.districtName,
      schoolNames,
      definitions
    })
  };
  return Object.fromEntries(
    releaseTableNames.map((name) => [
      name,
      sortRows(name, release[name] as readonly Record<string, unknown>[])
    ])
  ) as Release;
}
