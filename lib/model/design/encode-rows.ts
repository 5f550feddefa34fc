import type { Cohort, Column } from "../cohort.js";
import { type Encoding, encodedWidth, type FeatureEncoding, widthOf } from "./encoding.js";

/** Writes the columns of one feature for the rows from `start` to before `end`. */
type Writer = (start: number, end: number) => void;

/** So many rows of some hundred columns stay in the processor's cache while each column is written. */
const chunk = 256;

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
  { values, levels = [] }: Column,
  design: Float32Array,
  width: number,
  place: number
): Writer {
  const to = { design, width, place };
  const missing = encoding.hasMissing ? widthOf(encoding) - 1 : -1;
  if (encoding.kind === "number") {
    const { mean, scale } = encoding;
    return (start, end) => writeNumbers(to, values, mean, scale, missing, start, end);
  }
  const learnt = new Map(encoding.levels.map((level, i) => [level, i]));
  const placeOf = Int32Array.from(levels, (level) => learnt.get(level) ?? -1);
  return (start, end) => writeWords(to, values, placeOf, missing, start, end);
}

interface Target {
  readonly design: Float32Array;
  readonly width: number;
  /** Of the feature's first column. */
  readonly place: number;
}

function writeNumbers(
  { design, width, place }: Target,
  values: Float32Array,
  mean: number,
  scale: number,
  missing: number,
  start: number,
  end: number
): void {
  let at = start * width + place;
  for (let row = start; row < end; row++, at += width) {
    const value = values[row] as number;
    if (!Number.isNaN(value)) design[at] = (value - mean) / scale;
    else if (missing > 0) design[at + missing] = 1;
  }
}

function writeWords(
  { design, width, place }: Target,
  values: Float32Array,
  placeOf: Int32Array,
  missing: number,
  start: number,
  end: number
): void {
  for (let row = start; row < end; row++) {
    const value = values[row] as number;
    const at = Number.isNaN(value) ? missing : (placeOf[value] ?? -1);
    if (at >= 0) design[row * width + place + at] = 1;
  }
}
