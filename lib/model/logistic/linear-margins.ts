/** Intercept + Σ weight × column, for the rows of a design. */
export function linearMargins(
  design: Float32Array,
  n: number,
  intercept: number,
  weights: readonly number[]
): Float64Array {
  const width = weights.length;
  const margins = new Float64Array(n);
  const own = Float64Array.from(weights);
  for (let row = 0; row < n; row++) {
    let sum = intercept;
    for (let j = 0; j < width; j++) sum += (own[j] as number) * (design[row * width + j] as number);
    margins[row] = sum;
  }
  return margins;
}
