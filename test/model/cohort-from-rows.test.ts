import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCohort } from "../../lib/model/cohort-from-rows.js";
import type { ModelFeature } from "../../lib/model/model-feature.js";
import { rowOrder } from "../../lib/model/row-order.js";
import { type RowTable, tableOfColumns, tableOfRows } from "../../lib/model/row-table.js";
import { features } from "../../lib/snapshot/feature/feature-list.js";

const featureOf = (name: string): ModelFeature => features.find((feature) => feature.name === name)!;
const [rate, homeless, grade] = [featureOf("absence_rate"), featureOf("homeless"), featureOf("grade_level")];

const row = {
  ...{ student: 1, school: 0, school_year: 2024, block: 3, chronic_at_year_end: true, undetermined: true },
  ...{ absence_rate: 0.25, homeless: false, grade_level: "4" }
};

const read = (table: RowTable, wanted: ModelFeature[] = [rate, homeless, grade]) =>
  toCohort(table, wanted, "chronic_at_year_end", ["Alder"]);
const readRows = (...changes: Record<string, unknown>[]) =>
  read(tableOfRows(changes.map((change) => ({ ...row, ...change }))));

describe("toCohort", () => {
  it("takes the features asked for, and nothing else, into columns", () => {
    const cohort = read(tableOfRows([row]), [grade, rate]);
    expect(cohort.columns).toEqual([
      { feature: grade, values: Float32Array.of(0), levels: ["4"] },
      { feature: rate, values: Float32Array.of(0.25) }
    ]);
    expect(cohort).toMatchObject({ n: 1, schools: ["Alder"], notFinite: [] });
  });

  it("reads flags, words, and what is missing", () => {
    const { columns } = readRows(
      { grade_level: "K" },
      { homeless: null, grade_level: null, absence_rate: undefined },
      { homeless: true }
    );
    expect(columns.map(({ values }) => [...values])).toEqual([
      [0.25, NaN, 0.25],
      [0, NaN, 1],
      [1, NaN, 0]
    ]);
    expect(columns[2]?.levels).toEqual(["4", "K"]);
  });

  it("keeps levels to those of these rows, sorted", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.string()), { minLength: 1 }), (words) => {
        const { values, levels = [] } = readRows(...words.map((grade_level) => ({ grade_level })))
          .columns[2]!;
        expect([...values].map((place) => levels[place] ?? null)).toEqual(words);
        expect(levels).toEqual([...new Set(words.filter((word) => word !== null))].sort());
      })
    );
  });

  it("makes an infinite number missing, and counts it", () => {
    const cohort = readRows(
      { absence_rate: Infinity },
      { absence_rate: -Infinity },
      { absence_rate: NaN },
      {}
    );
    expect([...cohort.columns[0]!.values]).toEqual([NaN, NaN, NaN, 0.25]);
    expect(cohort.notFinite).toEqual([{ feature: "absence_rate", rows: 2 }]);
    expect(readRows({ absence_rate: 1e300 }).notFinite).toEqual([{ feature: "absence_rate", rows: 1 }]);
  });

  it("reads a label of true, false or missing, however an engine writes it", () => {
    const labels = [true, false, null, 1, 0, 255, 1n, 0n, undefined];
    const { label } = readRows(...labels.map((chronic_at_year_end) => ({ chronic_at_year_end })));
    expect([...label]).toEqual([1, 0, 255, 1, 0, 255, 1, 0, 255]);
  });

  it.each([
    ["yes", "text"],
    [2, "a number that it cannot hold"],
    [NaN, "a number that it cannot hold"]
  ])("refuses a label of %j in words that do not show it", (chronic_at_year_end, what) => {
    expect(() => readRows({}, { chronic_at_year_end })).toThrow(
      `chronic_at_year_end holds ${what} in row 2: it is true, false or missing`
    );
  });

  it("refuses text where a number belongs, without showing it", () => {
    expect(() => readRows({ absence_rate: "n/a" })).toThrow(
      "absence_rate holds text in row 1: it is a number, a flag or missing"
    );
    expect(() => readRows({ student: null })).toThrow("student holds nothing in row 1: it is a whole number");
    expect(() => readRows({ school: 0.5 })).toThrow("school holds a number that it cannot hold in row 1");
    expect(() => readRows({ student: 4e9 })).toThrow("number students from 0");
  });

  it.each([
    "student",
    "student_key",
    "school",
    "school_id",
    "school_year",
    "block",
    "undetermined",
    "chronic_in_remainder"
  ])("refuses %s as a feature", (name) => {
    expect(() => read(tableOfRows([{ ...row, [name]: 1 }]), [{ ...rate, name }])).toThrow(
      `${name} is no feature: it tells whose row it is, or what became of it`
    );
  });

  it("names no feature of the list so", () => {
    const table = tableOfRows([{ ...Object.fromEntries(features.map(({ name }) => [name, null])), ...row }]);
    expect(read(table, [...features]).columns).toHaveLength(features.length);
  });

  it("says which column the rows lack", () => {
    const rest = Object.fromEntries(Object.entries(row).filter(([name]) => name !== "homeless"));
    expect(() => read(tableOfRows([rest]))).toThrow(
      "the rows have no column homeless (select it with selectCohort)"
    );
    expect(() => read(tableOfColumns({}))).toThrow("the rows have no column absence_rate");
  });

  it("gives schools without a name their number", () => {
    expect(readRows({ school: 2 }).schools).toEqual(["Alder", "school 2", "school 3"]);
  });

  it("is the same whatever order the rows come in", () => {
    const rows = Array.from({ length: 24 }, (_, i) => ({
      ...row,
      ...{ student: i % 5, school_year: 2023 + (i % 2), block: 1 + Math.floor(i / 10), absence_rate: i / 32 }
    }));
    const sorted = read(tableOfRows(rows));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(read(tableOfRows(shuffled))).toEqual(sorted);
      }),
      { numRuns: 20 }
    );
  });

  it("takes whole columns over from typed arrays, and does not change them", () => {
    const given = Float32Array.of(0.5, Infinity);
    const columns = {
      ...{
        student: Uint32Array.of(2, 1),
        school: Uint16Array.of(0, 0),
        school_year: Uint16Array.of(2024, 2024)
      },
      ...{
        block: Uint8Array.of(3, 3),
        chronic_at_year_end: Uint8Array.of(1, 255),
        undetermined: Uint8Array.of(0, 1)
      },
      absence_rate: given
    };
    const cohort = read(tableOfColumns(columns), [rate]);
    expect([...cohort.columns[0]!.values]).toEqual([NaN, 0.5]);
    expect([...cohort.label]).toEqual([255, 1]);
    expect([...given]).toEqual([0.5, Infinity]);
  });
});

describe("rowOrder", () => {
  it("is the stable order by one column after another", () => {
    const pair = fc.tuple(fc.nat(9), fc.nat(255));
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const order = rowOrder(pairs.length, [
          Uint32Array.from(pairs, ([a]) => a),
          Uint8Array.from(pairs, ([, b]) => b)
        ]);
        const expected = pairs
          .map((d, i) => [...d, i] as const)
          .sort((x, y) => x[0] - y[0] || x[1] - y[1] || x[2] - y[2]);
        expect([...order]).toEqual(expected.map(([, , i]) => i));
      })
    );
  });
});
