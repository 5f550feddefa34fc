import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { name as identifier, text as literal } from "../../lib/contract/sql-text.js";
import type { NativeDatabase } from "../../loaders/native/database.js";

/** A file that a build wrote: its bytes, and its text, which of Parquet is every cell decoded. */
export interface WrittenFile {
  readonly file: string;
  readonly bytes: string;
  readonly text: string;
}

/** Every file below a folder, for a search of what a build let out. */
export async function writtenFiles(db: NativeDatabase, folder: string): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path, "latin1");
    const text = path.endsWith(".parquet") ? await cells(db, path) : readFileSync(path, "utf8");
    files.push({ file: path.slice(folder.length + 1), bytes, text });
  }
  return files;
}

async function cells(db: NativeDatabase, path: string): Promise<string> {
  const source = `read_parquet(${literal(path)})`;
  const columns = await db.rows<{ column_name: string }>(`DESCRIBE SELECT * FROM ${source}`);
  const texts = columns.map(
    ({ column_name: name }) => `SELECT DISTINCT CAST(${identifier(name)} AS VARCHAR) AS cell FROM ${source}`
  );
  const rows = await db.rows<{ cell: string | null }>(texts.join(" UNION ALL "));
  return rows.map((d) => d.cell ?? "").join("\n");
}
