/**
 * `sumQuad` as a module of WebAssembly, byte by byte: it adds a row's step, both of its numbers at once, to a bin of each
 * of the quad's columns. No check of bounds and half the loads make it twice as fast as the same in JavaScript.
 *
 * (func (export "sumQuad") (param $row $end $quad $steps $sums i32)), all addresses in the memory that it is given: of
 * the first row's number and behind the last one's, of the quad, of the steps and of the sums.
 */
export function sumQuadCode(): Uint8Array<ArrayBuffer> {
  const type = [1, 0x60, 5, i32, i32, i32, i32, i32, 0];
  const memory = [1, ...name("room"), ...name("memory"), 2, 0, 0];
  const exported = [1, ...name("sumQuad"), 0, 0];
  const body = [2, 3, i32, 1, v128, ...loopOverRows(), end];
  const code = [1, ...sized(body)];
  const sections = [[type], [memory], [[1, 0]], [exported], [code]];
  const ids = [1, 2, 3, 7, 10];
  const bytes = sections.flatMap(([section = []], i) => [ids[i] as number, ...sized(section)]);
  return Uint8Array.from([0, ...ascii("asm"), 1, 0, 0, 0, ...bytes]);
}

const [i32, v128] = [0x7f, 0x7b];

/** Parameters, then what is local. */
const [row, rowsEnd, quad, steps, sums, at, bins, place, step] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

const [get, set, tee] = [0x20, 0x21, 0x22];
const [add, and, shiftLeft, shiftRight, isLess] = [0x6a, 0x71, 0x74, 0x76, 0x49];
const [loop, branchIf, end, nothing] = [0x03, 0x0d, 0x0b, 0x40];
const load = [0x28, 2, 0];
const addPair = [0xfd, 0xf0, 0x01];

/** Bytes of a bin's pair of sums, and of a column's 256 of them. */
const [pairBytes, columnBytes] = [16, 4096];

/** At each row number: reads the row's four bins and its step, and adds this at four places. */
function loopOverRows(): number[] {
  const readRow = [get, row, ...load, set, at];
  const readBins = [get, quad, get, at, ...constant(2), shiftLeft, add, ...load, set, bins];
  const readStep = [get, steps, get, at, ...constant(4), shiftLeft, add, ...loadPair(0), set, step];
  const addSteps = [0, 1, 2, 3].flatMap(addStep);
  const next = [get, row, ...constant(4), add, tee, row, get, rowsEnd, isLess, branchIf, 0];
  return [loop, nothing, ...readRow, ...readBins, ...readStep, ...addSteps, ...next, end];
}

/** `sums[bin of this column] += step`: the bin's byte, shifted so that it counts pairs. */
function addStep(column: number): number[] {
  const shift = column === 0 ? [...constant(4), shiftLeft] : [...constant(8 * column - 4), shiftRight];
  const pairAt = [get, sums, get, bins, ...shift, ...constant(255 * pairBytes), and, add, tee, place];
  const offset = columnBytes * column;
  return [...pairAt, get, place, ...loadPair(offset), get, step, ...addPair, ...storePair(offset)];
}

function loadPair(offset: number): number[] {
  return [0xfd, 0x00, 3, ...unsigned(offset)];
}

function storePair(offset: number): number[] {
  return [0xfd, 0x0b, 3, ...unsigned(offset)];
}

/** A constant of at most 13 bits, signed as WebAssembly wants it. */
function constant(value: number): number[] {
  return [0x41, 0x80 | (value & 127), value >> 7];
}

function unsigned(value: number): number[] {
  return value < 128 ? [value] : [0x80 | (value & 127), ...unsigned(value >> 7)];
}

function sized(bytes: readonly number[]): number[] {
  return [...unsigned(bytes.length), ...bytes];
}

function name(word: string): number[] {
  return sized(ascii(word));
}

function ascii(word: string): number[] {
  return Array.from(word, (letter) => letter.charCodeAt(0));
}
