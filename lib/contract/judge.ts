import type { Table } from "../canon/table.js";
import { happenedOn } from "./after-as-of.js";
import { faultSql, fineSql, type JudgedColumn } from "./fault-sql.js";
import { sqlType } from "./sql-type.js";
import { name, noText, text } from "./sql-text.js";

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
  /** The column that `recorded_on` is counted from: where that one is at fault, no second fault is told. */
  readonly recordedFrom?: string;
  readonly isAssumed: boolean;
  readonly asOf?: string;
}

/**
 * The candidates of a feed: typed rows, with the faults that refuse the row (`refused`) and those that only empty a
 * value (`set_aside`), each as `column:rule` joined by ";", NULL if there are none. One test tells a fine row; only the
 * others are looked at rule by rule.
 */
export function judgeSql(judgement: Judgement): string {
  const { feed, table, declared, columns, isAssumed } = judgement;
  const asOf = (d: JudgedColumn): string | undefined =>
    happenedOn[table] === d.name ? judgement.asOf : undefined;
  const fault = (d: JudgedColumn): string => `(${faultSql(d, asOf(d))})`;
  const own = Object.entries(declared.columns).map(([column, type]) => {
    const judged = columns.find((d) => d.name === column);
    if (judged === undefined) return `CAST(NULL AS ${sqlType(type)}) AS ${name(column)}`;
    return `CASE WHEN _fine OR ${fault(judged)} IS NULL THEN ${name(column)} END AS ${name(column)}`;
  });
  const isFatal = (d: JudgedColumn): boolean => d.column.required || declared.key.includes(d.name);
  const named = (d: JudgedColumn): string => `${text(`${d.name}:`)} || ${fault(d)}`;
  const rowRules = rulesOf(judgement).map(
    ({ rule, sql }) => `CASE WHEN NOT coalesce(${sql}, TRUE) THEN ${text(`:${rule}`)} END`
  );
  const from = columns.find((d) => d.name === judgement.recordedFrom);
  const untimed = from ? `CASE WHEN ${fault(from)} IS NULL THEN ${recordedFault} END` : recordedFault;
  const refused = [...columns.filter(isFatal).map(named), untimed, ...rowRules];
  const setAside = columns.filter((d) => !isFatal(d)).map(named);
  return `SELECT CAST(${feed} AS SMALLINT) AS _feed, _file, _line, ${own.join(",\n  ")},
  recorded_on, ${isAssumed} AS recorded_assumed, retracted, ${joinedFaults(refused)} AS refused, ${joinedFaults(setAside)} AS set_aside
FROM (SELECT *, coalesce(${[
    ...columns.map((d) => fineSql(d, asOf(d))),
    "recorded_on IS NOT NULL",
    ...rulesOf(judgement).map(({ sql }) => `coalesce(${sql}, TRUE)`)
  ].join(" AND ")}, FALSE) AS _fine
FROM (SELECT *, ${judgement.recordedOn} AS recorded_on FROM (${typedLayer(judgement)})))`;
}

const recordedFault =
  "CASE WHEN recorded_on IS NULL THEN CASE WHEN text_recorded_on IS NULL THEN 'recorded_on:missing' ELSE 'recorded_on:not a date' END END";

function typedLayer({ columns, from, recordedText = noText }: Judgement): string {
  const typed = columns.flatMap((d) => [
    `${d.value} AS ${name(d.name)}`,
    `${d.said} AS ${name(`said_${d.name}`)}`,
    `${d.text} AS ${name(`text_${d.name}`)}`,
    `${d.lost} AS ${name(`lost_${d.name}`)}`,
    ...(d.known === undefined ? [] : [`coalesce(${d.known}, FALSE) AS ${name(`known_${d.name}`)}`])
  ]);
  return `SELECT s._file, s._line, s.retracted, ${recordedText} AS text_recorded_on, ${typed.join(",\n  ")}
  FROM ${from}`;
}

/** The table's conditions on whole rows that speak only of columns that the feed maps; an unmapped one breaks nothing. */
function rulesOf({ declared, columns }: Judgement): NonNullable<Table["rules"]> {
  const isMapped = (column: string): boolean => columns.some((d) => d.name === column);
  return (declared.rules ?? []).filter(({ sql }) =>
    Object.keys(declared.columns).every(
      (column) => isMapped(column) || !new RegExp(`\\b${column}\\b`).test(sql)
    )
  );
}

function joinedFaults(faults: readonly string[]): string {
  return faults.length === 0
    ? noText
    : `CASE WHEN NOT _fine THEN nullif(concat_ws(';', ${faults.join(", ")}), '') END`;
}
