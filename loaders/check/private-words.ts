import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tables } from "../../lib/canon/tables.js";
import type { Table } from "../../lib/canon/table.js";
import type { Database } from "../../lib/query/database.js";
import { name as identifier, text as literal } from "../../lib/contract/sql-text.js";

export interface PrivateWords {
  /** Keys of students and staff. */
  readonly keys: ReadonlySet<string>;
  /** Words planted in the district's files so that whoever finds them elsewhere knows. */
  readonly canaries: readonly string[];
  /** Names of files and folders that git ignores. */
  readonly names: readonly string[];
}

/** What must stand nowhere in a public site of the district. */
export async function readPrivateWords(db: Database, district: string, home: string): Promise<PrivateWords> {
  const keys = new Set<string>();
  for (const [table, { columns }] of Object.entries<Table>(tables)) {
    const file = join(home, "record", `${table}.parquet`);
    if (!existsSync(file)) continue;
    for (const [column, { person }] of Object.entries(columns)) {
      if (!person) continue;
      const rows = await db.rows<{ key: string }>(
        `SELECT DISTINCT ${identifier(column)} AS key FROM read_parquet(${literal(file)}) WHERE ${identifier(column)} IS NOT NULL`
      );
      for (const { key } of rows) keys.add(key.toLowerCase());
    }
  }
  const folder = join("data", district, "files");
  const canaries = [join(folder, "canaries.json"), join(folder, "truth", "canaries.json")].flatMap(readList);
  return {
    keys,
    canaries,
    names: [`snapshots/${district}`, `data/${district}/files`, "ledger.jsonl", ".stage.json"]
  };
}

/** Canaries are a JSON list of words beside the district's files. */
function readList(file: string): string[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as string[]) : [];
}
