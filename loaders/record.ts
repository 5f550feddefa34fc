import { assumptions } from "../lib/district/assumption.js";
import type { District } from "../lib/district/district.js";
import { feedOrder } from "../lib/district/fed-tables.js";
import type { NativeDatabase } from "./native/database.js";
import type { Progress } from "./progress.js";
import { Assumed, assumeDays, assumeSchools } from "./record/assume.js";
import { judgeFeed, startFindings } from "./record/judge-feed.js";
import { type JudgedTable, judgeTable } from "./record/judge-table.js";
import { refuseInside, writeLookUpFile } from "./record/look-up-file.js";
import { noteFindings } from "./record/note.js";
import { makeKeys, markKnown } from "./record/pseudonyms.js";
import { readSources } from "./record/raw-sources.js";
import { sayFeeds } from "./record/said-feeds.js";
import { type SettledFile, settle } from "./record/settle.js";
import { writeAccount, writeRecord, type WrittenTable } from "./record/write-record.js";
import { secretFingerprint } from "./secret.js";

export interface RecordOptions {
  /** A database of the build's own. */
  readonly db: NativeDatabase;
  readonly district: District;
  /** Where the district's files lie. */
  readonly folder: string;
  readonly secret: string;
  /** Where the record's Parquet files go. */
  readonly out: string;
  /** A file outside the project that ties keys to ids, if one is asked for. */
  readonly lookUpFile?: string;
  readonly project?: string;
  readonly progress?: Progress;
}

/** What the private manifest keeps of a record. */
export interface RecordResult {
  readonly tables: readonly WrittenTable[];
  readonly files: readonly SettledFile[];
  /** By source, the columns that nothing read. */
  readonly dropped: Readonly<Record<string, readonly string[]>>;
  /** In words that pages print: what the mapping declares, and what was made under its assumptions. */
  readonly assumptions: readonly string[];
  readonly secretFingerprint: string;
}

/** From a district's files to its record: read, judge, map, assume, settle, write. */
export async function buildRecord(options: RecordOptions): Promise<RecordResult> {
  const {
    db,
    district,
    folder,
    secret,
    out,
    lookUpFile,
    project = ".",
    progress = () => undefined
  } = options;
  if (lookUpFile !== undefined) refuseInside(lookUpFile, project);
  const sources = await readSources(db, district, folder, progress);
  const feeds = await sayFeeds(db, sources);
  const domains = await makeKeys(db, district, feeds, secret);
  await startFindings(db);
  const assumed = new Assumed(db);
  const tables: JudgedTable[] = [];
  for (const table of feedOrder) {
    progress(`judging ${table}`);
    const judged = [];
    for (const feed of feeds.filter((d) => d.feed.table === table))
      judged.push(await judgeFeed(db, district, feed));
    const done = await judgeTable(db, table, judged);
    tables.push(done);
    if (table === "school") await assumeSchools(assumed, district);
    if (table === "school") await markKnown(db, "school", "kept_school", "school_id");
    if (table === "student") await markKnown(db, "student", "kept_student", "student_key");
  }
  const files = await settle(db, sources, tables);
  await noteFindings(db, sources, tables);
  await assumeDays(db, assumed, district);
  progress("writing the record");
  const origins = feeds.map((d) => ({ sourceId: d.source.id, sharesLines: d.rows.sharesLines }));
  const written = await writeRecord(db, out, {
    feeds: origins,
    assumed: assumed.made,
    constants: constantsOf(tables, assumed)
  });
  const account = await writeAccount(db, out);
  if (lookUpFile !== undefined) await writeLookUpFile(db, domains, lookUpFile, project);
  return {
    tables: [...written, ...account],
    files,
    dropped: Object.fromEntries(sources.map((d) => [d.source.id, d.dropped])),
    assumptions: [
      ...district.assumptions,
      ...assumptions.filter((d) => assumed.made.includes(d.assume)).map((d) => d.words)
    ],
    secretFingerprint: secretFingerprint(secret)
  };
}

/** Constant columns by table, for tables to which no assumption added rows. */
function constantsOf(
  tables: readonly JudgedTable[],
  assumed: Assumed
): Record<string, Readonly<Record<string, string>>> {
  return Object.fromEntries(
    tables.filter((d) => !assumed.tables.has(d.table)).map((d) => [d.table, d.constants])
  );
}
