import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "../../lib/contract/sql-text.js";
import { openDatabase } from "../../loaders/native/database.js";
import { measured } from "./measured.js";
import { compareFeatures } from "./peers/compare-features.js";
import { compareTables } from "./peers/compare-tables.js";
import { ourFiles } from "./peers/our-features.js";
import { type Extent, peers } from "./peers/peers.js";
import { type Growth, printAgreement, printGrowth, printPeers, type Result } from "./peers/print-results.js";

const years = 5;
const growthYears = [1, 2, 4];

/**
 * Feature snapshots of a large district, five years of it, beside a bare scan and what others do; then growth over the
 * years. `npm run bench -- snapshot [students] [folder]`: records found in the folder are used again, new ones stay.
 */
export async function benchSnapshot([students = "75000", kept]: string[]): Promise<void> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), "rollcall-bench-"));
  try {
    const records: Readonly<Record<Extent, string>> = {
      whole: await recordOf(folder, Number(students), years),
      year: await recordOf(folder, Number(students), 1),
      tenth: await recordOf(folder, Math.round(Number(students) / 10), years, ["--on-time"])
    };
    const wholeDays = await studentDays(records.whole);
    const results: Result[] = [];
    for (const [index, peer] of peers.entries()) {
      const record = records[peer.over];
      const out = join(folder, `features-${index}.parquet`);
      const run = await peer.run(record, out);
      results.push({ peer, out, run, studentDays: await studentDays(record), wholeDays });
    }
    printPeers(results);
    await compare(results);
    const growth: Growth[] = [];
    for (const span of [...growthYears, years]) {
      const record = await recordOf(folder, Number(students), span);
      for (const peer of peers.filter((d) => d.grows)) {
        const first = span === years ? results.find((d) => d.peer === peer)?.run : undefined;
        const run = first ?? (await peer.run(record, join(folder, "features-growth.parquet")));
        growth.push({ peer, years: span, studentDays: await studentDays(record), run });
      }
    }
    printGrowth(growth);
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function recordOf(
  folder: string,
  students: number,
  span: number,
  options: readonly string[] = []
): Promise<string> {
  const record = join(folder, ["record", students, span, ...options.map((d) => d.slice(2))].join("-"));
  // the last table to be written
  if (!existsSync(join(record, "intervention_session.parquet")))
    await measured(new URL("large/large-record-run.ts", import.meta.url), [
      record,
      ...["--students", String(students), "--years", String(span)],
      ...options
    ]);
  return record;
}

/** Every day of membership has a row that stands, but for the few that were taken back. */
async function studentDays(record: string): Promise<number> {
  const db = await openDatabase();
  const [row] = await db.rows<{ n: number }>(
    `SELECT count(*) AS n FROM read_parquet(${text(join(record, "attendance_event.parquet"))}) WHERE superseded_on IS NULL`
  );
  db.close();
  return row?.n ?? 0;
}

/** Over each extent, all that write features against the first that does: every table where both write all. */
async function compare(results: readonly Result[]): Promise<void> {
  const db = await openDatabase();
  for (const extent of ["whole", "year", "tenth"] as const) {
    const [first, ...others] = results.filter(
      ({ peer, run }) => peer.writes !== undefined && peer.over === extent && typeof run !== "string"
    );
    if (!first) continue;
    for (const other of others) {
      const isAll = first.peer.writes === "all" && other.peer.writes === "all";
      const agreements = isAll
        ? await compareTables(db, first.out, other.out)
        : await compareFeatures(db, parquetOf(first.out), parquetOf(other.out));
      printAgreement(first.peer, other.peer, agreements);
    }
  }
  db.close();
}

/** Our build writes a folder of snapshots, others a file or a folder of such. */
function parquetOf(out: string): string {
  if (existsSync(join(out, "student_feature"))) return ourFiles(out);
  return statSync(out).isDirectory() ? join(out, "*.parquet") : out;
}
