import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Policy } from "../../lib/attendance/policy.js";
import type { District } from "../../lib/district/district.js";
import type { Release } from "../../lib/publish/release-tables.js";
import { text as literal } from "../../lib/contract/sql-text.js";
import { buildSnapshot, type SnapshotManifest } from "../../loaders/build-snapshot.js";
import { readDistrictFile } from "../../loaders/district-file.js";
import { buildFigures } from "../../loaders/figures.js";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";
import { openRecord } from "../../loaders/open-record.js";
import { readRelease } from "../../loaders/release.js";
import { policyWith } from "../attendance/policy-with.js";

const shared = "../shared/data";

export const isHere = existsSync(shared);

/** Real files are not part of the project: `describe.skipIf(!isHere)(named("…"))`. */
export function named(claim: string): string {
  return isHere ? claim : `${claim} (skipped: no shared data)`;
}

/** A real district built whole, from its files to its release. */
export interface RealDistrict {
  readonly district: District;
  /** The folder of everything that the build wrote. */
  readonly home: string;
  /** Where the district's own files lie. */
  readonly files: string;
  readonly manifest: SnapshotManifest;
  readonly release: Release;
  /** The record as views, `current_…` too, with `finding`, `disposition` and `student_year`. */
  readonly db: NativeDatabase;
  /** Yearly figures under a policy with some values changed, in the table `student_year`. */
  figuresUnder(change: Record<string, unknown>): Promise<void>;
  close(): void;
}

/** `change` is of the policy; `asOf` moves the day up to which the record speaks. */
export async function buildReal(
  name: string,
  change: Record<string, unknown> = {},
  asOf?: string
): Promise<RealDistrict> {
  const { district: read } = readDistrictFile(`test/districts/${name}/district.json`);
  const district = asOf === undefined ? read : { ...read, asOf };
  const home = mkdtempSync(join(tmpdir(), `rollcall-real-${name}-`));
  const files = `${shared}/${name}`;
  const manifest = await buildSnapshot({
    district,
    policies: [policyWith(change)],
    files,
    secret: "a secret for tests alone",
    home,
    publishedOn: "2026-01-20",
    progress: () => undefined
  }).catch((error: unknown) => {
    rmSync(home, { recursive: true, force: true });
    throw error;
  });
  const db = await openDatabase({ threads: 2, keepOrder: true });
  await openRecord(db, join(home, "record"));
  for (const table of ["record/finding", "record/disposition", "figures/student_year"])
    await db.run(
      `CREATE VIEW ${table.split("/")[1]} AS FROM read_parquet(${literal(join(home, `${table}.parquet`))})`
    );
  return {
    district,
    home,
    files,
    manifest,
    release: readRelease(join(home, "release")),
    db,
    figuresUnder: (policy) => computeFigures(db, [policyWith(policy)], manifest.as_of, home),
    close() {
      db.close();
      rmSync(home, { recursive: true, force: true });
    }
  };
}

async function computeFigures(
  db: NativeDatabase,
  policies: Policy[],
  asOf: string,
  home: string
): Promise<void> {
  const out = mkdtempSync(join(home, "figures-"));
  const own = await openDatabase({ threads: 2 });
  await openRecord(own, join(home, "record"));
  await buildFigures(own, policies, asOf, out);
  own.close();
  await db.run(
    `CREATE OR REPLACE VIEW student_year AS FROM read_parquet(${literal(join(out, "student_year.parquet"))})`
  );
}

/** Source rows by what became of them, over all files: what is not there is 0. */
export function dispositions({ manifest }: RealDistrict): Record<string, Record<string, number>> {
  const files = manifest.record.files.map(({ source, file, dispositions: counts }) => [
    `${source}: ${file}`,
    Object.fromEntries(Object.entries(counts).filter(([, rows]) => rows > 0))
  ]);
  return Object.fromEntries(files) as Record<string, Record<string, number>>;
}

/** Findings by source, table, rule and effect. */
export async function findings({ db }: RealDistrict): Promise<Record<string, number>> {
  const rows = await db.rows<{ finding: string; n: number }>(`
    SELECT concat_ws(', ', source_id, table_name, column_name) || ': ' || rule || ' (' || effect || ')' AS finding, count(*) AS n
    FROM finding GROUP BY ALL ORDER BY ALL`);
  return Object.fromEntries(rows.map((d) => [d.finding, d.n]));
}
