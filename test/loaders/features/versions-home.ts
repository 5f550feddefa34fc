import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type NativeDatabase, openDatabase } from "../../../loaders/native/database.js";
import { makeVersionTables } from "../../snapshot/feature/version-tables.js";

/** A folder for the builds of a test file, and a database with the tables of a record with versions; gone after its tests. */
export async function versionsHome(name: string): Promise<{ home: string; db: NativeDatabase }> {
  const home = mkdtempSync(join(tmpdir(), `rollcall-${name}-`));
  const db = await openDatabase({ threads: 1 });
  await makeVersionTables(db);
  afterAll(() => {
    db.close();
    rmSync(home, { recursive: true, force: true });
  });
  return { home, db };
}
