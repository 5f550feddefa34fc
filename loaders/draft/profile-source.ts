import type { SourceSpec } from "../../lib/contract/source-spec.js";
import type { ColumnProfile, Counted, FileProfile } from "../../lib/district/draft/profile.js";
import { profileColumn } from "../../lib/district/draft/profile-column.js";
import { name as identifier } from "../../lib/contract/sql-text.js";
import { readSource } from "../intake/read-source.js";
import type { NativeDatabase } from "../native/database.js";

const rowsLookedAt = 2_000_000;
const valuesKept = 2000;

/** What the columns of files that are read alike are like, by their first rows. */
export async function profileSource(
  db: NativeDatabase,
  spec: SourceSpec,
  files: readonly string[],
  folder: string
): Promise<FileProfile> {
  const raw = await readSource(db, spec, files, "profiled", folder);
  await db.run(`CREATE OR REPLACE TABLE looked_at AS SELECT * FROM profiled LIMIT ${rowsLookedAt}`);
  const [total] = await db.rows<{ rows: number }>("SELECT COUNT(*) AS rows FROM looked_at");
  const rows = total?.rows ?? 0;
  const columns: ColumnProfile[] = [];
  for (const name of raw.columns) columns.push(await profileOf(db, name, rows));
  return { files, spec, rows, columns };
}

async function profileOf(db: NativeDatabase, name: string, rows: number): Promise<ColumnProfile> {
  const cell = identifier(name);
  const [counts] = await db.rows<{ distinct: number; filled: number }>(
    `SELECT COUNT(DISTINCT ${cell}) AS distinct, COUNT(${cell}) AS filled FROM looked_at`
  );
  const values = await db.rows<Counted & Record<string, unknown>>(
    `SELECT ${cell} AS value, COUNT(*) AS rows FROM looked_at WHERE ${cell} IS NOT NULL
     GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${valuesKept}`
  );
  return profileColumn({
    name,
    values,
    distinct: counts?.distinct ?? 0,
    filledRows: counts?.filled ?? 0,
    rows
  });
}
