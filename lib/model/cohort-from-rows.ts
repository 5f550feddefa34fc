import type { LabelName } from "../snapshot/label/label-list.js";
import type { Cohort, Column } from "./cohort.js";
import { kindOf, type ModelFeature } from "./model-feature.js";
import type { RowColumn, RowTable } from "./row-table.js";

/** A cohort as it was read. */
export interface ReadCohort extends Cohort {
  /** Values that were infinite, by feature: each was made missing. NaN is what a missing value is, and not counted. */
  readonly notFinite: readonly { readonly feature: string; readonly rows: number }[];
}

/** What tells rows apart, or is learnt: no feature may bear such a name. */
const notFeatures =
  /^(student|school)(_key|_id)?$|^school_year$|^block$|^(is_)?undetermined$|^is_leaver$|^chronic_(at|in|next)_/;

/** Unknown, of labels and marks. */
const unknown = 255;

/**
 * The rows that `selectCohort` gives, as columns of the features asked for and of no other: nothing else of a row can
 * enter a design. `schools` are the schools' names by number. Refuses a label that is not true, false or missing, and
 * text where a number belongs.
 */
export function toCohort(
  table: RowTable,
  features: readonly ModelFeature[],
  label: LabelName,
  schools: readonly string[] = []
): ReadCohort {
  const n = table.numRows;
  const notFinite: { feature: string; rows: number }[] = [];
  const columns = features.map((feature): Column => {
    if (notFeatures.test(feature.name))
      throw new RangeError(`${feature.name} is no feature: it tells whose row it is, or what became of it`);
    const column = columnOf(table, feature.name);
    if (kindOf(feature.unit) === "category") return { feature, ...readWords(column, n) };
    const { values, infinite } = readNumbers(column, n, feature.name);
    if (infinite > 0) notFinite.push({ feature: feature.name, rows: infinite });
    return { feature, values };
  });
  const school = readWhole(columnOf(table, "school"), new Uint16Array(n), "school");
  return {
    n,
    columns,
    label: readMarks(columnOf(table, label), n, label),
    student: readWhole(columnOf(table, "student"), new Uint32Array(n), "student"),
    school,
    schools: namesOf(school, schools),
    schoolYear: readWhole(columnOf(table, "school_year"), new Uint16Array(n), "school_year"),
    block: readWhole(columnOf(table, "block"), new Uint8Array(n), "block"),
    undetermined: readMarks(columnOf(table, "undetermined"), n, "undetermined"),
    notFinite
  };
}

function columnOf(table: RowTable, name: string): RowColumn {
  const column = table.getChild(name);
  if (column == null) throw new RangeError(`the rows have no column ${name} (select it with selectCohort)`);
  return column;
}

/** All values of a column, as fast as they are to be had. */
function valuesOf(column: RowColumn, n: number): ArrayLike<unknown> {
  const whole = (column.nullCount ?? 0) === 0 ? column.toArray?.() : undefined;
  return whole ?? Array.from({ length: n }, (_, row) => column.get(row));
}

function readNumbers(column: RowColumn, n: number, name: string): { values: Float32Array; infinite: number } {
  const given = valuesOf(column, n);
  const values = given instanceof Float32Array ? given.slice(0, n) : new Float32Array(n);
  let infinite = 0;
  for (let row = 0; row < n; row++) {
    if (given !== values && !(given instanceof Float32Array)) values[row] = numberOf(given[row], row, name);
    const value = values[row] as number;
    if (value === Infinity || value === -Infinity) {
      values[row] = NaN;
      infinite++;
    }
  }
  return { values, infinite };
}

function numberOf(value: unknown, row: number, name: string): number {
  if (typeof value === "number") return value;
  if (value == null) return NaN;
  if (typeof value === "boolean" || typeof value === "bigint") return Number(value);
  throw new RangeError(
    `${name} holds ${kindName(value)} in row ${row + 1}: it is a number, a flag or missing`
  );
}

function readWords(column: RowColumn, n: number): { values: Float32Array; levels: string[] } {
  const given = valuesOf(column, n);
  const codes = new Map<string, number>();
  const values = new Float32Array(n);
  for (let row = 0; row < n; row++) {
    const value = given[row];
    const word = value == null ? undefined : String(value);
    if (word !== undefined && !codes.has(word)) codes.set(word, codes.size);
    values[row] = word === undefined ? NaN : (codes.get(word) as number);
  }
  const levels = [...codes.keys()].sort();
  const places = Float32Array.from(codes.keys(), (word) => levels.indexOf(word));
  for (let row = 0; row < n; row++) values[row] = places[values[row] as number] ?? NaN;
  return { values, levels };
}

function readMarks(column: RowColumn, n: number, name: string): Uint8Array {
  const given = valuesOf(column, n);
  return Uint8Array.from({ length: n }, (_, row) => {
    const value = given[row];
    if (value == null || value === unknown) return unknown;
    if (typeof value === "boolean" || typeof value === "bigint" || typeof value === "number") {
      const mark = Number(value);
      if (mark === 0 || mark === 1) return mark;
    }
    throw new RangeError(`${name} holds ${kindName(value)} in row ${row + 1}: it is true, false or missing`);
  });
}

function readWhole<A extends Uint8Array | Uint16Array | Uint32Array>(
  column: RowColumn,
  into: A,
  name: string
): A {
  const given = valuesOf(column, into.length);
  for (let row = 0; row < into.length; row++) {
    const value = Number(given[row] ?? NaN);
    into[row] = value;
    if (into[row] !== value)
      throw new RangeError(`${name} holds ${kindName(given[row])} in row ${row + 1}: it is a whole number`);
  }
  return into;
}

/** A value is not shown, as it may be a student's. */
function kindName(value: unknown): string {
  if (value == null) return "nothing";
  return typeof value === "string"
    ? "text"
    : typeof value === "number"
      ? "a number that it cannot hold"
      : `a ${typeof value}`;
}

/** A school without a name goes by its number. */
function namesOf(school: Uint16Array, names: readonly string[]): string[] {
  const last = school.reduce((most, d) => Math.max(most, d), names.length - 1);
  return Array.from({ length: last + 1 }, (_, number) => names[number] ?? `school ${number + 1}`);
}
