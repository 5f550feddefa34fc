import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { additiveContributions, additiveRows } from "../../lib/explain/additive-contributions.js";
import { leadingDrivers, noDriver } from "../../lib/explain/driver-of.js";
import { additiveGroupSums, groupSumsOfRows } from "../../lib/explain/group-sums.js";
import { marginOf, termsOf } from "../../lib/explain/row-contributions.js";
import type { AdditiveModel } from "../../lib/model/additive/additive-model.js";
import type { Cohort } from "../../lib/model/cohort.js";
import type { Bins } from "../../lib/model/design/bins.js";
import { madeModel } from "./random-model.js";
import { listed, someFeatures } from "./some-features.js";

const groupOf = (name: string) => listed(name).group;
const small = fc
  .record({
    seed: fc.nat(),
    features: fc.subarray(someFeatures, { minLength: 1 }),
    cuts: fc.nat({ max: 70 })
  })
  .map(({ seed, ...size }) => madeModel(seed, { n: 25, ...size }));

describe("additiveContributions", () => {
  it("add up with the base to the margin that each bin's table gives by hand", () => {
    fc.assert(
      fc.property(small, ({ model, cohort }) => {
        const { base, terms } = additiveContributions(model, cohort);
        const rows = additiveRows(model, cohort, cohort.student);
        for (let row = 0; row < cohort.n; row++) {
          const sum = terms.reduce((total, { table, cells }) => total + table[cells[row]!]!, base);
          expect(sum).toBeCloseTo(marginByHand(model, cohort, row), 9);
          expect(marginOf(rows[row]!)).toBeCloseTo(sum, 12);
        }
      })
    );
  });

  it("are the same where many rows take the table of beginnings in place of a search", () => {
    const { model, cohort } = madeModel(7, { n: 30_000, features: someFeatures, cuts: 62, missing: 0.05 });
    const { base, terms } = additiveContributions(model, cohort);
    const { margin } = additiveGroupSums(model, cohort, groupOf);
    for (let row = 0; row < cohort.n; row += 7) {
      const byHand = marginByHand(model, cohort, row);
      expect(terms.reduce((total, { table, cells }) => total + table[cells[row]!]!, base)).toBeCloseTo(
        byHand,
        9
      );
      expect(margin[row]).toBeCloseTo(byHand, 9);
    }
  });

  it("name the column that rows lack, and the kind that it should be", () => {
    const { model, cohort } = madeModel(1, { n: 3, features: someFeatures });
    const without = { ...cohort, columns: cohort.columns.slice(1) };
    expect(() => additiveContributions(model, without)).toThrow('no column "absence_rate_last_10"');
    const columns = cohort.columns.map(({ feature, values }) => ({ feature, values }));
    expect(() => additiveContributions(model, { ...cohort, columns })).toThrow(
      'column "grade_level" has numbers, the model learnt words'
    );
  });
});

describe("additiveGroupSums", () => {
  it("add up to the margin, a pair half to each of its groups, as sums of rows do one by one", () => {
    fc.assert(
      fc.property(small, ({ model, cohort }) => {
        const { base, groups, sums, margin } = additiveGroupSums(model, cohort, groupOf);
        const terms = termsOf(model);
        const rows = additiveRows(model, cohort, cohort.student);
        const one = groupSumsOfRows(terms, rows, groupOf);
        expect(one.groups).toEqual(groups);
        rows.forEach(({ contributions }, row) => {
          groups.forEach((group, g) => {
            const byHand = terms.reduce((sum, features, t) => {
              const part = features.filter((d) => groupOf(d) === group).length / features.length;
              return sum + part * contributions[t]!;
            }, 0);
            expect(sums[g]![row]).toBeCloseTo(byHand, 5);
            expect(one.sums[g]![row]).toBeCloseTo(byHand, 5);
          });
          expect(sums.reduce((total, d) => total + d[row]!, base)).toBeCloseTo(margin[row]!, 5);
          expect(one.margin[row]).toBeCloseTo(margin[row]!, 9);
        });
      })
    );
  });
});

describe("leadingDrivers", () => {
  it("name the group with the largest positive sum", () => {
    fc.assert(
      fc.property(small, ({ model, cohort }) => {
        const sums = additiveGroupSums(model, cohort, groupOf);
        leadingDrivers(sums).forEach((place, row) => {
          const own = sums.sums.map((d) => d[row]!);
          const most = Math.max(...own);
          if (most <= 0) expect(place).toBe(noDriver);
          else expect(own[place]).toBe(most);
        });
      })
    );
  });

  it("name none where nothing raises the score", () => {
    const sums = [Float32Array.of(-1, 0, 2), Float32Array.of(-0.5, 0, 2)];
    expect([...leadingDrivers({ sums, margin: new Float64Array(3) })]).toEqual([noDriver, noDriver, 0]);
  });
});

/** The contract of `Bins` read word for word, one value at a time. */
function marginByHand({ base, shapes, pairs }: AdditiveModel, cohort: Cohort, row: number): number {
  const mains = shapes.map((d) => d.contribution[binByHand(cohort, d.feature, d.bins, row)]!);
  const crossed = pairs.map(
    ({ features, bins, contribution }) =>
      contribution[binByHand(cohort, features[0], bins[0], row)]![
        binByHand(cohort, features[1], bins[1], row)
      ]!
  );
  return [...mains, ...crossed].reduce((sum, d) => sum + d, base);
}

function binByHand(cohort: Cohort, feature: string, bins: Bins, row: number): number {
  const { values, levels } = cohort.columns.find((d) => d.feature.name === feature)!;
  const value = values[row]!;
  if (bins.kind === "number") {
    return Number.isNaN(value) ? bins.cuts.length + 1 : bins.cuts.filter((cut) => cut <= value).length;
  }
  if (Number.isNaN(value)) return bins.levels.length + 1;
  const place = bins.levels.indexOf(levels![value]!);
  return place < 0 ? bins.levels.length : place;
}
