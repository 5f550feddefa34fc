import { describe, expect, it } from "vitest";
import { additiveRows } from "../../lib/explain/additive-contributions.js";
import { additiveGroupSums } from "../../lib/explain/group-sums.js";
import {
  featureImportance,
  groupImportance,
  importanceOf,
  importanceOfRows
} from "../../lib/explain/importance.js";
import { termsOf } from "../../lib/explain/row-contributions.js";
import type { AdditiveModel } from "../../lib/model/additive/additive-model.js";
import { madeModel } from "./random-model.js";
import { listed, someFeatures } from "./some-features.js";

const { model, cohort } = madeModel(11, { n: 400, features: someFeatures });
const rows = additiveRows(model, cohort, cohort.student);

/** The model with the rows of this cohort counted in its bins, as if it had learnt from them. */
function counted(): AdditiveModel {
  const tally = (contribution: readonly number[], t: number) =>
    contribution.map((d) => rows.filter((row) => row.contributions[t] === d).length);
  return {
    ...model,
    shapes: model.shapes.map((shape, t) => ({ ...shape, rows: tally(shape.contribution, t) })),
    pairs: model.pairs.map((pair, p) => ({
      ...pair,
      rows: pair.contribution.map((row) => tally(row, model.shapes.length + p))
    }))
  };
}

describe("importance", () => {
  it("over bins equals the mean over rows, largest first, with shares that add up to 1", () => {
    const byBins = importanceOf(counted());
    const byRows = importanceOfRows(termsOf(model), rows);
    expect(byBins.map((d) => d.features)).toEqual(byRows.map((d) => d.features));
    byBins.forEach((d, i) => expect(d.meanAbsolute).toBeCloseTo(byRows[i]!.meanAbsolute, 9));
    expect(byBins.reduce((sum, d) => sum + d.share, 0)).toBeCloseTo(1, 9);
    expect(byBins.map((d) => d.share)).toEqual(byBins.map((d) => d.share).sort((a, b) => b - a));
  });

  it("of features gives half of a pair to each, and loses nothing", () => {
    const terms = importanceOf(model);
    const features = featureImportance(terms);
    const total = (items: readonly { meanAbsolute: number }[]) =>
      items.reduce((sum, d) => sum + d.meanAbsolute, 0);
    expect(total(features)).toBeCloseTo(total(terms), 9);
    const own = terms.filter((d) => d.features.includes("homeless" as never));
    const byHand = own.reduce((sum, d) => sum + d.meanAbsolute / d.features.length, 0);
    expect(features.find((d) => d.feature === "homeless")!.meanAbsolute).toBeCloseTo(byHand, 12);
  });

  it("of groups is that of their sums, in which opposites cancel", () => {
    const sums = additiveGroupSums(model, cohort, (name) => listed(name).group);
    const groups = groupImportance(sums);
    expect(groups.map((d) => d.group).sort()).toEqual([...sums.groups].sort());
    expect(groupImportance({ groups: ["peers"], sums: [Float32Array.of(1, -3)] })[0]).toEqual({
      ...{ group: "peers", label: "Peers", meanAbsolute: 2, share: 1 }
    });
  });

  it("is nothing, and not a number that isn't one, where nothing was learnt from", () => {
    const empty = {
      ...model,
      shapes: model.shapes.map((d) => ({ ...d, rows: d.rows.map(() => 0) })),
      pairs: []
    };
    expect(importanceOf(empty).every((d) => d.meanAbsolute === 0 && d.share === 0)).toBe(true);
  });
});
