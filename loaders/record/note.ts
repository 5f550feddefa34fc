import { findingColumns } from "../../lib/contract/finding.js";
import {
  alikeIdsSql,
  joinsNobodySql,
  lostZerosSql,
  type NotePlace,
  repeatNotesSql,
  uncountedEventsSql
} from "../../lib/contract/note-sql.js";
import { rules } from "../../lib/contract/rules.js";
import { domainTable, idColumns } from "../../lib/district/domain.js";
import { tableOf } from "../../lib/district/fed-tables.js";
import type { NativeDatabase } from "../native/database.js";
import type { JudgedFeed } from "./judge-feed.js";
import type { JudgedTable } from "./judge-table.js";
import type { RawRows } from "./raw-sources.js";

/** Tells of what the judge of single rows can't see: repeated keys, orphans by the file, ids that lost their zeros. */
export async function noteFindings(
  db: NativeDatabase,
  sources: readonly RawRows[],
  tables: readonly JudgedTable[]
): Promise<void> {
  for (const table of tables)
    for (const feed of table.feeds)
      for (const sql of notes(feed, table)) await db.run(`INSERT INTO finding ${sql}`);
  for (const { source, raw, notes: absent } of sources) {
    const advice = rules.find((d) => d.rule === "unreadable row")?.advice ?? "";
    const unreadable = raw.unreadable.map(({ file, line, problem }) => ({
      source_id: source.id,
      file: raw.files[file]?.file ?? "",
      line,
      table_name: null,
      column_name: null,
      rule: "unreadable row",
      value_or_shape: null,
      advice: `it ${problem}; ${advice}`,
      effect: "row quarantined",
      rows: 1
    }));
    const columns = Object.keys(findingColumns) as (keyof typeof findingColumns)[];
    await db.append(
      "finding",
      [...absent, ...unreadable].map((finding) => columns.map((column) => finding[column]))
    );
  }
}

/** Tells of events that will not count, once all days and memberships are there, the assumed ones too. */
export async function noteUncounted(db: NativeDatabase, tables: readonly JudgedTable[]): Promise<void> {
  for (const { table, feeds } of tables.filter((d) => d.table === "attendance_event"))
    for (const feed of feeds)
      for (const sql of uncountedEventsSql(placeOf(feed, table))) await db.run(`INSERT INTO finding ${sql}`);
}

function placeOf({ number, source, rows }: JudgedFeed, table: string): NotePlace {
  const files = rows.raw.files.map((d) => d.file);
  return { feed: number, source: source.id, files, sharesLines: rows.sharesLines, table };
}

function notes(judged: JudgedFeed, { resolved, table }: JudgedTable): string[] {
  const { feed, candidate, said } = judged;
  const place = placeOf(judged, table);
  const declared = tableOf(table);
  const refersToStudents = Object.values(declared.columns).some((d) => d.references === "student");
  return [
    ...(resolved === undefined ? [] : [repeatNotesSql(place, resolved)]),
    ...(refersToStudents ? [joinsNobodySql(place, declared, candidate)] : []),
    ...idColumns(feed).map(({ column, domain }) =>
      declared.columns[column]?.references === undefined
        ? alikeIdsSql(place, column, said, domainTable(domain))
        : lostZerosSql(place, column, said, candidate, domainTable(domain))
    )
  ];
}
