import { randomUUID } from "node:crypto";
import { copyFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { NativeDatabase } from "../native/database.js";

/** A path that DuckDB opens as this one file: it takes brackets and stars for a pattern, so such a file is copied first. */
export async function enginePath(db: NativeDatabase, path: string): Promise<string> {
  if (!/[*?[\]{}]/.test(path)) return path;
  const plain = join(db.scratch, `${randomUUID()}${extname(path)}`);
  await copyFile(path, plain);
  return plain;
}
