import { join } from "node:path";
import { tables } from "../lib/canon/tables.js";
import { currentView } from "../lib/contract/current.js";
import type { Database } from "../lib/query/database.js";
import { name as identifier, text as literal } from "../lib/contract/sql-text.js";

/** Makes each canonical table of a written record a view, and `current_…` the view of its newest versions. */
export async function openRecord(db: Database, folder: string): Promise<void> {
  for (const table of Object.keys(tables)) {
    const file = literal(join(folder, `${table}.parquet`));
    await db.run(`CREATE VIEW ${identifier(table)} AS SELECT * FROM read_parquet(${file})`);
    await db.run(currentView(table));
  }
}
