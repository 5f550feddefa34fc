import { sumQuad } from "./sum-quad.js";
import { sumQuadCode } from "./sum-quad-code.js";

/** Numbers that are summed row by row, in arrays that lie where the summing is quickest. */
export interface SummingRoom {
  /** Row numbers, to be put in any order. */
  readonly rows: Int32Array;
  /** By row a gradient and a weight. */
  readonly steps: Float64Array;
  /** By row four bins to a number. */
  readonly quads: readonly Int32Array[];
  /** By column of a quad 256 pairs of sums. */
  readonly sums: Float64Array;
  /** Fills `sums` with those of a quad over the rows that stand from `start` to below `end`. */
  readonly sum: (quad: number, start: number, end: number) => void;
}

const sumsLength = 4 * 256 * 2;

/** Room in WebAssembly or, where that can't be had, in plain arrays: slower, with the same sums to the last bit. */
export function summingRoom(n: number, quads: number): SummingRoom {
  try {
    return assembledRoom(n, quads);
  } catch {
    return plainRoom(n, quads);
  }
}

export function plainRoom(n: number, count: number): SummingRoom {
  const rows = new Int32Array(n);
  const steps = new Float64Array(2 * n);
  const quads = Array.from({ length: count }, () => new Int32Array(n));
  const sums = new Float64Array(sumsLength);
  const sum = (quad: number, start: number, end: number): void => {
    sums.fill(0);
    sumQuad(sums, quads[quad] as Int32Array, rows.subarray(start, end), steps);
  };
  return { rows, steps, quads, sums, sum };
}

export function assembledRoom(n: number, count: number): SummingRoom {
  const bytes = 8 * sumsLength + 16 * n + 4 * n * (1 + count);
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536) });
  const { exports } = new WebAssembly.Instance(sumQuadModule(), { room: { memory } });
  const assembled = exports["sumQuad"] as (...addresses: number[]) => void;
  const { buffer } = memory;
  const sums = new Float64Array(buffer, 0, sumsLength);
  const steps = new Float64Array(buffer, sums.byteLength, 2 * n);
  const rows = new Int32Array(buffer, steps.byteOffset + steps.byteLength, n);
  const quads = Array.from(
    { length: count },
    (_, i) => new Int32Array(buffer, rows.byteOffset + 4 * n * (i + 1), n)
  );
  const sum = (quad: number, start: number, end: number): void => {
    sums.fill(0);
    const quadAt = (quads[quad] as Int32Array).byteOffset;
    if (start < end) {
      const [from, to] = [rows.byteOffset + 4 * start, rows.byteOffset + 4 * end];
      assembled(from, to, quadAt, steps.byteOffset, sums.byteOffset);
    }
  };
  return { rows, steps, quads, sums, sum };
}

let compiled: WebAssembly.Module | undefined;

function sumQuadModule(): WebAssembly.Module {
  return (compiled ??= new WebAssembly.Module(sumQuadCode()));
}
