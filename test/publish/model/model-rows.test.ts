import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRows } from "../../../lib/publish/check-rows.js";
import { type DriverCell, driverRows } from "../../../lib/publish/model/driver-rows.js";
import { type MeasureCell, measureRows } from "../../../lib/publish/model/measure-rows.js";
import { outlookRows } from "../../../lib/publish/model/outlook-rows.js";
import { reliabilityRows } from "../../../lib/publish/model/reliability-rows.js";

const smallest = 10;

describe("measureRows", () => {
  const cell = (counts: Partial<MeasureCell>): MeasureCell => ({
    ...{ candidate: "additive", subset: "group", group: "sex", value: "female", block: 4 },
    ...{ measure: "precision_at_capacity", n: 400, positives: 60, estimate: 0.51249, low: 0.4, high: 0.6 },
    ...counts
  });

  it("give an estimate to a thousandth, with its interval", () => {
    expect(measureRows([cell({ picked: 40, found: 20.4 })], smallest)).toMatchObject([
      { estimate: 0.512, low: 0.4, high: 0.6, because: null }
    ]);
  });

  it.each([
    ["students with the outcome", { positives: 9 }],
    ["students without it", { positives: 391 }],
    ["students found", { picked: 40, found: 9.9 }],
    ["students picked in vain", { picked: 40, found: 30.5 }],
    ["students missed", { picked: 80, found: 51 }],
    ["students rightly left out", { picked: 345, found: 10 }]
  ])("withhold one that tells of few %s", (_, counts) => {
    expect(measureRows([cell(counts)], smallest)).toMatchObject([
      { estimate: null, low: null, high: null, because: "fewer than 10 students tell of it" }
    ]);
  });

  it("keep the reason why a measure can't be computed", () => {
    const because = "a rule’s score is no probability";
    expect(measureRows([cell({ measure: "brier", because })], smallest)).toMatchObject([
      { estimate: null, because }
    ]);
  });
});

describe("reliabilityRows", () => {
  const bins = fc.array(
    fc.record({ n: fc.nat(60), share: fc.float({ min: 0, max: 1, noNaN: true }), meanScore: fc.float({ min: 0, max: 1, noNaN: true }) }).map(({ n, share, meanScore }) => ({ n, positives: Math.round(n * share), meanScore })),
    { maxLength: 12 }
  ); // prettier-ignore

  it("are each of enough students with the outcome and without, and of all of them together", () => {
    fc.assert(
      fc.property(bins, (cells) => {
        const rows = reliabilityRows(cells, smallest);
        expect(checkRows("model_reliability", rows)).toEqual([]);
        const n = cells.reduce((sum, d) => sum + d.n, 0);
        const positives = cells.reduce((sum, d) => sum + d.positives, 0);
        expect(rows.length > 0).toBe(Math.min(positives, n - positives) >= smallest);
        for (const row of rows) expect(row.n).toBeGreaterThanOrEqual(2 * smallest);
        expect(Math.abs(rows.reduce((sum, d) => sum + (d.n ?? 0), 0) - n) <= 5 * rows.length || rows.length === 0).toBe(true); // prettier-ignore
      }),
      { seed: 1 }
    );
  });

  it("weigh the scores of bins put together by their students", () => {
    const [row] = reliabilityRows(
      [
        { n: 30, positives: 5, meanScore: 0.1 },
        { n: 10, positives: 8, meanScore: 0.5 }
      ],
      smallest
    );
    expect(row).toMatchObject({ n: 40, mean_score: 0.2, share: 0.325, position: 1, is_calibrated: false });
  });

  it("tell of scores before and after calibration on the very same students", () => {
    const cells = [
      { n: 30, positives: 12, meanScore: 0.4, meanBefore: 0.3 },
      { n: 40, positives: 22, meanScore: 0.6, meanBefore: 0.7 }
    ];
    const rows = reliabilityRows(cells, smallest);
    expect(rows.map((d) => [d.is_calibrated, d.position, d.mean_score])).toEqual([
      [true, 1, 0.4],
      [true, 2, 0.6],
      [false, 1, 0.3],
      [false, 2, 0.7]
    ]);
    const counts = (isCalibrated: boolean) =>
      rows
        .filter((d) => d.is_calibrated === isCalibrated)
        .map(({ n, share, low, high }) => ({ n, share, low, high }));
    expect(counts(true)).toEqual(counts(false));
  });
});

describe("driverRows", () => {
  const place = { scope: "school", school: "oak", school_level: null, grade: null } as const;
  const of = (counts: Record<string, number>): DriverCell[] =>
    Object.entries(counts).map(([driver, students]) => ({ ...place, driver, students }));

  it("put a rare driver together with the next rarest, and round to tens", () => {
    const rows = driverRows(of({ attendance: 104, history: 41, barriers: 16, engagement: 3 }), smallest);
    expect(rows.map(({ driver, students, share }) => [driver, students, share])).toEqual([
      ["history", 40, 0.25],
      ["attendance", 100, 0.63],
      ["other", 20, 0.13]
    ]);
  });

  it("are one hidden row where one driver would be everyone’s", () => {
    const hidden = [{ ...place, driver: null, students: null, share: null, shown: "hidden", hidden_because: "small" }]; // prettier-ignore
    expect(driverRows(of({ attendance: 200 }), smallest)).toEqual(hidden);
    expect(driverRows(of({ attendance: 200, history: 4 }), smallest)).toEqual(hidden);
    expect(driverRows(of({ attendance: 4, history: 4 }), smallest)).toEqual(hidden);
  });

  it("never show a driver of few students, whatever the counts", () => {
    const counts = fc.dictionary(fc.constantFrom("attendance", "history", "barriers", "peers", "none"), fc.nat(80)); // prettier-ignore
    fc.assert(
      fc.property(counts, (students) => {
        const rows = driverRows(of(students), smallest);
        expect(checkRows("model_driver", rows)).toEqual([]);
        const shown = rows.filter((d) => d.shown === "exact");
        expect(shown.length).not.toBe(1);
        for (const { driver } of shown)
          expect(driver === "other" ? smallest : students[driver ?? ""]).toBeGreaterThanOrEqual(smallest);
      }),
      { seed: 2 }
    );
  });
});

describe("outlookRows", () => {
  const place = { scope: "school", school: "oak", school_level: null, grade: null } as const;

  it("give the mean score with the interval of a sum of independent outcomes", () => {
    // 100 students at .2: standard deviation of their number √(100 × .16) = 4, so ± 7.84 of 100
    expect(
      outlookRows([{ ...place, n: 100, mean: 0.2, variance: 16, before: { n: 90, mean: 0.1875 } }], smallest)
    ).toMatchObject([{ predicted: 0.2, low: 0.122, high: 0.278, change: 0.013, shown: "exact" }]);
  });

  it("withhold a place of few students", () => {
    const rows = outlookRows([{ ...place, n: 9, mean: 0.2, variance: 1 }], smallest);
    expect(rows).toMatchObject([{ predicted: null, low: null, shown: "hidden", hidden_because: "small" }]);
    expect(checkRows("model_outlook", rows)).toEqual([]);
  });

  it("tell no change since a block in which few students were there", () => {
    const cell = { ...place, n: 10, mean: 0.2, variance: 1, before: { n: 9, mean: 0.1 } };
    expect(outlookRows([cell], smallest)).toMatchObject([{ predicted: 0.2, change: null }]);
  });

  it("leave no few students to be had by taking the places shown from their whole", () => {
    const schools = fc.array(
      fc.record({ n: fc.integer({ min: 1, max: 40 }), within: fc.constantFrom("elementary", "high") }),
      { minLength: 1, maxLength: 9 }
    );
    fc.assert(
      fc.property(schools, (list) => {
        const cells = list.map((d, i) => ({ ...place, ...d, school: `school-${i}`, mean: 0.2, variance: 1 }));
        const rows = outlookRows(cells, smallest);
        const left = (isIn: (i: number) => boolean) =>
          cells.reduce((sum, d, i) => sum + (isIn(i) && rows[i]?.predicted === null ? d.n : 0), 0);
        const isAll = (isIn: (i: number) => boolean) =>
          rows.every((d, i) => !isIn(i) || d.predicted === null);
        for (const isIn of [
          () => true,
          ...["elementary", "high"].map((level) => (i: number) => cells[i]?.within === level)
        ])
          expect(left(isIn) === 0 || left(isIn) >= smallest || isAll(isIn)).toBe(true);
      }),
      { seed: 3 }
    );
  });
});
