import {
  type Disposition,
  type DispositionCounts,
  dispositions,
  noRows
} from "../../lib/contract/dispositions.js";
import { physicalLine, unreadableNumber } from "../../lib/contract/physical-line.js";
import { unkeptRowsSql, unkeptSql } from "../../lib/contract/unkept-sql.js";
import { text } from "../../lib/contract/sql-text.js";
import { lookedUpSql } from "../../lib/district/filter-sql.js";
import { tableOf } from "../../lib/district/fed-tables.js";
import type { NativeDatabase } from "../native/database.js";
import { checkFeed } from "./check-feed.js";
import { checkLimits } from "./check-limits.js";
import { totalsOf } from "./judge-feed.js";
import type { JudgedTable } from "./judge-table.js";
import type { RawRows } from "./raw-sources.js";

/** One file of a source and what became of its rows. */
export interface SettledFile {
  readonly source: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  readonly dispositions: DispositionCounts;
}

const order = dispositions.map((d) => d.disposition);

/**
 * Gives every source row its one disposition: rows not plainly kept go to the table `disposition`, the others are counted.
 * Throws if a row is lost or counted twice, and if a file has more rows in quarantine than its source may.
 */
export async function settle(
  db: NativeDatabase,
  sources: readonly RawRows[],
  tables: readonly JudgedTable[]
): Promise<SettledFile[]> {
  await db.run(`CREATE TABLE unkept (feed INTEGER, _file INTEGER, _line BIGINT, disposition VARCHAR, rule VARCHAR);
    CREATE TABLE disposition (source_id VARCHAR, file VARCHAR, line BIGINT, disposition VARCHAR, rule VARCHAR)`);
  for (const table of tables)
    for (const feed of table.feeds) {
      const of = {
        ...feed,
        feed: feed.number,
        declared: tableOf(table.table),
        totals: totalsOf(feed),
        resolved: table.resolved
      };
      for (const sql of unkeptSql(of)) await db.run(`INSERT INTO unkept ${sql}`);
      await checkFeed(db, feed, table);
    }
  const files: SettledFile[] = [];
  for (const rows of sources) files.push(...(await settleSource(db, rows, feedsOf(tables, rows))));
  return files;
}

/** The feeds of a source by number, with the table of each. */
function feedsOf(tables: readonly JudgedTable[], { source }: RawRows): Map<number, string> {
  const own = tables.flatMap(({ table, feeds }) =>
    feeds.filter((d) => d.source.id === source.id).map((d) => [d.number, table] as const)
  );
  return new Map(own);
}

async function settleSource(
  db: NativeDatabase,
  rows: RawRows,
  tablesOf: ReadonlyMap<number, string>
): Promise<SettledFile[]> {
  const { source, raw } = rows;
  const feeds = [...tablesOf.keys()];
  await db.run(
    `CREATE OR REPLACE TEMP TABLE settled AS ${feeds.length === 0 ? lookUpRowsSql(rows) : unkeptRowsSql("unkept", feeds, order)}`
  );
  await db.run("CREATE OR REPLACE TABLE unreadable (file INTEGER, line BIGINT)");
  await db.append(
    "unreadable",
    raw.unreadable.map(({ file, line }) => [file, unreadableNumber(line, rows.sharesLines)])
  );
  await db.run(`INSERT INTO settled SELECT file, line, 'quarantined', 'unreadable row' FROM unreadable`);
  const counts = await db.rows<{ file: number; disposition: Disposition; rows: number }>(
    "SELECT file, disposition, count(*) AS rows FROM settled GROUP BY file, disposition"
  );
  const files = raw.files.map((file, i): SettledFile => {
    const found = counts.filter((d) => d.file === i);
    const unkept = Object.fromEntries(found.map((d) => [d.disposition, d.rows]));
    const kept = file.rows - found.reduce((sum, d) => sum + d.rows, 0);
    const { sha256, bytes, rows: all } = file;
    return {
      source: source.id,
      file: file.file,
      sha256,
      bytes,
      rows: all,
      dispositions: { ...noRows(), ...unkept, kept }
    };
  });
  await checkKept(db, rows, files);
  await db.run(
    `INSERT INTO disposition SELECT ${text(source.id)}, ([${raw.files.map((d) => text(d.file)).join(", ")}])[file + 1], ${physicalLine("line", rows.sharesLines)}, disposition, rule FROM settled`
  );
  await checkLimits(db, rows, tablesOf);
  return files;
}

function lookUpRowsSql({ source, raw }: RawRows): string {
  return `SELECT _file AS file, _line AS line, CASE WHEN ${lookedUpSql(source)} THEN 'look-up' ELSE 'excluded by filter' END AS disposition,
  CAST(NULL AS VARCHAR) AS rule FROM ${raw.table} AS r`;
}

/** Rows that intake read, counted from its table: they are the kept and the settled, in every file. */
async function checkKept(
  db: NativeDatabase,
  { raw, source }: RawRows,
  files: readonly SettledFile[]
): Promise<void> {
  const kept = await db.rows<{ file: number; rows: number }>(
    `SELECT r._file AS file, count(*) AS rows FROM ${raw.table} AS r ANTI JOIN settled AS s ON s.file = r._file AND s.line = r._line GROUP BY r._file`
  );
  files.forEach(({ file, dispositions: counts }, i) => {
    const found = kept.find((d) => d.file === i)?.rows ?? 0;
    if (found !== counts.kept)
      throw new Error(
        `dispositions of ${source.id}, ${file} do not add up: ${counts.kept} rows kept by difference, ${found} by count`
      );
  });
}
