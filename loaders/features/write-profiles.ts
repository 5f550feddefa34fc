import { existsSync } from "node:fs";
import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import type { Database } from "../../lib/query/database.js";
import type { NativeDatabase } from "../native/database.js";
import { emptyFile, keepFile, partitionSql, profileFile, profileTable, writePartition } from "./partition.js";

/** The profiles of a build before. */
export interface KeptProfiles {
  readonly folder: string;
  /** Its last as-of date of the year. */
  readonly through: string;
  /** SELECT text of student_key: those whose profiles up to that date may be others now. */
  readonly revised: string;
}

/** Writes the table's file without rows from `profile_row`, the profiles computed. */
export async function writeNoProfiles(db: Database, out: string): Promise<void> {
  if (existsSync(join(out, emptyFile(profileTable)))) return;
  await writePartition(db, "SELECT * FROM profile_row WHERE FALSE", out, emptyFile(profileTable));
}

/** Writes the files of a year with these as-of dates, of `profile_row`. */
export async function writeYearProfiles(
  db: NativeDatabase,
  year: number,
  dates: readonly string[],
  out: string
): Promise<void> {
  const files = [undefined, ...endsOf(dates)];
  await db.runTogether(files.map((until) => [partitionSql(rowsSql(until), out, profileFile(year, until))]));
}

/**
 * Statements that write those of the year's files that are new whenever anything is: `profile_row`, of all students computed
 * what ended since; and what is open of theirs, with what was kept of `profile_stays`, all others whom the record still names.
 */
export function newFiles(year: number, dates: readonly string[], kept: KeptProfiles, out: string): string[] {
  const file = readSql([join(kept.folder, profileFile(year))]);
  const stays = `UNION ALL BY NAME SELECT k.* FROM ${file} k SEMI JOIN profile_stays s ON s.student_key = k.student_key`;
  const ended = endsOf(dates).filter((until) => until > kept.through);
  return [
    partitionSql(`${rowsSql(undefined)} ${stays}`, out, profileFile(year)),
    ...ended.map((until) => partitionSql(rowsSql(until), out, profileFile(year, until)))
  ];
}

/**
 * Statements that write those of the year's earlier files in which anything is new, by `revised_end` (of `revisedEnds`): of
 * students revised `profile_row`, of all others whom the record still names what was kept. Keeps the other files.
 */
export async function revisedFiles(
  db: Database,
  year: number,
  dates: readonly string[],
  kept: KeptProfiles,
  out: string
): Promise<string[]> {
  const rows = await db.rows<{ date: string }>(
    "SELECT CAST(known_until AS VARCHAR) AS date FROM revised_end"
  );
  const revised = new Set(rows.map((row) => row.date));
  const old = endsOf(dates).filter((until) => until <= kept.through);
  for (const until of old.filter((date) => !revised.has(date)))
    keepFile(kept.folder, out, profileFile(year, until));
  const ended = (until: string) => `UNION ALL BY NAME
SELECT k.* FROM ${readSql([join(kept.folder, profileFile(year, until))])} k
SEMI JOIN every_student e ON e.student_key = k.student_key ANTI JOIN (${kept.revised}) r ON r.student_key = k.student_key`;
  return old
    .filter((until) => revised.has(until))
    .map((until) => partitionSql(`${rowsSql(until)} ${ended(until)}`, out, profileFile(year, until)));
}

/** Keeps all of a year's files; of the as-of dates since it has ones without rows. */
export async function keepYearProfiles(
  db: Database,
  year: number,
  dates: readonly string[],
  { folder, through }: Pick<KeptProfiles, "folder" | "through">,
  out: string
): Promise<void> {
  for (const until of [undefined, ...endsOf(dates)]) {
    const file = profileFile(year, until);
    if (until === undefined || until <= through) keepFile(folder, out, file);
    else
      await writePartition(db, `SELECT * FROM ${readSql([join(out, emptyFile(profileTable))])}`, out, file);
  }
}

/**
 * SELECT text: the dates (`known_until`) up to the last before at which other profiles ended than did, of students whose past
 * may be another.
 */
export function revisedEnds(
  year: number,
  dates: readonly string[],
  { folder, through, revised }: KeptProfiles
): string {
  const ends = endsOf(dates).filter((date) => date <= through);
  if (ends.length === 0) return "SELECT known_until FROM profile_row WHERE FALSE";
  const files = ends.map((until) => join(folder, profileFile(year, until)));
  const sums = (rows: string) =>
    `SELECT known_until, COUNT(*) AS n, SUM(hash(r)) AS content FROM (${rows}) r GROUP BY known_until`;
  const now = `SELECT * FROM profile_row WHERE known_until <= DATE '${through}'`;
  const gone = `SELECT k.student_key FROM ${readSql(files)} k ANTI JOIN every_student e ON e.student_key = k.student_key`;
  const before = `SELECT k.* FROM ${readSql(files)} k SEMI JOIN (${revised} UNION ${gone}) v ON v.student_key = k.student_key`;
  return `SELECT DISTINCT known_until FROM (
  ((${sums(now)}) EXCEPT (${sums(before)})) UNION ALL ((${sums(before)}) EXCEPT (${sums(now)})))`;
}

/** The as-of dates at which a profile of the year can end: all but its first. */
function endsOf(dates: readonly string[]): string[] {
  return [...new Set(dates)].sort().slice(1);
}

function rowsSql(until: string | undefined): string {
  return `SELECT * FROM profile_row WHERE known_until ${until === undefined ? "IS NULL" : `= DATE '${until}'`}`;
}

function readSql(files: readonly string[]): string {
  return `read_parquet([${files.map(literal).join(", ")}], hive_partitioning = false)`;
}
