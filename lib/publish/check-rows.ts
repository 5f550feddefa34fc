import type { ReleaseColumn, ReleaseTable } from "./release-table.js";
import { type ReleaseTableName, releaseTables } from "./release-tables.js";

export interface RowProblem {
  /** `rate row 3 share`. */
  readonly place: string;
  readonly problem: string;
}

/** What in the rows of a table its declaration does not allow; at most `limit` problems. Shows no value. */
export function checkRows(
  name: ReleaseTableName,
  rows: readonly Readonly<Record<string, unknown>>[],
  limit = 20
): RowProblem[] {
  const table: ReleaseTable = releaseTables[name];
  const problems: RowProblem[] = [];
  const keys = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (problems.length >= limit) break;
    problems.push(
      ...rowProblems(table, row).map((d) => ({ ...d, place: `${name} row ${index + 1} ${d.place}` }))
    );
    const key = JSON.stringify(table.key.map((column) => row[column]));
    if (keys.has(key))
      problems.push({ place: `${name} row ${index + 1}`, problem: "second row with its key" });
    keys.add(key);
  }
  return problems.slice(0, limit);
}

function rowProblems({ columns }: ReleaseTable, row: Readonly<Record<string, unknown>>): RowProblem[] {
  const strangers = Object.keys(row).filter((column) => !columns[column]);
  return [
    ...strangers.map((place) => ({ place, problem: "column that is not declared for release" })),
    ...Object.entries(columns).flatMap(([place, column]) => {
      const problem = valueProblem(column, row[place]);
      return problem ? [{ place, problem }] : [];
    })
  ];
}

function valueProblem(
  { type, required, list, min = -Infinity, max = Infinity }: ReleaseColumn,
  value: unknown
): string | undefined {
  if (value === undefined) return "missing";
  if (value === null) return required ? "empty" : undefined;
  if (!isOfType[type](value)) return `not of type ${type}`;
  if (list && !list.includes(String(value))) return "not in its list";
  if (typeof value === "number" && (value < min || value > max)) return `not between ${min} and ${max}`;
  return undefined;
}

const isOfType: Record<ReleaseColumn["type"], (value: unknown) => boolean> = {
  text: (value) => typeof value === "string",
  texts: (value) => Array.isArray(value) && value.every((item) => typeof item === "string"),
  date: (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value),
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === "number" && Number.isFinite(value),
  boolean: (value) => typeof value === "boolean"
};
