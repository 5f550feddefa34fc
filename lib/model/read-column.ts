import type { RowColumn } from "./row-table.js";

/** Unknown, of labels and marks. */
const unknown = 255;

/** Numbers and flags, missing ones as NaN; infinite ones are made missing and counted. */
export function readNumbers(
  column: RowColumn,
  n: number,
  name: string
): { values: Float32Array; infinite: number } {
  const given = valuesOf(column, n);
  const values =
    given instanceof Float32Array
      ? given.slice(0, n)
      : Float32Array.from({ length: n }, (_, row) => numberOf(given[row], row, name));
  let infinite = 0;
  for (let row = 0; row < n; row++) {
    if (Math.abs(values[row] as number) !== Infinity) continue;
    values[row] = NaN;
    infinite++;
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

/** Words as places among the levels, which are sorted. */
export function readWords(column: RowColumn, n: number): { values: Float32Array; levels: string[] } {
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

/** True and false as 1 and 0, missing ones as 255. */
export function readMarks(column: RowColumn, n: number, name: string): Uint8Array {
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

/** Whole numbers, none of them missing. */
export function readWhole<A extends Uint8Array | Uint16Array | Uint32Array>(
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

/** All values of a column, as fast as they are to be had. */
function valuesOf(column: RowColumn, n: number): ArrayLike<unknown> {
  const whole = (column.nullCount ?? 0) === 0 ? column.toArray?.() : undefined;
  return whole ?? Array.from({ length: n }, (_, row) => column.get(row));
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
