import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Account, FindingGroup } from "../lib/page/account.js";
import { RollcallError } from "../lib/contract/rollcall-error.js";
import type { SnapshotManifest } from "./build-snapshot.js";
import { openDatabase } from "./native/database.js";

/** Places of one finding that its group names. */
const mostPlaces = 3;

/** Where the snapshots of ROLLCALL_DISTRICT lie. */
export function snapshotFolder(): string {
  return join("snapshots", process.env["ROLLCALL_DISTRICT"] ?? "demo");
}

/** What came in, file by file, and what was found: for the workbench alone, since it names files and lines. */
export async function readAccount(home = snapshotFolder()): Promise<Account> {
  const file = join(home, "manifest.json");
  if (!existsSync(file)) throw new RollcallError(file, "not there", "run npm run snapshot first");
  const { as_of, record } = JSON.parse(readFileSync(file, "utf8")) as SnapshotManifest;
  return { asOf: as_of, files: record.files, dropped: record.dropped, findings: await readFindings(home) };
}

/** Findings of one rule, table, column and effect together, most rows first. */
async function readFindings(home: string): Promise<FindingGroup[]> {
  const db = await openDatabase();
  try {
    return await db.rows<FindingGroup>(`
      SELECT rule, table_name, column_name, effect, any_value(advice) AS advice, CAST(sum(rows) AS BIGINT) AS rows,
        array_to_string(list_slice(list(file || coalesce(':' || line, '') ORDER BY file, line), 1, ${mostPlaces}), ', ') AS places
      FROM read_parquet('${join(home, "record", "finding.parquet").replaceAll("'", "''")}')
      GROUP BY rule, table_name, column_name, effect
      ORDER BY rows DESC, rule, table_name, column_name, effect`);
  } finally {
    db.close();
  }
}
