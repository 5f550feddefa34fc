/** Row numbers in the order of the first of these columns, then the next: a counting sort for each, the last first. */
export function rowOrder(
  n: number,
  columns: readonly (Uint8Array | Uint16Array | Uint32Array)[]
): Uint32Array {
  let order = Uint32Array.from({ length: n }, (_, row) => row);
  for (const values of columns.toReversed()) {
    let most = 0;
    for (const value of values) most = Math.max(most, value);
    const places = new Uint32Array(most + 2);
    for (const value of values) places[value + 1] = (places[value + 1] as number) + 1;
    for (let value = 1; value < places.length; value++)
      places[value] = (places[value] as number) + (places[value - 1] as number);
    const next = new Uint32Array(n);
    for (const row of order) {
      const value = values[row] as number;
      const place = places[value] as number;
      next[place] = row;
      places[value] = place + 1;
    }
    order = next;
  }
  return order;
}
