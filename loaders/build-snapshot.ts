import { join } from "node:path";
import { type Policy, policyFor } from "../lib/attendance/policy.js";
import { schoolYearOf } from "../lib/canon/school-year.js";
import type { District } from "../lib/district/district.js";
import { latestDay } from "./as-of.js";
import { gateDocuments } from "./assessment/gate-documents.js";
import { readDocuments } from "./assessment/read-documents.js";
import { refuseSecondTally } from "./assessment/refuse-second-tally.js";
import type { Engine } from "./engine.js";
import { codeFingerprint, fingerprint } from "./fingerprint.js";
import { buildFeatures, type FeatureResult } from "./features.js";
import { buildKnowledge } from "./features/knowledge.js";
import { allRecomputed } from "./features/recomputed.js";
import { openTimeline } from "./features/timeline.js";
import { buildFigures, openFigures } from "./figures.js";
import { fileDigest } from "./intake/file-digest.js";
import { buildLabels } from "./labels.js";
import { openDatabase, type NativeDatabase } from "./native/database.js";
import { openRecord } from "./open-record.js";
import { readModelCells } from "./model/read-model-cells.js";
import { buildReference, type ReferenceResult } from "./model/reference.js";
import type { Progress } from "./progress.js";
import { buildRelease, type ReleaseResult } from "./publish.js";
import { readDispositions } from "./publish/read-dispositions.js";
import { scoreFiles } from "./publish/read-evidence.js";
import { buildRecord, type RecordResult } from "./record.js";
import { buildRestatement } from "./restatement.js";
import { secretFingerprint } from "./secret.js";
import { sourceDigests } from "./source-digests.js";
import { featuresOnSpark, figuresOnSpark } from "./spark/snapshot-on-spark.js";
import { runStage, writeWhole } from "./stage.js";
import { stageCode } from "./stage-code.js";
import { versions } from "./versions.js";
import type { RowCounts } from "./write-tables.js";

export interface SnapshotRequest {
  readonly district: District;
  readonly policies: readonly Policy[];
  /** Where the district's files lie. */
  readonly files: string;
  readonly secret: string;
  /** The folder of the district's snapshots. */
  readonly home: string;
  /** The day of publishing, ISO, if a release is made. */
  readonly publishedOn: string;
  readonly lookUpFile?: string;
  /** The model that the district chose to publish, a file of the workbench; without it the reference model is trained. */
  readonly modelFile?: string;
  /** What runs the SQL of figures and features; DuckDB without it. */
  readonly engine?: Engine;
  readonly progress: Progress;
}

/** The private manifest: what a snapshot was made from, and what it holds. */
export interface SnapshotManifest {
  readonly district: string;
  readonly as_of: string;
  readonly policy: string;
  readonly code: string;
  readonly snapshot: string;
  /** Fingerprint of the rows that models are made from: those of figures, labels and features. */
  readonly rows: string;
  readonly versions: Readonly<Record<string, string>>;
  /** SHA-256 of every source file, by source and file. */
  readonly files: Readonly<Record<string, string>>;
  readonly record: RecordResult;
  readonly figures: RowCounts;
  readonly restatement: RowCounts;
  readonly labels: RowCounts;
  readonly knowledge: RowCounts;
  /** What of the features this build computed anew, and rows in all. */
  readonly features: FeatureResult;
  readonly model: ReferenceResult;
  readonly release: ReleaseResult;
}

const memory = "1500MB";
/** Leaves room for what the engine holds besides, so that a large district's features fit in 2 GB. */
const featureMemory = "1600MB";
/**
 * From a district's files to record, figures, features and release. Each step is kept while what it was made from is the same:
 * files, mapping, policy, secret and the code of the step.
 */
export async function buildSnapshot(request: SnapshotRequest): Promise<SnapshotManifest> {
  const { district, policies, files, secret, home, progress, engine, modelFile: chosen } = request;
  const onSpark = engine === "spark" ? { engine, code: codeFingerprint(".", ["loaders/spark"]) } : {};
  const digests = await sourceDigests(district, files);
  const policy = fingerprint(policies);
  const record = await runStage<RecordResult>({
    folder: join(home, "record"),
    key: keyOf(stageCode.record, {
      district,
      digests,
      secret: secretFingerprint(secret),
      lookUp: request.lookUpFile
    }),
    build: (out) => within((db) => buildRecord({ ...request, db, folder: files, out }))
  });
  const figures = await runStage<{ asOf: string; rows: RowCounts }>({
    folder: join(home, "figures"),
    key: keyOf(stageCode.figure, { record: record.key, policy, asOf: district.asOf, ...onSpark }),
    build: (out) =>
      within(async (db) => {
        progress("computing attendance");
        await openRecord(db, join(home, "record"));
        const asOf = district.asOf ?? (await latestDay(db));
        const rows =
          engine === "spark"
            ? await figuresOnSpark({ record: join(home, "record"), policies, asOf, out })
            : await buildFigures(db, policies, asOf, out);
        return { asOf, rows };
      })
  });
  const { asOf, rows: figureRows } = figures.result;
  const restatement = await runStage<RowCounts>({
    folder: join(home, "restatement"),
    key: keyOf(stageCode.restatement, { figures: figures.key }),
    build: (out) =>
      within(async (db) => {
        progress("logging restatements");
        await openRecord(db, join(home, "record"));
        await openFigures(db, Object.keys(figureRows), join(home, "figures"));
        return buildRestatement(db, out);
      })
  });
  const labels = await runStage<RowCounts>({
    folder: join(home, "labels"),
    key: keyOf(stageCode.label, { figures: figures.key }),
    build: (out) =>
      within(async (db) => {
        progress("labelling students");
        await openRecord(db, join(home, "record"));
        await openFigures(db, Object.keys(figureRows), join(home, "figures"));
        return buildLabels(db, asOf, out);
      })
  });
  const knowledge = await runStage<RowCounts>({
    folder: join(home, "knowledge"),
    key: keyOf(stageCode.knowledge, { record: record.key, asOf }),
    build: (out) =>
      within(async (db) => {
        progress("noting what was known when");
        await openRecord(db, join(home, "record"));
        return buildKnowledge(db, await openTimeline(db, policies, asOf), out);
      })
  });
  const basis = keyOf(stageCode.feature, { policy, ...onSpark });
  const features = await runStage<FeatureResult>({
    folder: join(home, "features"),
    key: fingerprint({ basis, knowledge: knowledge.key }),
    build: (out) =>
      within(async (db) => {
        progress("computing features as of every block");
        await openRecord(db, join(home, "record"));
        const timeline = await openTimeline(db, policies, asOf);
        const kept = join(home, "features");
        if (engine === "spark") {
          const snapshot = { record: join(home, "record"), policies, asOf, out };
          const rows = await featuresOnSpark(snapshot, timeline.firstDate);
          const [all] = await db.rows<{ n: number }>("SELECT COUNT(DISTINCT student_key) AS n FROM student");
          return { rows, recomputed: allRecomputed(timeline.points, all?.n ?? 0, "all, on Spark") };
        }
        return buildFeatures(db, { timeline, knowledge: join(home, "knowledge"), basis, kept, out });
      }, featureMemory)
  });
  const documents = readDocuments(join(files, "assessment"));
  const code = codeFingerprint(".", ["lib", "loaders"]);
  const snapshot = fingerprint({ files: digests, policy, code });
  const rows = fingerprint({ figures: figures.key, labels: labels.key, features: features.key });
  const model = await runStage<ReferenceResult>({
    folder: join(home, "model"),
    key: keyOf(stageCode.model, { rows, ...(chosen !== undefined && { chosen: await fileDigest(chosen) }) }),
    build: (out) =>
      within((db) => {
        const made = { madeOn: request.publishedOn, district: district.districtId };
        const origin = { ...made, policy, snapshot: rows, versions };
        return buildReference({ db, home, origin, ...(chosen !== undefined && { chosen }), out, progress });
      })
  });
  const release = await runStage<ReleaseResult>({
    folder: join(home, "release"),
    key: keyOf(stageCode.release, { figures: figures.key, model: model.key, policy, district, documents }),
    build: (out) =>
      within(async (db) => {
        progress("passing the gate");
        await openRecord(db, join(home, "record"));
        await openFigures(db, Object.keys(figureRows), join(home, "figures"));
        await gateDocuments(db, documents, district.districtId, home);
        if (!district.isDemo) refuseSecondTally(documents, join(home, "release"));
        return buildRelease({
          db,
          policy: policyFor(policies, schoolYearOf(asOf)),
          asOf,
          site: {
            districtName: district.districtName,
            isDemo: district.isDemo,
            publishedOn: request.publishedOn,
            policyHash: policy,
            snapshotHash: snapshot,
            codeHash: code,
            assumptions: record.result.assumptions,
            rowsRead: record.result.files.reduce((sum, file) => sum + file.rows, 0),
            rowsRefused: record.result.files.reduce((sum, file) => sum + file.dispositions.quarantined, 0),
            versions
          },
          model: readModelCells(join(home, "model")),
          ...scoreFiles(home, model.result.scored),
          documents,
          definitions: district.definitions,
          dispositions: await readDispositions(db, district, record.result.files, join(home, "record")),
          out,
          cubes: join(home, "figures"),
          ledger: join(home, "ledger.jsonl")
        });
      })
  });
  const manifest = {
    district: district.districtId,
    as_of: asOf,
    policy,
    code,
    snapshot,
    rows,
    versions,
    files: digests,
    record: record.result,
    figures: figureRows,
    restatement: restatement.result,
    labels: labels.result,
    knowledge: knowledge.result,
    features: { ...features.result, recomputed: features.fresh ? features.result.recomputed : [] },
    model: model.result,
    release: release.result
  };
  writeWhole(join(home, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}

function keyOf(code: readonly string[], inputs: unknown): string {
  return fingerprint({ code: codeFingerprint(".", code), versions, inputs });
}

async function within<T>(action: (db: NativeDatabase) => Promise<T>, limit = memory): Promise<T> {
  const db = await openDatabase({ memory: limit });
  try {
    return await action(db);
  } finally {
    db.close();
  }
}
