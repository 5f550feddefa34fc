/** Rows that belong together, such as those of a student or a school, numbered from 0. */
export interface Clusters {
  /** By row. */
  readonly of: Uint32Array;
  readonly count: number;
}

/** Numbers ids in order of first occurrence. */
export function clustersOf(ids: ArrayLike<number>): Clusters {
  const numbers = new Map<number, number>();
  const of = new Uint32Array(ids.length);
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row] as number;
    let number = numbers.get(id);
    if (number === undefined) numbers.set(id, (number = numbers.size));
    of[row] = number;
  }
  return { of, count: numbers.size };
}
