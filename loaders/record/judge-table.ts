import { keptSql } from "../../lib/contract/kept-sql.js";
import { crowdedSql, suspectSql } from "../../lib/contract/repeats.js";
import { type ClashOfFeed, resolveSql } from "../../lib/contract/resolve.js";
import { sqlType } from "../../lib/contract/sql-type.js";
import { name } from "../../lib/contract/sql-text.js";
import { type FedTable, tableOf } from "../../lib/district/fed-tables.js";
import type { NativeDatabase } from "../native/database.js";
import type { JudgedFeed } from "./judge-feed.js";

/** A table's rows on their way to the record. */
export interface JudgedTable {
  readonly table: FedTable;
  readonly feeds: readonly JudgedFeed[];
  /** The rows of the record. */
  readonly kept: string;
  /** What became of rows with repeated keys; absent where there are none. */
  readonly resolved?: string;
  /** Columns of all its rows as SQL over the others; none where several feeds or an assumption make its rows. */
  readonly constants: Readonly<Record<string, string>>;
}

/** Settles repeated keys among all feeds of a table, and says which rows the record keeps. */
export async function judgeTable(
  db: NativeDatabase,
  table: FedTable,
  feeds: readonly JudgedFeed[]
): Promise<JudgedTable> {
  const declared = tableOf(table);
  const kept = `kept_${table}`;
  if (feeds.length === 0) {
    await db.run(`CREATE VIEW ${kept} AS ${noRowsSql(table)}`);
    return { table, feeds, kept, constants: {} };
  }
  const constants = feeds.length === 1 ? (feeds[0]?.constants ?? {}) : {};
  const candidates = `candidates_${table}`;
  await db.run(`CREATE VIEW ${candidates} AS ${feeds.map((d) => `SELECT * FROM ${d.folded}`).join(" UNION ALL ")};
    CREATE TABLE crowded_${table} AS ${crowdedSql(declared, candidates)}`);
  const [{ n } = { n: 0 }] = await db.rows<{ n: number }>(`SELECT count(*) AS n FROM crowded_${table}`);
  if (n === 0) {
    await db.run(`CREATE VIEW ${kept} AS ${keptSql(declared, candidates)}`);
    return { table, feeds, kept, constants: { ...constants, superseded_on: "CAST(NULL AS DATE)" } };
  }
  const suspects = `suspect_${table}`;
  const resolved = `resolved_${table}`;
  await db.run(`CREATE TABLE ${suspects} AS ${suspectSql(declared, candidates, `crowded_${table}`)};
    CREATE TABLE ${resolved} AS ${resolveSql(declared, suspects, feeds.map(clashOf))};
    CREATE VIEW ${kept} AS ${keptSql(declared, candidates, suspects, resolved)}`);
  return { table, feeds, kept, resolved, constants };
}

function clashOf({ number, feed }: JudgedFeed): ClashOfFeed {
  const preference =
    feed.clash.kind === "prefer" ? { column: feed.clash.column, words: feed.clash.words } : {};
  return { feed: number, kind: feed.clash.kind, ...preference, isFolded: feed.fold.kind !== "each" };
}

function noRowsSql(table: FedTable): string {
  const own = Object.entries(tableOf(table).columns).map(
    ([column, d]) => `CAST(NULL AS ${sqlType(d)}) AS ${name(column)}`
  );
  return `SELECT ${own.join(", ")}, CAST(NULL AS DATE) AS recorded_on, FALSE AS recorded_assumed, CAST(NULL AS DATE) AS superseded_on,
    FALSE AS retracted, CAST(NULL AS SMALLINT) AS _feed, CAST(NULL AS INTEGER) AS _file, CAST(NULL AS BIGINT) AS _line WHERE FALSE`;
}
