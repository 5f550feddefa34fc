import type { Table } from "../canon/table.js";
import { name, text } from "./sql-text.js";

/** Which of several rows with one key and one recorded_on stands, by feed. */
export interface ClashOfFeed {
  readonly feed: number;
  readonly kind: "quarantine" | "last_line" | "set_aside" | "prefer";
  readonly column?: string;
  readonly words?: readonly string[];
  /** Whether rows that agree make one row together, so that none of them is a duplicate. */
  readonly isFolded: boolean;
}

/**
 * What becomes of rows whose keys repeat: `disposition`, `rule`, whether the row is in the record (`stands`), and when a
 * newer version took its place (`superseded_on`). Rows already refused are counted as repeats and change nothing else.
 * 1. Rows that agree in everything: the first goes on. 2. Rows that differ with one recorded_on clash.
 * 3. What stands is a chain of versions; a version that repeats the one before says nothing new.
 */
export function resolveSql(
  { key, columns }: Table,
  suspects: string,
  clashes: readonly ClashOfFeed[]
): string {
  const content = Object.keys(columns).filter((column) => !key.includes(column));
  const keys = key.map(name).join(", ");
  const version = `${keys}, recorded_on, retracted`;
  const same = `row(${["NULL", ...content.map(name)].join(", ")})`;
  const folded = clashes.filter((d) => d.isFolded).map((d) => d.feed);
  const duplicate =
    folded.length === 0
      ? "'exact duplicate'"
      : `CASE WHEN _feed IN (${folded.join(", ")}) THEN 'kept' ELSE 'exact duplicate' END`;
  const merged = content.filter((column) => !columns[column]?.required);
  const hasSetAside = clashes.some((d) => d.kind === "set_aside");
  return `WITH numbered AS (
  SELECT *, row_number() OVER (PARTITION BY ${version}, ${same} ORDER BY _feed, _file, _line) AS _nth FROM ${suspects}
), live AS (
  SELECT *, ${kindSql(clashes)} AS _kind, _nth = 1 AND refused IS NULL AS _live FROM numbered
), ranked AS (
  SELECT *, count(*) FILTER (WHERE _live) OVER rival AS _rivals,
    coalesce(bool_or(_kind = 'quarantine') FILTER (WHERE _live) OVER rival, FALSE) AS _strict,
    coalesce(bool_and(_kind = 'set_aside') FILTER (WHERE _live) OVER rival, FALSE) AS _mild,
    row_number() OVER (PARTITION BY ${version}, _live ORDER BY ${preferenceSql(clashes)}) AS _place,
    ${hasSetAside ? `${requiredAgree(content, columns)} AS _mergeable` : "FALSE AS _mergeable"}
  FROM live WINDOW rival AS (PARTITION BY ${version})
), judged AS (
  SELECT * ${hasSetAside ? `REPLACE (${merged.map(mergedSql).join(", ")})` : ""}, CASE
      WHEN refused IS NOT NULL THEN 'quarantined'
      WHEN _nth > 1 THEN ${duplicate}
      WHEN _rivals > 1 AND _mild AND _mergeable THEN CASE WHEN _place = 1 THEN NULL ELSE 'kept' END
      WHEN _rivals > 1 AND (_strict OR _mild) THEN 'quarantined'
      WHEN _rivals > 1 AND _place > 1 THEN 'superseded'
    END AS _fate
  FROM ranked${hasSetAside ? ` WINDOW rival AS (PARTITION BY ${version}, _live)` : ""}
), chained AS (
  SELECT *, _fate IS NULL AND coalesce(retracted = lag(retracted) OVER chain AND ${same} IS NOT DISTINCT FROM lag(${same}) OVER chain, FALSE) AS _again
  FROM judged WINDOW chain AS (PARTITION BY ${keys}, _fate IS NULL ORDER BY recorded_on, retracted)
), versioned AS (
  SELECT *, _fate IS NULL AND NOT _again AS stands,
    CASE WHEN _fate IS NULL AND NOT _again
      THEN lead(recorded_on) OVER (PARTITION BY ${keys}, _fate IS NULL AND NOT _again ORDER BY recorded_on, retracted) END AS superseded_on
  FROM chained
)
SELECT * EXCLUDE (_kind, _live, _strict, _mild, _mergeable, _place, _fate, _again),
  CASE WHEN _again THEN ${duplicate} WHEN stands AND superseded_on IS NOT NULL THEN 'superseded' ELSE coalesce(_fate, 'kept') END AS disposition,
  CASE WHEN _nth > 1 THEN 'repeated key'
    WHEN _rivals > 1 AND _live AND _mild AND _mergeable THEN 'values that differ'
    WHEN _rivals > 1 AND _live THEN 'clash of keys' END AS rule
FROM versioned`;
}

function kindSql(clashes: readonly ClashOfFeed[]): string {
  return `CASE _feed ${clashes.map((d) => `WHEN ${d.feed} THEN ${text(d.kind)}`).join(" ")} END`;
}

/** Preferred words first, then the last line where the last stands, else the first. */
function preferenceSql(clashes: readonly ClashOfFeed[]): string {
  const preferred = clashes.flatMap(({ feed, column, words = [] }) =>
    column === undefined
      ? []
      : [
          `WHEN ${feed} THEN coalesce(list_position([${words.map(text).join(", ")}], CAST(${name(column)} AS VARCHAR)), ${words.length + 1})`
        ]
  );
  const rank = preferred.length === 0 ? "0" : `CASE _feed ${preferred.join(" ")} ELSE 0 END`;
  const sign = "CASE WHEN _kind = 'last_line' THEN -1 ELSE 1 END";
  return `${rank}, _feed * ${sign}, _file * ${sign}, _line * ${sign}`;
}

/** Rows can be merged only where they agree on all that is required. */
function requiredAgree(content: readonly string[], columns: Table["columns"]): string {
  const required = content.filter((column) => columns[column]?.required);
  if (required.length === 0) return "TRUE";
  return required
    .map(
      (column) =>
        `min(${name(column)}) FILTER (WHERE _live) OVER rival = max(${name(column)}) FILTER (WHERE _live) OVER rival`
    )
    .join(" AND ");
}

/** An optional value on which merged rows differ is empty; where only some of them have one, it stands. */
function mergedSql(column: string): string {
  const c = name(column);
  return `CASE WHEN _rivals > 1 AND _mild AND _live THEN CASE WHEN min(${c}) OVER rival = max(${c}) OVER rival THEN min(${c}) OVER rival END ELSE ${c} END AS ${c}`;
}
