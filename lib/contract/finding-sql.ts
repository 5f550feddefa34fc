import type { Table } from "../canon/table.js";
import type { JudgedColumn } from "./fault-sql.js";
import { physicalLine } from "./physical-line.js";
import { rules } from "./rules.js";
import { shownValueSql } from "./shown-value.js";
import { text } from "./sql-text.js";

/** Where the faults of a feed are told of. */
export interface FindingPlace {
  readonly source: string;
  readonly files: readonly string[];
  /** Whether rows may share a line, and have numbers instead. */
  readonly sharesLines: boolean;
  readonly table: string;
  readonly declared: Table;
  readonly columns: readonly JudgedColumn[];
  /** Tables: the judged rows, and what the source says of them. */
  readonly candidate: string;
  readonly said: string;
}

/** One finding for each fault of each candidate. */
export function findingSql(place: FindingPlace): string {
  const values = place.columns.map((d) => `WHEN ${text(d.name)} THEN ${shownValueSql(d, "f.faults")}`);
  return `WITH faulty AS (
  SELECT _file, _line, string_split(refused, ';') AS refused, string_split(set_aside, ';') AS set_aside
  FROM ${place.candidate} WHERE refused IS NOT NULL OR set_aside IS NOT NULL
), fault AS (
  SELECT _file, _line, coalesce(len(refused), 0) + coalesce(len(set_aside), 0) AS faults, unnest(refused) AS fault, 'row quarantined' AS effect FROM faulty
  UNION ALL
  SELECT _file, _line, coalesce(len(refused), 0) + coalesce(len(set_aside), 0), unnest(set_aside), 'value set aside' FROM faulty
), named AS (
  SELECT *, nullif(split_part(fault, ':', 1), '') AS column_name, split_part(fault, ':', 2) AS rule FROM fault
)
SELECT ${text(place.source)} AS source_id, ${fileSql(place.files, "f._file")} AS file, ${physicalLine("f._line", place.sharesLines)} AS line,
  ${text(place.table)} AS table_name, f.column_name, f.rule,
  ${values.length === 0 ? "NULL" : `CASE f.column_name ${values.join("\n    ")} END`} AS value_or_shape,
  ${adviceSql("f.rule", "f.column_name", place.source, place.table, place.declared)} AS advice, f.effect, 1 AS rows
FROM named AS f JOIN ${place.said} AS s USING (_file, _line)`;
}

/** The name of a file by its number. */
export function fileSql(files: readonly string[], number: string): string {
  return `([${files.map(text).join(", ")}])[${number} + 1]`;
}

/** The way out of a rule, with the place written in. */
export function adviceSql(
  rule: string,
  column: string,
  source: string,
  table: string,
  declared?: Table
): string {
  const known = [...rules, ...(declared?.rules ?? [])].map(({ rule: word, advice }) => {
    const placed = advice.replaceAll("{source}", source).replaceAll("{table}", table);
    return `WHEN ${text(word)} THEN ${text(placed)}`;
  });
  return `replace(CASE ${rule} ${known.join(" ")} END, '{column}', coalesce(${column}, ''))`;
}
