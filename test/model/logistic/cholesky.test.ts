import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky, inverseDiagonal, solve } from "../../../lib/model/logistic/cholesky.js";

describe("cholesky", () => {
  it("factors the matrix of a worked example (Golub & Van Loan 2013, 4.2: [[2, −2], [−2, 5]])", () => {
    const factor = cholesky(Float64Array.of(2, -2, -2, 5), 2)!;
    expect([...factor.lower].map((d) => d.toFixed(12))).toEqual(
      [Math.SQRT2, 0, -Math.SQRT2, Math.sqrt(3)].map((d) => d.toFixed(12))
    );
  });

  it("solves what it factors, and gives the diagonal of the inverse", () => {
    const entry = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(
        fc.array(fc.array(entry, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 8 }),
        (rows) => {
          const gram = Float64Array.from({ length: 9 }, (_, at) =>
            rows.reduce((sum, row) => sum + row[Math.floor(at / 3)]! * row[at % 3]!, at % 4 === 0 ? 1 : 0)
          );
          const factor = cholesky(gram, 3)!;
          const x = solve(factor, Float64Array.of(1, -2, 3));
          const back = [0, 1, 2].map((i) => [0, 1, 2].reduce((sum, j) => sum + gram[i * 3 + j]! * x[j]!, 0));
          [1, -2, 3].forEach((d, i) => expect(back[i]).toBeCloseTo(d, 6));
          expect(inverseDiagonal(factor)[1]).toBeCloseTo(solve(factor, Float64Array.of(0, 1, 0))[1]!, 12);
        }
      ),
      { seed: 43, numRuns: 100 }
    );
  });

  it("is undefined for a matrix with a column that others say already", () => {
    expect(cholesky(Float64Array.of(1, 1, 1, 1), 2)).toBeUndefined();
    expect(cholesky(Float64Array.of(1, 0, 0, 0), 2)).toBeUndefined();
    expect(cholesky(Float64Array.of(1, 0, 0, NaN), 2)).toBeUndefined();
  });
});
