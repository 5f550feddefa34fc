import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeRows } from "../../../lib/model/design/encode-rows.js";
import { encodedWidth, meanRow } from "../../../lib/model/design/encoding.js";
import { learnEncoding } from "../../../lib/model/design/learn-encoding.js";
import { madeColumn, madeRows, madeTraining } from "../made-training.js";

const grades = ["1", "2", "K"];

describe("learnEncoding", () => {
  it("takes mean, spread, shares and levels from the rows that are not held out", () => {
    const columns = [madeColumn("days", [1, 3, null, 100]), madeColumn("grade", [2, 2, null, 0], grades)];
    expect(learnEncoding(madeTraining(columns, [0, 1, 0, 1], [0, 0, 0, 1]))).toEqual([
      { feature: "days", kind: "number", mean: 2, scale: 1, hasMissing: true, missingShare: 1 / 3 },
      {
        feature: "grade",
        kind: "category",
        levels: ["K"],
        levelShares: [2 / 3],
        hasMissing: true,
        missingShare: 1 / 3
      }
    ]);
  });

  it("leaves out what is the same or missing in all rows", () => {
    const columns = [
      madeColumn("constant", [0.1, 0.1, 0.1]),
      madeColumn("never known", [null, null, null]),
      madeColumn("one word", [1, 1, 1], grades),
      madeColumn("days", [1, 2, 3])
    ];
    const encoding = learnEncoding(madeTraining(columns, [0, 1, 1]));
    expect(encoding.map((d) => d.feature)).toEqual(["days"]);
  });

  it("refuses features none of which varies", () => {
    const training = madeTraining([madeColumn("constant", [4, 4])], [0, 1]);
    expect(() => learnEncoding(training)).toThrow("none of 1 features varies in the 2 rows to learn from");
  });

  it("refuses infinity, by feature and count of rows", () => {
    const training = madeTraining([madeColumn("rate", [1, Infinity, -Infinity, 2])], [0, 1, 0, 1]);
    expect(() => learnEncoding(training)).toThrow("rate: infinite in 2 rows");
  });

  it("gives columns of mean 0 and spread 1, whatever the numbers are like", () => {
    const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((d) => Math.fround(d / 1000 + 5000));
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 60 }), (values) => {
        fc.pre(new Set(values).size > 1);
        const columns = [madeColumn("days", values)];
        const encoding = learnEncoding(
          madeTraining(
            columns,
            values.map(() => 0)
          )
        );
        const design = encodeRows(encoding, madeRows(columns));
        const mean = design.reduce((sum, d) => sum + d, 0) / design.length;
        const square = design.reduce((sum, d) => sum + d * d, 0) / design.length;
        expect(mean).toBeCloseTo(0, 4);
        expect(square).toBeCloseTo(1, 4);
      }),
      { seed: 41, numRuns: 200 }
    );
  });
});

describe("encodeRows", () => {
  const columns = [
    madeColumn("days", [1, 3, null, 5]),
    madeColumn("grade", [0, 2, null, 2], grades),
    madeColumn("flag", [0, 1, 1, 0])
  ];
  const encoding = learnEncoding(madeTraining(columns, [0, 1, 0, 1]));

  it("writes row by row: a number and its mark of missing, each level and its mark, a flag as a number", () => {
    const root = Math.sqrt(8 / 3);
    expect(encodedWidth(encoding)).toBe(6);
    expect([...encodeRows(encoding, madeRows(columns))].map((d) => d.toFixed(4))).toEqual(
      [
        ...[-2 / root, 0, 1, 0, 0, -1],
        ...[0, 0, 0, 1, 0, 1],
        ...[0, 1, 0, 0, 1, 1],
        ...[2 / root, 0, 0, 1, 0, -1]
      ].map((d) => d.toFixed(4))
    );
  });

  it("has the average row of training as its mean", () => {
    const design = encodeRows(encoding, madeRows(columns));
    const means = [0, 1, 2, 3, 4, 5].map((j) =>
      [0, 1, 2, 3].reduce((sum, row) => sum + design[row * 6 + j]! / 4, 0)
    );
    expect(means.map((d) => d.toFixed(6))).toEqual([...meanRow(encoding)].map((d) => d.toFixed(6)));
  });

  it("matches words by name, not by index, and knows nothing of one that training lacked", () => {
    const elsewhere = [
      madeColumn("days", [3, 3]),
      madeColumn("grade", [0, 1], ["K", "PK"]),
      madeColumn("flag", [0, 0])
    ];
    const design = encodeRows(encoding, madeRows(elsewhere));
    expect([...design.subarray(2, 5), ...design.subarray(8, 11)]).toEqual([0, 1, 0, 0, 0, 0]);
  });

  it("puts what is missing where training missed nothing at the mean", () => {
    const plain = learnEncoding(madeTraining([madeColumn("days", [1, 3])], [0, 1]));
    expect([...encodeRows(plain, madeRows([madeColumn("days", [null, 3])]))]).toEqual([0, 1]);
  });

  it("refuses rows without a column of the model, or with words for its numbers", () => {
    expect(() => encodeRows(encoding, madeRows([columns[0]!, columns[1]!]))).toThrow('no column "flag"');
    const words = [madeColumn("days", [0, 1, 0, 1], grades), columns[1]!, columns[2]!];
    expect(() => encodeRows(encoding, madeRows(words))).toThrow(
      'column "days" has words, the model learnt numbers'
    );
  });

  it("has no value that is not a number, for any rows", () => {
    const value = fc.option(fc.integer({ min: -5, max: 5 }), { nil: null });
    const word = fc.option(fc.integer({ min: 0, max: 2 }), { nil: null });
    const table = fc.array(fc.tuple(value, word), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(table, table, (learnt, others) => {
        const columnsOf = (rows: typeof learnt) => [
          madeColumn(
            "days",
            rows.map((d) => d[0])
          ),
          madeColumn(
            "grade",
            rows.map((d) => d[1]),
            grades
          ),
          madeColumn(
            "sure",
            rows.map((_, i) => i % 2)
          )
        ];
        const own = learnEncoding(
          madeTraining(
            columnsOf(learnt),
            learnt.map(() => 0)
          )
        );
        const design = encodeRows(own, madeRows(columnsOf(others)));
        expect(design.length).toBe(others.length * encodedWidth(own));
        expect(design.every((d) => Number.isFinite(d))).toBe(true);
      }),
      { seed: 42, numRuns: 200 }
    );
  });
});
