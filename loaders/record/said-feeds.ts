import { cellMacro } from "../../lib/district/cell-macro.js";
import { lookUpsIn } from "../../lib/district/check-sources.js";
import type { Feed, Source } from "../../lib/district/district.js";
import { lookedUpSql } from "../../lib/district/filter-sql.js";
import { lookUpKey, lookUpTableSql } from "../../lib/district/look-up-sql.js";
import { lookUpTables, saidSql } from "../../lib/district/said-sql.js";
import type { NativeDatabase } from "../native/database.js";
import type { RawRows } from "./raw-sources.js";

/** A feed with its number, its source and the view of what the source says. */
export interface SaidFeed {
  readonly number: number;
  readonly feed: Feed;
  readonly source: Source;
  readonly rows: RawRows;
  readonly said: string;
}

/** Makes the tables of look-ups, then one view for each feed. */
export async function sayFeeds(db: NativeDatabase, sources: readonly RawRows[]): Promise<SaidFeed[]> {
  await db.run(cellMacro);
  const tables = lookUpTables(sources.flatMap(({ source }) => lookUpsIn(source)));
  for (const { lookUp, table } of tables) {
    const from = sources.find((d) => d.source.id === lookUp.source);
    if (from === undefined) throw new Error(`no source ${lookUp.source}`);
    const rows = `(SELECT * FROM ${from.raw.table} AS r WHERE ${lookedUpSql(from.source)})`;
    await db.run(lookUpTableSql(lookUp, table, rows));
  }
  const byKey = new Map(tables.map(({ lookUp, table }) => [lookUpKey(lookUp), table]));
  const feeds: SaidFeed[] = [];
  for (const rows of sources)
    for (const feed of rows.source.feeds) {
      const number = feeds.length;
      const said = `said_${number}`;
      await db.run(`CREATE TEMP VIEW ${said} AS ${saidSql(feed, rows.source, rows.raw.table, byKey)}`);
      feeds.push({ number, feed, source: rows.source, rows, said });
    }
  return feeds;
}
