/** A mean, weighted where weights are given; undefined where nothing has weight. */
export function meanOf(values: Float64Array, weight?: ArrayLike<number>): number | undefined {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const each = weight === undefined ? 1 : (weight[i] as number);
    sum += each * (values[i] as number);
    total += each;
  }
  return total > 0 ? sum / total : undefined;
}
