import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { gradeLevels } from "../lib/canon/grade-level.js";
import { RollcallError } from "../lib/contract/rollcall-error.js";
import { YEAR_BLOCK } from "../lib/query/model-row/year-row.js";
import type { Database } from "../lib/query/database.js";
import { type LabelName, labels } from "../lib/snapshot/label/label-list.js";
import type { Studio } from "../lib/workbench/studio.js";
import { snapshotFolder } from "./account.js";
import type { SnapshotManifest } from "./build-snapshot.js";
import { openModelRows } from "./model/rows.js";
import { openDatabase } from "./native/database.js";
import { readRelease } from "./release.js";
import { installedVersions } from "./vendor/installed.js";

/** What may be chosen on the model pages, of the district's snapshot: for the workbench alone. */
export async function readStudio(home = snapshotFolder()): Promise<Studio> {
  const file = join(home, "manifest.json");
  if (!existsSync(file)) throw new RollcallError(file, "not there", "run npm run snapshot first");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as SnapshotManifest;
  const [site] = readRelease().site;
  const db = await openDatabase();
  try {
    await openModelRows(db, home);
    return {
      district: manifest.district,
      districtName: site?.district_name ?? manifest.district,
      isDemo: site?.is_demo ?? false,
      policy: manifest.policy,
      folder: basename(home),
      snapshot: manifest.rows,
      isChosen: manifest.model.isChosen,
      asOf: manifest.as_of,
      smallestCell: site?.smallest_cell ?? 10,
      chronicThreshold: site?.chronic_threshold ?? 0.1,
      blocks: await readBlocks(db),
      labels: await readLabels(db),
      grades: await readGrades(db),
      schools: await db.rows(
        "SELECT school, school_name AS name FROM model_school ORDER BY school_name, school"
      ),
      engineBytes: {
        query: bytesOf("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"),
        tensors: bytesOf("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm")
      },
      versions: { rollcall: manifest.versions["rollcall"] ?? "", ...versionsOf("@tensorflow/tfjs-core") }
    };
  } finally {
    db.close();
  }
}

/** Blocks with an outcome that is known; of yearly totals the one that stands for the year. */
async function readBlocks(db: Database): Promise<Studio["blocks"]> {
  const blocks = await db.rows<Studio["blocks"][number]>(`
    SELECT l.block AS block, CAST(MAX(d.as_of_date) AS VARCHAR) AS date, NULL AS day
    FROM label l
    LEFT JOIN current_snapshot_date d ON d.school_year = l.school_year AND d.block = l.block
    WHERE l.chronic_at_year_end IS NOT NULL
    GROUP BY l.block ORDER BY l.block`);
  return blocks.length > 0 ? blocks : [{ block: YEAR_BLOCK, date: null, day: null }];
}

/** Labels that any row has; of the next year only where a year follows one that is known. */
async function readLabels(db: Database): Promise<LabelName[]> {
  const known: LabelName[] = [];
  for (const { name, table } of labels) {
    const [row] = await db.rows<{ n: number }>(
      `SELECT COUNT(DISTINCT school_year) AS n FROM ${table} WHERE ${name} IS NOT NULL`
    );
    if ((row?.n ?? 0) > 0) known.push(name);
  }
  return known;
}

async function readGrades(db: Database): Promise<string[]> {
  const rows = await db.rows<{ grade: string }>(
    "SELECT DISTINCT grade_level AS grade FROM student_feature WHERE grade_level IS NOT NULL"
  );
  return gradeLevels.filter((grade) => rows.some((row) => row.grade === grade));
}

function bytesOf(file: string): number {
  return statSync(join("node_modules", file)).size;
}

function versionsOf(name: string): Record<string, string> {
  const own = installedVersions([name]).find((d) => d.startsWith(`${name}@`));
  return own ? { [name]: own.slice(name.length + 1) } : {};
}
