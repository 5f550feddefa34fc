import { shape } from "../../contract/shape.js";
import { dateFormatsOf, isMost, isoDate } from "./date-formats.js";
import type { ColumnProfile, Counted } from "./profile.js";

/** A column as it was counted: its distinct values, the commonest first, and its totals. */
export interface CountedColumn {
  readonly name: string;
  readonly values: readonly Counted[];
  readonly distinct: number;
  readonly filledRows: number;
  readonly rows: number;
}

const shapesKept = 5;
/** The share of rows at either end that may be slips. */
const slips = 0.0002;
const emptyWords = ["na", "n/a", "#n/a", "null", ".", "-", "--", "*", "ns", "nan"];

export function profileColumn(column: CountedColumn): ColumnProfile {
  const { name, values, distinct, filledRows, rows } = column;
  const empty = values.map((d) => d.value).filter((word) => emptyWords.includes(word.trim().toLowerCase()));
  const texts = values.filter((d) => !empty.includes(d.value));
  const isNumeric = isMost(texts, (text) => isFinite(numberOf(text)));
  const numbers = texts.map((d) => numberOf(d.value)).filter(isFinite);
  const dateFormats = dateFormatsOf(texts);
  const dates = credibleDates(texts, dateFormats[0] ?? "");
  return {
    name,
    values,
    distinct,
    shapes: shapesOf(values),
    filled: rows === 0 ? 0 : filledRows / rows,
    isUnique: rows > 0 && distinct === rows,
    isNumeric,
    ...(isNumeric && { minimum: extreme(numbers, Math.min), maximum: extreme(numbers, Math.max) }),
    dateFormats,
    firstDate: dates[0],
    lastDate: dates.at(-1),
    emptyWords: empty
  };
}

/** Dates in order, without the earliest and latest of very few rows: slips of the pen. */
function credibleDates(texts: readonly Counted[], format: string): string[] {
  const dates = texts
    .flatMap(({ value, rows }) => {
      const date = isoDate(value, format);
      return date === undefined ? [] : [{ date, rows }];
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const total = dates.reduce((sum, d) => sum + d.rows, 0);
  let before = 0;
  return dates.flatMap(({ date, rows }) => {
    before += rows;
    const isSlip = before < slips * total || total - before + rows < slips * total;
    return isSlip ? [] : [date];
  });
}

function numberOf(text: string): number {
  return text.trim() === "" ? NaN : Number(text.trim().replace(/%$/, ""));
}

function shapesOf(values: readonly Counted[]): Counted[] {
  const counts = new Map<string, number>();
  for (const { value, rows } of values) counts.set(shape(value), (counts.get(shape(value)) ?? 0) + rows);
  return [...counts]
    .map(([value, rows]) => ({ value, rows }))
    .sort((a, b) => b.rows - a.rows)
    .slice(0, shapesKept);
}

function extreme(numbers: readonly number[], choose: (a: number, b: number) => number): number {
  return numbers.reduce((a, b) => choose(a, b));
}
