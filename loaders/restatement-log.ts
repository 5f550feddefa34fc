import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RollcallError } from "../lib/contract/rollcall-error.js";
import { text as literal } from "../lib/contract/sql-text.js";
import type {
  EnrolledLate,
  RestatedCount,
  RestatedRate,
  RestatementLog,
  SentDays
} from "../lib/page/restatement-log.js";
import { snapshotFolder } from "./account.js";
import type { SnapshotManifest } from "./build-snapshot.js";
import { openDatabase } from "./native/database.js";

/** How attendance changed after the fact, for the workbench alone: counts under the smallest cell are in it. */
export async function readRestatement(home = snapshotFolder()): Promise<RestatementLog> {
  const folder = join(home, "restatement");
  if (!existsSync(folder)) throw new RollcallError(folder, "not there", "run npm run snapshot first");
  const { as_of: asOf } = JSON.parse(readFileSync(join(home, "manifest.json"), "utf8")) as SnapshotManifest;
  const db = await openDatabase();
  const rows = <R>(file: string, order: string) =>
    db.rows<R>(`SELECT * FROM read_parquet(${literal(join(home, `${file}.parquet`))}) ORDER BY ${order}`);
  try {
    const schools = await db.rows<{ school_id: string; school_name: string }>(
      `SELECT school_id, school_name FROM read_parquet(${literal(join(home, "record", "school.parquet"))})
      WHERE superseded_on IS NULL AND NOT retracted`
    );
    return {
      asOf,
      schools: Object.fromEntries(schools.map((d) => [d.school_id, d.school_name])),
      counts: await rows<RestatedCount>(
        "restatement/restatement_cube",
        "scope, school_year, block, school_id"
      ),
      rates: await rows<RestatedRate>("restatement/restatement_rate", "school_year, block, school_id"),
      sent: await rows<SentDays>("restatement/restatement_submission", "school_year, school_id"),
      enrolled: await rows<EnrolledLate>("restatement/restatement_enrollment", "school_year, school_id")
    };
  } finally {
    db.close();
  }
}
