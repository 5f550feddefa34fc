import { describe, expect, it } from "vitest";
import { explainRows } from "../../lib/explain/explain-rows.js";
import { marginOf, termsOf } from "../../lib/explain/row-contributions.js";
import { predictAdditive } from "../../lib/model/additive/predict-additive.js";
import type { Cohort } from "../../lib/model/cohort.js";
import type { Encoding } from "../../lib/model/design/encoding.js";
import { predictLogistic } from "../../lib/model/logistic/predict-logistic.js";
import { predictNetwork } from "../../lib/model/network/predict-network.js";
import type { RiskModel } from "../../lib/model/risk-model.js";
import { predictTrees } from "../../lib/model/trees/predict-trees.js";
import { madeModel } from "./random-model.js";
import { listed } from "./some-features.js";

const features = ["absence_rate", "grade_level", "tardies"].map(listed);
const { model, cohort: all } = madeModel(9, { n: 50, features });
/** A network learns from finite numbers alone. */
const cohort: Cohort = {
  ...all,
  columns: all.columns.map((d) => ({
    ...d,
    values: d.values.map((v) => (Math.abs(v) === Infinity ? NaN : v))
  }))
};

const encoding: Encoding = [
  { feature: "absence_rate", kind: "number", mean: 0.1, scale: 0.5, hasMissing: true, missingShare: 0.1 },
  {
    ...{ feature: "grade_level", kind: "category", levels: ["a", "b"], levelShares: [0.4, 0.5] },
    ...{ hasMissing: true, missingShare: 0.1 }
  },
  { feature: "tardies", kind: "number", mean: 1, scale: 2, hasMissing: false }
];

const models: readonly RiskModel[] = [
  model,
  { kind: "logistic", encoding, intercept: -1, weights: [0.5, 0.2, -0.4, 0.3, 0.1, 0.7], ridge: 1 },
  {
    kind: "network",
    encoding,
    layers: [
      { weights: [[1, -1], [0.2, 0.3], [0.1, 0], [-0.4, 0.2], [0.5, 0.5], [-0.3, 0.8]], biases: [0.1, -0.2] }, // prettier-ignore
      { weights: [[0.9], [-0.6]], biases: [-0.5] }
    ]
  },
  {
    ...{ kind: "trees", base: -1, features: model.shapes.map(({ feature, bins }) => ({ feature, bins })) },
    trees: [
      {
        ...{
          feature: [0, -1, 2, -1, -1],
          bin: [2, 0, 1, 0, 0],
          missingGoesLeft: [true, false, false, false, false]
        },
        ...{
          left: [1, -1, 3, -1, -1],
          right: [2, -1, 4, -1, -1],
          value: [0, -0.5, 0, 0.4, 1],
          rows: [50, 30, 20, 5, 15]
        }
      }
    ]
  }
];

function marginsOf(own: RiskModel): Float64Array {
  switch (own.kind) {
    case "additive":
      return predictAdditive(own, cohort);
    case "logistic":
      return predictLogistic(own, cohort);
    case "network":
      return predictNetwork(own, cohort);
    case "trees":
      return predictTrees(own, cohort);
  }
}

describe("explainRows", () => {
  it.each(models.map((d) => [d.kind, d] as const))(
    "of %s adds up to the margin, a contribution a term",
    (_, own) => {
      const margins = marginsOf(own);
      const rows = Uint32Array.of(40, 3, 3, 17);
      const explained = explainRows(own, cohort, rows);
      expect(explained).toHaveLength(4);
      explained.forEach((row, i) => {
        expect(marginOf(row)).toBeCloseTo(margins[rows[i]!]!, 9);
        expect(row.contributions).toHaveLength(termsOf(own).length);
        if (own.kind === "network") expect(row.residual).toBeDefined();
        else expect(row).not.toHaveProperty("residual");
      });
    }
  );

  it("give a feature that a row differs in by nothing else the whole difference", () => {
    const values = all.columns[0]!.values.slice();
    values[1] = 5;
    const changed = { ...cohort, columns: [{ ...cohort.columns[0]!, values }, ...cohort.columns.slice(1)] };
    for (const own of models.slice(0, 2)) {
      const [before, after] = [cohort, changed].map((d) => explainRows(own, d, Uint32Array.of(1))[0]!);
      termsOf(own).forEach((term, t) => {
        if (!term.includes("absence_rate" as never))
          expect(after!.contributions[t]).toBe(before!.contributions[t]);
      });
      expect(marginOf(after!)).not.toBeCloseTo(marginOf(before!), 3);
    }
  });
});
