import { findingColumns } from "../../lib/contract/finding.js";
import { findingSql } from "../../lib/contract/finding-sql.js";
import { foldSql } from "../../lib/contract/fold-sql.js";
import { judgeSql } from "../../lib/contract/judge.js";
import { name } from "../../lib/contract/sql-text.js";
import type { District } from "../../lib/district/district.js";
import { constantColumns, withConstants } from "../../lib/district/constant-columns.js";
import { tableOf } from "../../lib/district/fed-tables.js";
import { judgedColumns, judgedFrom, recordedOnSql } from "../../lib/district/judged-columns.js";
import type { NativeDatabase } from "../native/database.js";
import type { SaidFeed } from "./said-feeds.js";

/** A feed's rows after the judge: each of them, and what they fold to where several make one. */
export interface JudgedFeed extends SaidFeed {
  /** One row a source row that passed the filters. */
  readonly candidate: string;
  /** The rows that go on to the table: `candidate` itself, or what it folds to. */
  readonly folded: string;
  /** Columns that are not stored, as SQL over the others. */
  readonly constants: Readonly<Record<string, string>>;
}

const candidateColumns = ["recorded_on", "recorded_assumed", "retracted", "refused", "set_aside"];

/** Makes the table of findings that every step adds to. */
export async function startFindings(db: NativeDatabase): Promise<void> {
  const columns = Object.entries(findingColumns).map(([column, type]) => `${name(column)} ${type}`);
  await db.run(`CREATE TABLE finding (${columns.join(", ")})`);
}

/** Types and judges the rows of one feed, tells of their faults, and folds them where the mapping says so. */
export async function judgeFeed(db: NativeDatabase, district: District, said: SaidFeed): Promise<JudgedFeed> {
  const { number, feed, source, rows } = said;
  const declared = tableOf(feed.table);
  const columns = judgedColumns(feed, source, district);
  const candidate = `candidate_${number}`;
  const sql = judgeSql({
    feed: number,
    table: feed.table,
    declared,
    columns,
    from: judgedFrom(feed, said.said),
    recordedOn: recordedOnSql(feed, district),
    recordedText: feed.recordedOn.kind === "column" ? "s.text_recorded_on" : undefined,
    recordedFrom: feed.recordedOn.kind === "lag" ? feed.recordedOn.from : undefined,
    isAssumed: feed.recordedOn.kind !== "column",
    asOf: district.asOf
  });
  const constants = constantColumns(feed, district);
  const all = ["_feed", "_file", "_line", ...Object.keys(declared.columns), ...candidateColumns];
  const stored = all.filter((column) => !constants[column]).map(name);
  await db.run(`CREATE TABLE stored_${number} AS SELECT ${stored.join(", ")} FROM (${sql});
    CREATE VIEW ${candidate} AS SELECT ${withConstants(all, constants)} FROM stored_${number}`);
  if (await hasFaults(db, candidate)) {
    const files = rows.raw.files.map((d) => d.file);
    const place = {
      source: source.id,
      files,
      sharesLines: rows.sharesLines,
      table: feed.table,
      declared,
      columns
    };
    await db.run(`INSERT INTO finding ${findingSql({ ...place, candidate, said: said.said })}`);
  }
  if (feed.fold.kind === "each") return { ...said, candidate, folded: candidate, constants };
  const folded = `folded_${number}`;
  await db.run(`CREATE TABLE ${folded} AS ${foldSql(declared, candidate, totalsOf(said))}`);
  return { ...said, candidate, folded, constants: {} };
}

async function hasFaults(db: NativeDatabase, candidate: string): Promise<boolean> {
  const rows = await db.rows(
    `SELECT 1 FROM ${candidate} WHERE refused IS NOT NULL OR set_aside IS NOT NULL LIMIT 1`
  );
  return rows.length > 0;
}

export function totalsOf({ feed }: SaidFeed): Readonly<Record<string, "count" | "sum">> {
  return feed.fold.kind === "gather" ? feed.fold.totals : {};
}
