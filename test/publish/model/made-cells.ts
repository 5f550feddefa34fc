import type { ModelCells } from "../../../lib/publish/model/model-cells.js";

/** A model judged on 400 students of two schools, by their ids, with enough of each to show. */
export function madeCells(): ModelCells {
  const judged = {
    subset: "undetermined",
    group: null,
    value: null,
    block: 4,
    n: 400,
    positives: 80
  } as const;
  const atCapacity = { measure: "precision_at_capacity", picked: 60, low: 0.4, high: 0.6 };
  const nowhere = { school: null, school_level: null, grade: null };
  const places = [
    { scope: "district", ...nowhere, students: 200 },
    { scope: "school", ...nowhere, school: "0417", students: 120 },
    { scope: "school", ...nowhere, school: "0422", students: 80 }
  ] as const;
  return {
    model: {
      ...{ model: "additive", because: null, label: "chronic_at_year_end", school_year: 2026, block: 4 },
      ...{ train_years: ["2024"], test_year: 2025, is_later_year: true, train_students: 397 },
      ...{ test_students: 404, test_share: 0.2, capacity: 60, features: 2, pairs: 0, bags: 8 },
      ...{ seed: 1, base: -1.23456, verdict: "better_than_rules", model_hash: "aaaaaaaaaaaaaaaa" },
      ...{ is_chosen: false, made_on: null }
    },
    measures: [
      { candidate: "additive", ...judged, ...atCapacity, estimate: 0.5, found: 30 },
      { candidate: "rate_so_far", ...judged, ...atCapacity, estimate: 0.4, found: 24 },
      { candidate: "majority", ...judged, ...atCapacity, estimate: 0.15, found: 9 }
    ],
    differences: [
      {
        against: "rate_so_far",
        block: 4,
        measure: "precision_at_capacity",
        difference: 0.1,
        low: 0,
        high: 0.2
      },
      {
        against: "majority",
        block: 4,
        measure: "precision_at_capacity",
        difference: 0.35,
        low: 0.2,
        high: 0.5
      }
    ],
    reliability: [
      { n: 300, positives: 30, meanScore: 0.1 },
      { n: 100, positives: 50, meanScore: 0.52 }
    ],
    importance: [{ feature: "absence_rate", driver: "attendance", importance: 0.5 }],
    ...{ shapes: [], pairs: [] },
    drivers: places.flatMap(({ students, ...place }) => [
      { ...place, driver: "attendance", students: students / 2 },
      { ...place, driver: "history", students: students / 2 }
    ]),
    outlook: places.map(({ students, ...place }) => ({
      ...place,
      n: students,
      mean: 0.25,
      variance: students / 5
    }))
  };
}

export const madeSlugs: ReadonlyMap<string, string> = new Map([
  ["0417", "oak-elementary"],
  ["0422", "elm-elementary"]
]);
