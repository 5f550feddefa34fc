import type { Tensor2D, TfEngine } from "../../vendor/tf.js";

/** Rows of a design on the engine, a few thousand a block: sums over blocks are then added in double precision. */
export interface DesignBlocks {
  readonly n: number;
  readonly width: number;
  readonly blocks: readonly DesignBlock[];
  readonly dispose: () => void;
}

export interface DesignBlock {
  readonly start: number;
  readonly size: number;
  readonly rows: Tensor2D;
  /** Column by column: the engine multiplies from the left several times faster than from the right. */
  readonly columns?: Tensor2D;
}

const blockSize = 8192;

/** Above so many numbers memory counts for more than time, and no second copy is kept. */
const most = 50_000_000;

/** These rows of a design, in this order. */
export function putRows(
  { tf }: TfEngine,
  design: Float32Array,
  width: number,
  rows: Uint32Array
): DesignBlocks {
  const blocks: DesignBlock[] = [];
  for (let start = 0; start < rows.length; start += blockSize) {
    const own = rows.subarray(start, start + blockSize);
    const tensor = tf.tensor2d(takeDesignRows(design, width, own), [own.length, width]);
    const columns = rows.length * width <= most ? { columns: tf.transpose(tensor) } : {};
    blocks.push({ start, size: own.length, rows: tensor, ...columns });
  }
  const dispose = (): void => {
    for (const { rows, columns } of blocks) tf.dispose(columns ? [rows, columns] : rows);
  };
  return { n: rows.length, width, blocks, dispose };
}

/** Rows of a design, one after the other; those that stand so already are not copied. */
export function takeDesignRows(design: Float32Array, width: number, rows: Uint32Array): Float32Array {
  const first = rows[0] ?? 0;
  if (rows.every((row, i) => row === first + i))
    return design.subarray(first * width, (first + rows.length) * width);
  const taken = new Float32Array(rows.length * width);
  for (let i = 0; i < rows.length; i++) {
    const from = (rows[i] as number) * width;
    for (let j = 0; j < width; j++) taken[i * width + j] = design[from + j] as number;
  }
  return taken;
}
