import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atCapacity, studentsAtShare, weightedAtCapacity } from "../../lib/evaluate/at-capacity.js";
import { averagePrecision, weightedAveragePrecision } from "../../lib/evaluate/average-precision.js";
import { brier } from "../../lib/evaluate/brier.js";
import { confusion } from "../../lib/evaluate/confusion.js";
import { decisionCurve } from "../../lib/evaluate/decision-curve.js";
import { descending } from "../../lib/evaluate/descending.js";
import { gainCurve } from "../../lib/evaluate/gain-curve.js";
import { logLoss } from "../../lib/evaluate/log-loss.js";
import { rank, weightsInOrder } from "../../lib/evaluate/ranked.js";
import { rocAuc, weighPairs, weightedRocAuc } from "../../lib/evaluate/roc-auc.js";
import { randomVector } from "./random-vectors.js";

const seed = { seed: 4, numRuns: 200 };
const vector = fc.nat(5000).map((index) => randomVector(10_000 + index));

/** A few rows with many ties, so that every order of them can be tried. */
const few = fc
  .array(fc.record({ label: fc.nat(1), score: fc.nat(3) }), { minLength: 1, maxLength: 6 })
  .map((rows) => ({
    label: Uint8Array.from(rows, (d) => d.label),
    score: Float64Array.from(rows, (d) => d.score)
  }));

describe("ROC AUC", () => {
  it("is unmoved by a strictly rising map, and turned round by a falling one", () => {
    fc.assert(
      fc.property(vector, ({ label, score }) => {
        const auc = rocAuc(label, score)!;
        expect(
          rocAuc(
            label,
            score.map((d) => Math.exp(5 * d) - 7)
          )
        ).toBe(auc);
        expect(
          rocAuc(
            label,
            score.map((d) => -d)
          )
        ).toBeCloseTo(1 - auc, 12);
      }),
      seed
    );
  });

  it("is the share of pairs in the right order, ties by half, counted one by one", () => {
    fc.assert(
      fc.property(few, ({ label, score }) => {
        const pairs = [...label].flatMap((a, i) =>
          [...label].flatMap((b, j) => (a === 1 && b === 0 ? [Math.sign(score[i]! - score[j]!)] : []))
        );
        const mean = pairs.reduce((sum, d) => sum + (d + 1) / 2, 0) / pairs.length;
        const auc = rocAuc(label, score);
        if (pairs.length === 0) expect(auc).toBeUndefined();
        else expect(auc).toBeCloseTo(mean, 12);
      }),
      seed
    );
  });

  it("within one school is ROC AUC; within several it is that of the schools, weighted by their pairs", () => {
    fc.assert(
      fc.property(vector, ({ label, score, weight: school }) => {
        const one = rank(label, score, new Uint32Array(label.length).fill(3));
        expect(weightedRocAuc(one)).toBe(rocAuc(label, score));
        const parts = [0, 1, 2, 3].map((each) => {
          const own = label.filter((_, row) => school[row] === each);
          const positives = own.reduce((sum, d) => sum + d, 0);
          const auc =
            rocAuc(
              own,
              score.filter((_, row) => school[row] === each)
            ) ?? 0;
          return { auc, pairs: positives * (own.length - positives) };
        });
        const pairs = parts.reduce((sum, d) => sum + d.pairs, 0);
        const several = rank(label, score, Uint32Array.from(school));
        const auc = weightedRocAuc(several);
        expect(weighPairs(several).pairs).toBe(pairs);
        if (pairs === 0) expect(auc).toBeUndefined();
        else expect(auc).toBeCloseTo(parts.reduce((sum, d) => sum + d.auc * d.pairs, 0) / pairs, 12);
      }),
      seed
    );
  });
});

describe("a weighted measure", () => {
  it("with whole weights is that of rows repeated as often, and with weights of 1 the plain one", () => {
    fc.assert(
      fc.property(vector, ({ label, score, weight }) => {
        const times = [...weight].flatMap((count, row) => new Array<number>(count).fill(row));
        const again = {
          label: Uint8Array.from(times, (row) => label[row]!),
          score: Float64Array.from(times, (row) => score[row]!)
        };
        const ranked = rank(label, score);
        const inOrder = weightsInOrder(ranked, weight);
        const ones = new Float64Array(label.length).fill(1);
        const found = (w: Float64Array): number | undefined =>
          weightedAtCapacity(ranked, () => w.reduce((sum, d) => sum + d, 0) / 2, w).precision;
        expect(weightedRocAuc(ranked, inOrder)).toBeCloseTo(rocAuc(again.label, again.score)!, 12);
        expect(weightedRocAuc(ranked, ones)).toBe(rocAuc(label, score));
        expect(weightedAveragePrecision(ranked, inOrder)).toBeCloseTo(
          averagePrecision(again.label, again.score)!,
          12
        );
        expect(weightedAveragePrecision(ranked, ones)).toBe(averagePrecision(label, score));
        expect(found(inOrder)).toBeCloseTo(
          atCapacity(again.label, again.score, times.length / 2).precision!,
          12
        );
        expect(found(ones)).toBe(atCapacity(label, score, label.length / 2).precision);
        expect(brier(label, score, weight)).toBeCloseTo(brier(again.label, again.score)!, 12);
        expect(brier(label, score, ones)).toBe(brier(label, score));
        expect(logLoss(label, score, weight)).toBeCloseTo(logLoss(again.label, again.score)!, 12);
        expect(logLoss(label, score, ones)).toBe(logLoss(label, score));
      }),
      seed
    );
  });
});

describe("at capacity", () => {
  it("what is found is the mean over every order of equal scores", () => {
    fc.assert(
      fc.property(few, fc.nat(6), ({ label, score }, k) => {
        const capacity = Math.min(k, label.length);
        const orders = permutations([...label.keys()]).filter((order) =>
          order.every((row, place) => place === 0 || score[order[place - 1]!]! >= score[row]!)
        );
        const hits = orders.map((order) =>
          order.slice(0, capacity).reduce((sum, row) => sum + label[row]!, 0)
        );
        const found = hits.reduce((sum, d) => sum + d, 0) / orders.length;
        const ours = atCapacity(label, score, k);
        expect(ours.selected).toBe(capacity);
        expect(ours.found).toBeCloseTo(found, 12);
        if (capacity > 0) expect(ours.precision).toBeCloseTo(found / capacity, 12);
        else expect(ours.precision).toBeUndefined();
      }),
      { ...seed, numRuns: 100 }
    );
  });

  it("the gain curve holds the same recall and precision, and ends at all", () => {
    fc.assert(
      fc.property(vector, ({ label, score }) => {
        const curve = gainCurve(label, score, 20);
        for (const { selected, recall, precision } of curve) {
          const there = atCapacity(label, score, selected);
          expect(recall).toBeCloseTo(there.recall!, 12);
          expect(precision ?? -1).toBeCloseTo(there.precision ?? -1, 12);
        }
        expect(curve.at(-1)).toMatchObject({ selected: label.length, share: 1, recall: 1 });
      }),
      { ...seed, numRuns: 50 }
    );
  });

  it("a share of students is the nearest whole number, at least 1 and at most all", () => {
    expect([studentsAtShare(0.1, 11842), studentsAtShare(0.1, 25), studentsAtShare(0.1, 3)]).toEqual([
      1184, 3, 1
    ]);
    expect([studentsAtShare(1, 7), studentsAtShare(0, 7), studentsAtShare(0.5, 0)]).toEqual([7, 1, 0]);
    expect(() => studentsAtShare(10, 50)).toThrow("share is not within 0 and 1: 10");
  });
});

describe("the decision curve", () => {
  it("is the net benefit of the confusion at each threshold, and that of reaching all below every score", () => {
    fc.assert(
      fc.property(vector, ({ label, score }) => {
        for (const { threshold, netBenefit } of decisionCurve(label, score, [0.01, 0.1, 1 / 6, 0.5, 0.99])) {
          const { truePositives, falsePositives } = confusion(label, score, threshold);
          const benefit = truePositives - (falsePositives * threshold) / (1 - threshold);
          expect(netBenefit).toBeCloseTo(benefit / label.length, 12);
        }
        const high = decisionCurve(
          label,
          score.map((d) => 0.5 + d / 2),
          [0.3]
        )[0]!;
        expect(high.netBenefit).toBeCloseTo(high.treatAll, 12);
      }),
      { ...seed, numRuns: 50 }
    );
  });
});

describe("sorting", () => {
  it("of many scores is that of few: from the highest, equal ones by row, negative and −0 too", () => {
    const score = new Float64Array(6000);
    for (let i = 0; i < 6000; i++) score[i] = randomVector(i % 50).score[i % 2]! * (i % 3) - (i % 7) * 1e-3;
    score.set([-0, 0, -1e300, 1e300, 5e-324, -5e-324]);
    const expected = [...score.keys()].sort((a, b) => score[b]! - score[a]! || a - b);
    expect([...descending(score)]).toEqual(expected);
  });
});

function permutations(items: readonly number[]): number[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) =>
    permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest])
  );
}
