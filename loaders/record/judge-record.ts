import type { District } from "../../lib/district/district.js";
import type { Domain } from "../../lib/district/domain.js";
import { feedOrder } from "../../lib/district/fed-tables.js";
import type { NativeDatabase } from "../native/database.js";
import type { Progress } from "../progress.js";
import { Assumed, assumeDays, assumeSchools } from "./assume.js";
import { judgeFeed, startFindings } from "./judge-feed.js";
import { type JudgedTable, judgeTable } from "./judge-table.js";
import { noteFindings, noteUncounted } from "./note.js";
import { makeKeys, markKnown } from "./pseudonyms.js";
import { type RawRows, readSources } from "./raw-sources.js";
import { type SaidFeed, sayFeeds } from "./said-feeds.js";
import { type SettledFile, settle } from "./settle.js";

export interface JudgeOptions {
  /** A database of the build's own. */
  readonly db: NativeDatabase;
  readonly district: District;
  /** Where the district's files lie. */
  readonly folder: string;
  readonly secret: string;
  readonly progress?: Progress;
}

/** The record before it is written: in the database, with every source row settled. */
export interface JudgedRecord {
  readonly sources: readonly RawRows[];
  readonly feeds: readonly SaidFeed[];
  readonly tables: readonly JudgedTable[];
  readonly domains: readonly Domain[];
  readonly files: readonly SettledFile[];
  readonly assumed: Assumed;
}

/** Reads a district's files and judges them, table by table, those that others refer to first. */
export async function judgeRecord(options: JudgeOptions): Promise<JudgedRecord> {
  const { db, district, folder, secret, progress = () => undefined } = options;
  const sources = await readSources(db, district, folder, progress);
  const feeds = await sayFeeds(db, sources);
  const domains = await makeKeys(db, district, feeds, secret);
  await startFindings(db);
  const assumed = new Assumed(db);
  const tables: JudgedTable[] = [];
  for (const table of feedOrder) {
    const fed = feeds.filter((d) => d.feed.table === table);
    if (fed.length > 0) progress(`judging ${table}`);
    const judged = [];
    for (const feed of fed) judged.push(await judgeFeed(db, district, feed));
    tables.push(await judgeTable(db, table, judged));
    if (table === "school") await assumeSchools(assumed, district);
    if (table === "school") await markKnown(db, "school", "kept_school", "school_id");
    if (table === "student") await markKnown(db, "student", "kept_student", "student_key");
  }
  const files = await settle(db, sources, tables);
  await noteFindings(db, sources, tables);
  await assumeDays(db, assumed, district);
  await noteUncounted(db, tables);
  return { sources, feeds, tables, domains, files, assumed };
}
