import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import type { SourceSpec } from "../../lib/contract/source-spec.js";
import type { RawSource } from "../../loaders/intake/raw-source.js";
import { readSource } from "../../loaders/intake/read-source.js";
import { openDatabase } from "../../loaders/native/database.js";

export type Row = Record<string, string | number | null>;

/** A folder for files that a test writes, and a reader of them; both gone when the tests are over. */
export async function districtFolder() {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-test-"));
  const db = await openDatabase({ threads: 2 });
  afterAll(() => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const write = (name: string, content: string | Uint8Array): string => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    return name;
  };
  const read = async (
    spec: SourceSpec,
    ...files: string[]
  ): Promise<Omit<RawSource, "table"> & { table: Row[] }> => {
    const raw = await readSource(db, spec, files, "raw", folder);
    return { ...raw, table: await db.rows<Row>("SELECT * FROM raw ORDER BY _file, _line") };
  };
  /** The message of the error that reading ends in; fails where it is not our own kind. */
  const complaint = async (spec: SourceSpec, ...files: string[]): Promise<string> => {
    const error: unknown = await read(spec, ...files).then(
      () => new Error("it was read without complaint"),
      (error: unknown) => error
    );
    if (!(error instanceof Error) || error.name !== "RollcallError") throw error;
    return error.message;
  };
  return { folder, db, write, read, complaint };
}
