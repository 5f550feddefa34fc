import type { Table } from "../canon/table.js";
import { adviceSql, fileSql } from "./finding-sql.js";
import { physicalLine } from "./physical-line.js";
import type { Effect, RuleName } from "./rules.js";
import { name, text } from "./sql-text.js";

/** Where notes on a feed's rows are told of. */
export interface NotePlace {
  readonly feed: number;
  readonly source: string;
  readonly files: readonly string[];
  readonly sharesLines: boolean;
  readonly table: string;
}

/** Findings on rows with repeated keys, one a row. */
export function repeatNotesSql(place: NotePlace, resolved: string): string {
  const effect = `CASE WHEN disposition = 'quarantined' THEN 'row quarantined' WHEN rule = 'values that differ' THEN 'value set aside' ELSE 'note' END`;
  return `SELECT ${findingStart(place, "_file", "_line")}, NULL AS column_name, rule, NULL AS value_or_shape,
  ${adviceSql("rule", "NULL", place.source, place.table)} AS advice, ${effect} AS effect, 1 AS rows
FROM ${resolved} WHERE _feed = ${place.feed} AND rule IS NOT NULL AND NOT (refused IS NOT NULL AND _nth = 1)`;
}

/** One finding for each file of whose rows none finds its student. */
export function joinsNobodySql(place: NotePlace, declared: Table, candidate: string): string {
  const column = Object.entries(declared.columns).find(([, d]) => d.references === "student")?.[0];
  const orphan = `coalesce(contains(refused, ${text(`${column}:unknown student`)}), FALSE)`;
  return aggregateNoteSql(
    place,
    "joins nobody",
    column ?? "",
    `FROM ${candidate} GROUP BY _file HAVING bool_and(${orphan})`
  );
}

/** One finding for each file that defines ids of which two are one but for zeros in front. */
export function alikeIdsSql(place: NotePlace, column: string, said: string, domain: string): string {
  const alike = `SELECT unnest(list(id)) FROM ${domain} GROUP BY ltrim(id, '0') HAVING count(*) > 1`;
  const from = `FROM ${said} WHERE _passes AND ${name(`text_${column}`)} IN (${alike}) GROUP BY _file`;
  return aggregateNoteSql(place, zeros, column, from);
}

/** One finding for each file with orphans that are a known id but for zeros in front. */
export function lostZerosSql(
  place: NotePlace,
  column: string,
  said: string,
  candidate: string,
  domain: string
): string {
  const from = `FROM (SELECT _file, _line FROM ${candidate} WHERE contains(refused, ${text(`${column}:unknown `)})) JOIN ${said} USING (_file, _line)
WHERE ltrim(${name(`text_${column}`)}, '0') IN (SELECT ltrim(id, '0') FROM ${domain}) GROUP BY _file`;
  return aggregateNoteSql(place, zeros, column, from);
}

const zeros = "differ only by leading zeros";

/** One finding for each file with events, other than presence, that no day of membership or instruction takes up. */
export function uncountedEventsSql(place: NotePlace): string[] {
  const events = `FROM kept_attendance_event AS e WHERE e._feed = ${place.feed} AND e.superseded_on IS NULL AND NOT e.retracted
  AND e.attendance_category <> 'present'`;
  const note = (rule: RuleName, table: string, holds: string): string =>
    aggregateNoteSql(
      place,
      rule,
      "date",
      `${events} AND EXISTS (SELECT 1 FROM ${table}) AND NOT EXISTS (SELECT 1 FROM ${table} AS t
  WHERE CAST(t.school_id AS VARCHAR) = CAST(e.school_id AS VARCHAR) AND t.superseded_on IS NULL AND NOT t.retracted AND ${holds}) GROUP BY e._file`
    );
  return [
    note(
      "outside membership",
      "kept_enrollment",
      "t.student_key = e.student_key AND t.entry_date <= e.date AND coalesce(t.exit_date, e.date) >= e.date"
    ),
    note("no instruction that day", "kept_calendar_day", "t.date = e.date AND t.is_instructional")
  ];
}

function aggregateNoteSql(place: NotePlace, rule: RuleName, column: string, from: string): string {
  const effect: Effect = "note";
  return `SELECT ${findingStart(place, "_file", "min(_line)")}, ${text(column)} AS column_name, ${text(rule)} AS rule, NULL AS value_or_shape,
  ${adviceSql(text(rule), text(column), place.source, place.table)} AS advice, ${text(effect)} AS effect, count(*) AS rows ${from}`;
}

function findingStart({ source, files, table, sharesLines }: NotePlace, file: string, line: string): string {
  return `${text(source)} AS source_id, ${fileSql(files, file)} AS file, ${physicalLine(line, sharesLines)} AS line, ${text(table)} AS table_name`;
}
