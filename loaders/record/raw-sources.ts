import type { Finding } from "../../lib/contract/finding.js";
import { didYouMean } from "../../lib/contract/did-you-mean.js";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { numberedSql } from "../../lib/contract/physical-line.js";
import { type RuleName, rules } from "../../lib/contract/rules.js";
import { name } from "../../lib/contract/sql-text.js";
import type { District, Source } from "../../lib/district/district.js";
import { droppedColumns, readColumns } from "../../lib/district/read-columns.js";
import { readSource } from "../intake/read-source.js";
import type { RawSource } from "../intake/raw-source.js";
import type { NativeDatabase } from "../native/database.js";
import type { Progress } from "../progress.js";

/** A source with its rows as text, in a relation that has every column that the mapping reads. */
export interface RawRows {
  readonly source: Source;
  readonly raw: RawSource;
  readonly dropped: readonly string[];
  /** Whether `_line` is a number of its own, for rows of this source may share a line. */
  readonly sharesLines: boolean;
  /** Notes on files without rows, and on columns that no record of a file has. */
  readonly notes: readonly Finding[];
}

/** Reads every source of a district. */
export async function readSources(
  db: NativeDatabase,
  district: District,
  folder: string,
  progress: Progress
): Promise<RawRows[]> {
  const rows: RawRows[] = [];
  for (const [i, source] of district.sources.entries()) {
    progress(`reading ${source.id}`, i + 1, district.sources.length);
    const raw = await readSource(db, source.spec, source.files, `raw_${i}`, folder);
    const absent = absentColumns(source, district, raw);
    const dropped = droppedColumns(source, district, raw.columns);
    const sharesLines = source.spec.format === "xml";
    const table = await wholeTable(db, raw, `whole_${i}`, absent, sharesLines);
    const empty = raw.files.filter((d) => d.rows === 0).map((d) => fileNote(source.id, d.file, "no rows"));
    rows.push({ source, raw: { ...raw, table }, dropped, notes: [...absent, ...empty], sharesLines });
  }
  return rows;
}

/** Formats whose records leave out what is empty: a column may be absent from a whole file. */
const sparse = ["xml", "ndjson"];

/** Refuses a file without a column that the mapping reads; in sparse formats an optional one is noted and empty. */
function absentColumns(source: Source, district: District, { files }: RawSource): Finding[] {
  const notes = new Map<string, Finding>();
  for (const { file, columns } of files) {
    const known = new Set(columns.map((column) => column.toLowerCase()));
    for (const { column, place, isOptional } of readColumns(source, district)) {
      if (known.has(column.toLowerCase())) continue;
      if (!isOptional || !sparse.includes(source.spec.format))
        throw new RollcallError(
          file,
          `no column "${column}", which ${place} reads (it has ${columns.length})`,
          didYouMean(column, columns) || "correct the mapping in district.json, or the file's header"
        );
      notes.set(`${file} ${column}`, fileNote(source.id, file, "column absent", column));
    }
  }
  return [...notes.values()];
}

function fileNote(source: string, file: string, rule: RuleName, column: string | null = null): Finding {
  const advice = rules.find((d) => d.rule === rule)?.advice ?? "";
  return {
    source_id: source,
    file,
    line: null,
    table_name: null,
    column_name: column,
    rule,
    value_or_shape: null,
    advice,
    effect: "note",
    rows: 0
  };
}

/** The rows with an empty column for each that is absent from all files, and with numbers where they share lines. */
async function wholeTable(
  db: NativeDatabase,
  raw: RawSource,
  whole: string,
  absent: readonly Finding[],
  sharesLines: boolean
): Promise<string> {
  const known = new Set(raw.columns.map((column) => column.toLowerCase()));
  const empty = [...new Set(absent.map((d) => d.column_name ?? ""))].filter(
    (column) => !known.has(column.toLowerCase())
  );
  if (empty.length === 0 && !sharesLines) return raw.table;
  const added = empty.map((column) => `, CAST(NULL AS VARCHAR) AS ${name(column)}`);
  const rows = sharesLines ? `(${numberedSql(raw.table, raw.columns.map(name))})` : raw.table;
  await db.run(`CREATE ${sharesLines ? "TABLE" : "VIEW"} ${whole} AS SELECT *${added.join("")} FROM ${rows}`);
  return whole;
}
