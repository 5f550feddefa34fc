import type { Table } from "../canon/table.js";
import { happenedOn } from "./after-as-of.js";
import { faultSql, type JudgedColumn } from "./fault-sql.js";
import { sqlType } from "./sql-type.js";
import { name, text } from "./sql-text.js";

/** A feed's rows, ready to be judged as rows of a table. */
export interface Judgement {
  readonly feed: number;
  readonly table: string;
  readonly declared: Table;
  readonly columns: readonly JudgedColumn[];
  /** The rows: `s` is what the source says, joined to what ids became. */
  readonly from: string;
  /** SQL of `recorded_on` over the typed row, which has the source's own text of it as `text_recorded_on`. */
  readonly recordedOn: string;
  readonly recordedText?: string;
  readonly isAssumed: boolean;
  readonly asOf?: string;
}

/**
 * The candidates of a feed: typed rows, with the faults that refuse the row (`refused`) and those that only empty a
 * value (`set_aside`), each as `column:rule` joined by ";", NULL if there are none.
 */
export function judgeSql(judgement: Judgement): string {
  const { feed, declared, columns, isAssumed } = judgement;
  const legal = Object.entries(declared.columns).map(([column, { ...type }]) =>
    columns.some((d) => d.name === column)
      ? `CASE WHEN ${name(`fault_${column}`)} IS NULL THEN ${name(column)} END AS ${name(column)}`
      : `CAST(NULL AS ${sqlType(type)}) AS ${name(column)}`
  );
  const isFatal = (d: JudgedColumn): boolean =>
    d.column.required || declared.key.includes(d.name) || d.name === "recorded_on";
  return `SELECT CAST(${feed} AS SMALLINT) AS _feed, _file, _line, ${legal.join(", ")},
  CASE WHEN fault_recorded_on IS NULL THEN recorded_on END AS recorded_on, ${isAssumed} AS recorded_assumed, retracted,
  ${joinedFaults([...columns.filter(isFatal).map(namedFault), namedFault({ name: "recorded_on" }), "fault_row"])} AS refused,
  ${joinedFaults(columns.filter((d) => !isFatal(d)).map(namedFault))} AS set_aside
FROM (${faultLayer(judgement)})`;
}

/** Every column's first fault, and the first condition on the whole row that it breaks. */
function faultLayer(judgement: Judgement): string {
  const { table, declared, columns, asOf } = judgement;
  const faults = columns.map(
    (d) => `${faultSql(d, happenedOn[table] === d.name ? asOf : undefined)} AS ${name(`fault_${d.name}`)}`
  );
  const broken = (declared.rules ?? [])
    .filter(({ sql }) => mentionsOnly(sql, declared, columns))
    .map(({ rule, sql }) => `WHEN NOT coalesce(${sql}, TRUE) THEN ${text(`:${rule}`)}`);
  return `SELECT *, ${[
    ...faults,
    "CASE WHEN recorded_on IS NULL THEN CASE WHEN text_recorded_on IS NULL THEN 'missing' ELSE 'not a date' END END AS fault_recorded_on",
    `${broken.length === 0 ? "CAST(NULL AS VARCHAR)" : `CASE ${broken.join(" ")} END`} AS fault_row`
  ].join(",\n    ")}
  FROM (SELECT *, ${judgement.recordedOn} AS recorded_on FROM (${typedLayer(judgement)}))`;
}

function typedLayer({ columns, from, recordedText = "CAST(NULL AS VARCHAR)" }: Judgement): string {
  const typed = columns.flatMap((d) => [
    `${d.value} AS ${name(d.name)}`,
    `${d.said} AS ${name(`said_${d.name}`)}`,
    `${d.text} AS ${name(`text_${d.name}`)}`,
    `${d.lost} AS ${name(`lost_${d.name}`)}`,
    ...(d.known === undefined ? [] : [`coalesce(${d.known}, FALSE) AS ${name(`known_${d.name}`)}`])
  ]);
  return `SELECT s._file, s._line, s.retracted, ${recordedText} AS text_recorded_on, ${typed.join(",\n      ")}\n    FROM ${from}`;
}

/** A condition speaks only of columns that the feed maps; an unmapped one is empty and breaks nothing. */
function mentionsOnly(sql: string, declared: Table, columns: readonly JudgedColumn[]): boolean {
  return Object.keys(declared.columns).every(
    (column) => columns.some((d) => d.name === column) || !new RegExp(`\\b${column}\\b`).test(sql)
  );
}

function namedFault({ name: column }: { readonly name: string }): string {
  return `${text(`${column}:`)} || ${name(`fault_${column}`)}`;
}

/** The faults that there are, joined; the joining is done only where there is one. */
function joinedFaults(faults: readonly string[]): string {
  if (faults.length === 0) return "CAST(NULL AS VARCHAR)";
  return `CASE WHEN coalesce(${faults.join(", ")}) IS NOT NULL THEN concat_ws(';', ${faults.join(", ")}) END`;
}
