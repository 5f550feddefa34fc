import { createWriteStream } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { SourceSpec } from "../../lib/contract/source-spec.js";
import type { NativeDatabase } from "../native/database.js";
import { csvDialect } from "./csv-dialect.js";
import { readIrregularCsv } from "./csv-irregular.js";
import { enginePath } from "./engine-path.js";
import { readRegularCsv } from "./csv-regular.js";
import { type LineAccount, LineAccountant } from "./line-account.js";
import type { SourceFile } from "./source-file.js";
import type { Staged } from "./staged.js";
import { openTextFile, readHead, type TextFile } from "./text-file.js";

/**
 * Reads a CSV file in two passes: one over its bytes, which counts lines and cells, and DuckDB's own.
 * Where the two do not agree on every row, csv-parse reads the file line by line.
 */
export async function readCsv(db: NativeDatabase, file: SourceFile, spec: SourceSpec): Promise<Staged> {
  const dialect = csvDialect(await readHead(file, spec.encoding), spec, file.name);
  const text = await openTextFile(file, spec.encoding);
  const path = await readablePath(db, file, text);
  const account = await accountFor(
    text,
    path,
    new LineAccountant(dialect, file.name, spec.encoding !== undefined)
  );
  const read =
    (await readRegularCsv(db, path, dialect, account)) ??
    (await readIrregularCsv(db, { ...file, path }, dialect));
  return { columns: dialect.columns, ...read, ...text.digest() };
}

/** Where a plain UTF-8 text of the file lies, or is to be written. */
async function readablePath(db: NativeDatabase, file: SourceFile, text: TextFile): Promise<string> {
  return text.isPlain ? enginePath(db, file.path) : join(db.scratch, `${randomUUID()}.csv`);
}

async function accountFor(text: TextFile, path: string, accountant: LineAccountant): Promise<LineAccount> {
  if (text.isPlain) {
    for await (const chunk of text.chunks) accountant.push(chunk);
    return accountant.end();
  }
  const accounted = async function* () {
    for await (const chunk of text.chunks) {
      accountant.push(chunk);
      yield chunk;
    }
  };
  await pipeline(accounted, createWriteStream(path));
  return accountant.end();
}
