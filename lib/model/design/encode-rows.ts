import type { Cohort, Column } from "../cohort.js";
import { type Encoding, encodedWidth, type FeatureEncoding, widthOf } from "./encoding.js";

/** Writes the columns of one feature for the rows from `start` to before `end`. */
type Writer = (start: number, end: number) => void;

/** So many rows of a hundred columns stay in the processor's cache while each column is written. */
const chunk = 512;

/** The columns of a design, row by row. A level that training did not have is 0 in every column of its feature. */
export function encodeRows(encoding: Encoding, { n, columns }: Pick<Cohort, "n" | "columns">): Float32Array {
  const width = encodedWidth(encoding);
  const design = new Float32Array(n * width);
  const byName = new Map(columns.map((d) => [d.feature.name, d]));
  let place = 0;
  const writers = encoding.map((d) => {
    const writer = writerOf(d, columnOf(byName, d), design, width, place);
    place += widthOf(d);
    return writer;
  });
  for (let start = 0; start < n; start += chunk)
    for (const write of writers) write(start, Math.min(start + chunk, n));
  return design;
}

/** Refuses a column with values that are no numbers. */
export function checkFinite({ feature, values }: Column): void {
  let count = 0;
  for (let row = 0; row < values.length; row++) if (Math.abs(values[row] as number) === Infinity) count++;
  if (count > 0)
    throw new RangeError(`${feature.name}: infinite in ${count} rows (leave what is not known missing)`);
}

function columnOf(columns: ReadonlyMap<string, Column>, { feature, kind }: FeatureEncoding): Column {
  const column = columns.get(feature);
  if (!column)
    throw new RangeError(`the rows have no column "${feature}" (take a cohort with the model's features)`);
  if ((kind === "category") !== (column.levels !== undefined))
    throw new RangeError(
      `column "${feature}" has ${column.levels ? "words" : "numbers"}, the model learnt ${column.levels ? "numbers" : "words"} (train it on these features)`
    );
  checkFinite(column);
  return column;
}

function writerOf(
  encoding: FeatureEncoding,
  column: Column,
  design: Float32Array,
  width: number,
  place: number
): Writer {
  return encoding.kind === "number"
    ? numberWriter(encoding, column.values, design, width, place)
    : wordWriter(encoding, column, design, width, place);
}

function numberWriter(
  { mean, scale, hasMissing }: FeatureEncoding & { kind: "number" },
  values: Float32Array,
  design: Float32Array,
  width: number,
  place: number
): Writer {
  return (start, end) => {
    for (let row = start; row < end; row++) {
      const value = values[row] as number;
      if (!Number.isNaN(value)) design[row * width + place] = (value - mean) / scale;
      else if (hasMissing) design[row * width + place + 1] = 1;
    }
  };
}

function wordWriter(
  { levels, hasMissing }: FeatureEncoding & { kind: "category" },
  column: Column,
  design: Float32Array,
  width: number,
  place: number
): Writer {
  const learnt = new Map(levels.map((level, i) => [level, i]));
  const placeOf = Int32Array.from(column.levels ?? [], (level) => learnt.get(level) ?? -1);
  return (start, end) => {
    for (let row = start; row < end; row++) {
      const value = column.values[row] as number;
      const at = Number.isNaN(value) ? (hasMissing ? levels.length : -1) : (placeOf[value] ?? -1);
      if (at >= 0) design[row * width + place + at] = 1;
    }
  };
}
