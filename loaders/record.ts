import { assumptions } from "../lib/district/assumption.js";
import { type JudgedRecord, type JudgeOptions, judgeRecord } from "./record/judge-record.js";
import { refuseInside, writeLookUpFile } from "./record/look-up-file.js";
import type { SettledFile } from "./record/settle.js";
import { writeAccount, writeRecord, type WrittenTable } from "./record/write-record.js";
import { secretFingerprint } from "./secret.js";

export interface RecordOptions extends JudgeOptions {
  /** Where the record's Parquet files go. */
  readonly out: string;
  /** A file outside the project that ties keys to ids, if one is asked for. */
  readonly lookUpFile?: string;
  readonly project?: string;
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
  const { db, district, secret, out, lookUpFile, project = ".", progress = () => undefined } = options;
  if (lookUpFile !== undefined) refuseInside(lookUpFile, project);
  const judged = await judgeRecord(options);
  progress("writing the record");
  const written = await writeRecord(db, out, originsOf(judged));
  const account = await writeAccount(db, out);
  if (lookUpFile !== undefined) await writeLookUpFile(db, judged.domains, lookUpFile, project);
  const made = assumptions.filter((d) => judged.assumed.made.includes(d.assume));
  return {
    tables: [...written, ...account],
    files: judged.files,
    dropped: Object.fromEntries(judged.sources.map((d) => [d.source.id, d.dropped])),
    assumptions: [...district.assumptions, ...made.map((d) => d.words)],
    secretFingerprint: secretFingerprint(secret)
  };
}

/** Where rows come from, by feed; columns are constant only in tables to which no assumption added rows. */
function originsOf({ feeds, tables, assumed }: JudgedRecord): Parameters<typeof writeRecord>[2] {
  const plain = tables.filter((d) => !assumed.tables.has(d.table));
  return {
    feeds: feeds.map((d) => ({ sourceId: d.source.id, sharesLines: d.rows.sharesLines })),
    assumed: assumed.made,
    constants: Object.fromEntries(plain.map((d) => [d.table, d.constants]))
  };
}
