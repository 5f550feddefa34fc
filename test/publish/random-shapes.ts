import fc from "fast-check";
import type { PairShape, Shape } from "../../lib/model/additive/additive-model.js";
import type { Bins } from "../../lib/model/design/bins.js";

const bins: fc.Arbitrary<Bins> = fc.oneof(
  fc
    .nat({ max: 12 })
    .map((n): Bins => ({ kind: "number", cuts: Array.from({ length: n }, (_, i) => i / 10) })),
  fc
    .nat({ max: 8 })
    .map((n): Bins => ({ kind: "category", levels: Array.from({ length: n }, (_, i) => `word ${i}`) }))
);

/** Rows in a bin and those of label 1: nobody, a few, or many of whom a part, at times all or none, are. */
const tally = fc
  .oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat({ max: 25 }) },
    { weight: 5, arbitrary: fc.integer({ min: 25, max: 400 }) }
  )
  .chain((rows) => {
    const part = fc.double({ min: 0.2, max: 0.8, noNaN: true }).map((share) => Math.round(share * rows));
    const all = { weight: 1, arbitrary: fc.constantFrom(0, rows) };
    return fc.tuple(fc.constant(rows), fc.oneof({ weight: 9, arbitrary: part }, all));
  });

const value = fc.double({ min: -3, max: 3, noNaN: true });

export const randomShape: fc.Arbitrary<Shape> = bins.chain((own) => {
  const size = { minLength: sizeOf(own), maxLength: sizeOf(own) };
  return fc.array(fc.tuple(tally, value), size).map((cells) => {
    const contribution = cells.map((d) => d[1]);
    return {
      ...{ feature: "absence_rate", bins: own, contribution },
      ...{ low: contribution.map((d) => d - 0.5), high: contribution.map((d) => d + 0.5) },
      ...{ rows: cells.map((d) => d[0][0]), positives: cells.map((d) => d[0][1]) }
    };
  });
});

export const randomPair: fc.Arbitrary<PairShape> = fc.tuple(bins, bins).chain(([first, second]) => {
  const row = fc.array(fc.tuple(tally, value), { minLength: sizeOf(second), maxLength: sizeOf(second) });
  return fc.array(row, { minLength: sizeOf(first), maxLength: sizeOf(first) }).map((cells) => ({
    ...{ features: ["absence_rate", "tardies"] as const, bins: [first, second] as const },
    contribution: cells.map((line) => line.map((d) => d[1])),
    rows: cells.map((line) => line.map((d) => d[0][0])),
    positives: cells.map((line) => line.map((d) => d[0][1]))
  }));
});

function sizeOf(own: Bins): number {
  return (own.kind === "number" ? own.cuts.length : own.levels.length) + 2;
}
