import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { text as literal } from "../../../lib/contract/sql-text.js";
import { writeDemo } from "../../../loaders/demo/write-demo.js";
import { readDistrictFile } from "../../../loaders/district-file.js";
import { openModelRows, writeModelRows } from "../../../loaders/model/rows.js";
import { openDatabase } from "../../../loaders/native/database.js";
import { nullRows } from "./planted-null-features.js";
import { buildShortSnapshot } from "./short-snapshot.js";

/** Two school years to learn from, and the latest that is complete. */
const judgedYears = [2023, 2024, 2025];

/** Blocks of the year at which models are judged. */
export const judgedBlocks = [3, 6, 9] as const;

/**
 * The folder of a demo district's model rows at the judged blocks, the planted nulls among them: from the seed through
 * the raw files, record, features and labels that any district goes through. Kept below `cache`, and found there again.
 */
export async function demoDistrict(seed: number, cache: string): Promise<string> {
  const kept = join(cache, String(seed));
  if (existsSync(kept)) return kept;
  mkdirSync(cache, { recursive: true });
  const home = mkdtempSync(join(cache, "next-"));
  try {
    await writeDemo({ seed, folder: join(home, "files"), asOf: "2026-01-16" });
    const { district, policies } = readDistrictFile("data/demo/district.json");
    const snapshot = join(home, "snapshot");
    await buildShortSnapshot({
      district,
      policies,
      files: home,
      home: snapshot,
      years: judgedYears,
      blocks: judgedBlocks
    });
    const rows = join(home, "rows");
    await writeRows(snapshot, rows);
    renameSync(rows, kept);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return kept;
}

async function writeRows(snapshot: string, out: string): Promise<void> {
  const db = await openDatabase();
  try {
    await openModelRows(db, snapshot);
    mkdirSync(out);
    await writeModelRows(db, db.scratch, judgedBlocks);
    for (const block of judgedBlocks) {
      const [plain, file] = [db.scratch, out].map((folder) => literal(join(folder, `rows-${block}.parquet`)));
      await db.run(`COPY (SELECT * FROM read_parquet(${plain}) JOIN (${nullRows(block)}) USING (student, school_year)
        ORDER BY student, school_year) TO ${file} (FORMAT parquet, COMPRESSION zstd)`);
    }
    await db.run(
      `COPY (SELECT * FROM model_school ORDER BY school) TO ${literal(join(out, "schools.parquet"))} (FORMAT parquet)`
    );
  } finally {
    db.close();
  }
}
