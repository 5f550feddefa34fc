/** The lower triangle L of a symmetric matrix A = L·Lᵀ, row by row. */
export interface Cholesky {
  readonly size: number;
  readonly lower: Float64Array;
}

/** Undefined where the matrix is not positive definite within rounding; only its lower triangle is read. */
export function cholesky(matrix: Float64Array, size: number): Cholesky | undefined {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++) sum -= (lower[i * size + k] as number) * (lower[j * size + k] as number);
      if (i > j) lower[i * size + j] = sum / (lower[j * size + j] as number);
      // What is left of a diagonal entry is what other columns do not say already; sums in single precision leave 1e-7.
      else if (sum > 1e-6 * (matrix[i * size + i] as number)) lower[i * size + i] = Math.sqrt(sum);
      else return undefined;
    }
  }
  return { size, lower };
}

/** The x of A·x = b. */
export function solve({ size, lower }: Cholesky, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < size; i++) {
    let sum = x[i] as number;
    for (let k = 0; k < i; k++) sum -= (lower[i * size + k] as number) * (x[k] as number);
    x[i] = sum / (lower[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] as number;
    for (let k = i + 1; k < size; k++) sum -= (lower[k * size + i] as number) * (x[k] as number);
    x[i] = sum / (lower[i * size + i] as number);
  }
  return x;
}

/** The diagonal of A⁻¹. */
export function inverseDiagonal(factor: Cholesky): Float64Array {
  const { size } = factor;
  return Float64Array.from({ length: size }, (_, i) => {
    const unit = new Float64Array(size);
    unit[i] = 1;
    return solve(factor, unit)[i] as number;
  });
}
