import type { Column } from "../canon/table.js";
import { unknownReference } from "./rules.js";
import { name, text } from "./sql-text.js";

/** A column of a row to be judged, as SQL: what its source says, the text after codes, and the typed value. */
export interface JudgedColumn {
  readonly name: string;
  readonly column: Column;
  readonly said: string;
  readonly text: string;
  /** The rule that is broken where something was said and no text came of it. */
  readonly lost: string;
  readonly value: string;
  /** Whether the row that it refers to is known; absent where nothing is referred to. */
  readonly known?: string;
  /** Whether the mapping translates it from codes of the district. */
  readonly coded?: boolean;
  /** Whether the text that it starts from is, or may be, somebody's id. */
  readonly isPersonal?: boolean;
}

/** True where the column breaks no rule, over the layer that has `said_` and typed columns. */
export function fineSql(
  { name: column, column: declared, known }: JudgedColumn,
  asOf: string | undefined
): string {
  const tests = [
    `${name(column)} IS NOT NULL`,
    ...outOfRange(name(column), declared).map((test) => `NOT (${test})`),
    ...(asOf === undefined ? [] : [`${name(column)} <= DATE ${text(asOf)}`]),
    ...(known === undefined ? [] : [name(`known_${column}`)])
  ];
  const legal = tests.join(" AND ");
  return declared.required ? legal : `(${name(`said_${column}`)} IS NULL OR (${legal}))`;
}

/** The first rule that a column breaks in a row, NULL if none, over the same layer. */
export function faultSql(
  { name: column, column: declared, known }: JudgedColumn,
  asOf: string | undefined
): string {
  const value = name(column);
  const steps = [
    `WHEN ${name(`said_${column}`)} IS NULL THEN ${declared.required ? "'missing'" : "NULL"}`,
    `WHEN ${name(`text_${column}`)} IS NULL THEN ${name(`lost_${column}`)}`,
    `WHEN ${value} IS NULL THEN ${text(typeRule(column, declared))}`,
    ...outOfRange(value, declared).map((test) => `WHEN ${test} THEN 'out of range'`),
    ...(asOf === undefined ? [] : [`WHEN ${value} > DATE ${text(asOf)} THEN 'after the as-of date'`]),
    ...(known === undefined
      ? []
      : [`WHEN NOT ${name(`known_${column}`)} THEN ${text(typeRule(column, declared))}`])
  ];
  return `CASE ${steps.join(" ")} END`;
}

/** The rule that a text breaks by giving no value of its column. */
function typeRule(column: string, { type, list, references }: Column): string {
  if (references !== undefined) return unknownReference(references);
  if (list !== undefined) return "unknown code";
  if (column === "school_year") return "not a school year";
  switch (type) {
    case "date":
      return "not a date";
    case "month":
      return "not a month";
    case "integer":
      return "not a whole number";
    case "number":
      return "not a number";
    case "boolean":
      return "not yes or no";
    case "id":
    case "text":
      return "missing";
  }
}

/** Bounds of dates and months are years. */
function outOfRange(value: string, { type, min, max, above }: Column): string[] {
  const low = { date: `DATE '${min}-01-01'`, month: `'${min}-01'` };
  const high = { date: `DATE '${max}-12-31'`, month: `'${max}-12'` };
  const isDay = type === "date" || type === "month";
  return [
    ...(min === undefined ? [] : [`${value} < ${isDay ? low[type] : min}`]),
    ...(above === undefined ? [] : [`${value} <= ${above}`]),
    ...(max === undefined ? [] : [`${value} > ${isDay ? high[type] : max}`])
  ];
}
