import { describe, expect, it } from "vitest";
import { binWords } from "../../lib/explain/bin-words.js";
import { pairViews } from "../../lib/explain/pair-view.js";
import { shapeViews } from "../../lib/explain/shape-view.js";
import type { AdditiveModel, Shape } from "../../lib/model/additive/additive-model.js";
import { madeModel } from "./random-model.js";
import { listed, someFeatures } from "./some-features.js";

const numbers = (name: string, cuts: number[]) =>
  binWords(listed(name), { kind: "number", cuts }).map((d) => d.label);

describe("binWords", () => {
  it("say edges in the unit of the feature", () => {
    expect(numbers("absence_rate", [0.025, 0.1])).toEqual([
      "under 2.5%",
      "2.5% to 10%",
      "10% or more",
      "missing"
    ]);
    expect(numbers("behavior_events", [0.5, 1.5, 4])).toEqual(["0", "1", "2 to 3", "4 or more", "missing"]);
    expect(numbers("days_absent", [1.5])).toEqual(["under 1.5", "1.5 or more", "missing"]);
    expect(numbers("homeless", [0.5])).toEqual(["no", "yes", "missing"]);
    expect(numbers("tardies", [])).toEqual(["any", "missing"]);
    expect(numbers("absence_slope", [-0.05])).toEqual(["under −5 points", "−5 points or more", "missing"]);
  });

  it("put grades in school order", () => {
    const bins = binWords(listed("grade_level"), { kind: "category", levels: ["10", "2", "K"] });
    expect(bins.map((d) => [d.index, d.label])).toEqual([
      [2, "Kindergarten"],
      [1, "Grade 2"],
      [0, "Grade 10"],
      [3, "not seen in training"],
      [4, "missing"]
    ]);
  });
});

describe("shapeViews", () => {
  const { model } = madeModel(5, { n: 1, features: someFeatures });

  it("hold every row once, in bins and what is missing, most important first", () => {
    const views = shapeViews(model, someFeatures);
    expect(views.map((d) => d.meanAbsolute)).toEqual(views.map((d) => d.meanAbsolute).sort((a, b) => b - a));
    for (const { feature, bins, missing } of views) {
      const shape = model.shapes.find((d) => d.feature === feature.name)!;
      const all = missing ? [...bins, missing] : bins;
      expect(all.reduce((sum, d) => sum + d.rows, 0)).toBe(shape.rows.reduce((sum, d) => sum + d, 0));
      expect(all.reduce((sum, d) => sum + d.density, 0)).toBeCloseTo(1, 9);
      for (const d of all)
        expect([d.contribution, d.low, d.high, d.rows]).toEqual(
          [shape.contribution, shape.low, shape.high, shape.rows].map((values) => values[d.index])
        );
    }
  });

  it("have no bin of what is missing, or of levels unseen, where nobody was in it", () => {
    const shape: Shape = {
      ...{ feature: "grade_level", bins: { kind: "category", levels: ["6", "7"] } },
      ...{ contribution: [1, -1, 0, 0], low: [0, -2, 0, 0], high: [2, 0, 0, 0] },
      ...{ rows: [5, 5, 0, 0], positives: [2, 1, 0, 0] }
    };
    const own: AdditiveModel = { ...model, shapes: [shape], pairs: [] };
    const [view] = shapeViews(own, someFeatures);
    expect(view!.bins.map((d) => [d.level, d.density])).toEqual([["6", 0.5], ["7", 0.5]]); // prettier-ignore
    expect(view).not.toHaveProperty("missing");
    expect(view!.share).toBe(1);
  });

  it("name a feature that is not among those listed", () => {
    expect(() => shapeViews(model, someFeatures.slice(1))).toThrow('no feature "absence_rate_last_10"');
  });
});

describe("pairViews", () => {
  it("hold every row once, in cells whose places are among the bins", () => {
    const { model } = madeModel(6, { n: 1, features: someFeatures, pairs: 3 });
    for (const { features, bins, cells } of pairViews(model, someFeatures)) {
      const pair = model.pairs.find((d) => d.features[0] === features[0].name)!;
      expect(cells.length).toBe(bins[0].length * bins[1].length);
      expect(cells.reduce((sum, d) => sum + d.rows, 0)).toBe(pair.rows.flat().reduce((sum, d) => sum + d, 0));
      for (const { first, second, contribution } of cells)
        expect(contribution).toBe(pair.contribution[bins[0][first]!.index]![bins[1][second]!.index]);
    }
  });
});
