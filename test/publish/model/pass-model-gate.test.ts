import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PairShape, Shape } from "../../../lib/model/additive/additive-model.js";
import { checkRows } from "../../../lib/publish/check-rows.js";
import { auditModel } from "../../../lib/publish/model/audit-model.js";
import { noModel } from "../../../lib/publish/model/model-cells.js";
import type { ModelTables } from "../../../lib/publish/model/model-release.js";
import { passModelGate } from "../../../lib/publish/model/pass-model-gate.js";
import type { Release, ReleaseTableName } from "../../../lib/publish/release-tables.js";
import { inventedRelease } from "../../page/fixtures/release.js";
import { randomPair, randomShape } from "../random-shapes.js";
import { madeCells, madeSlugs } from "./made-cells.js";

const smallest = 10;

function problems(tables: ModelTables): unknown[] {
  return Object.entries(tables).flatMap(([name, rows]) => checkRows(name as ReleaseTableName, rows));
}

describe("the gate of a model", () => {
  it("makes rows that their tables allow, of a model and of none", () => {
    expect(problems(passModelGate(madeCells(), madeSlugs, smallest))).toEqual([]);
    expect(problems(passModelGate(noModel("no school year is complete"), madeSlugs, smallest))).toEqual([]);
  });

  it("names schools by their addresses, and leaves out one that has none", () => {
    const all = JSON.stringify(passModelGate(madeCells(), madeSlugs, smallest));
    expect(all).toContain("oak-elementary");
    expect(all).not.toMatch(/0417|0422/);
    const one = JSON.stringify(passModelGate(madeCells(), new Map([["0417", "oak-elementary"]]), smallest));
    expect(one).not.toMatch(/0422|elm/);
  });

  it("tells no difference to a figure that it withholds", () => {
    const { model_measure, model_difference } = passModelGate(madeCells(), madeSlugs, smallest);
    expect(model_measure.filter((d) => d.estimate === null).map((d) => d.candidate)).toEqual(["majority"]);
    expect(model_difference.map((d) => d.against)).toEqual(["rate_so_far"]);
  });

  it("rounds how many students it learnt from and was judged on", () => {
    const [model] = passModelGate(madeCells(), madeSlugs, smallest).model;
    expect(model).toMatchObject({ train_students: 400, test_students: 400, base: -1.235 });
  });

  it("tells no count of students but a rounded one", () => {
    const { model_driver, model_reliability } = passModelGate(madeCells(), madeSlugs, smallest);
    const counts = [...model_driver.map((d) => d.students), ...model_reliability.map((d) => d.n)];
    expect(counts.length).toBeGreaterThan(6);
    for (const n of counts) expect((n ?? NaN) % smallest).toBe(0);
  });

  it("says why there is no model without the few who are or are not", () => {
    const because = (words: string) => passModelGate(noModel(words), madeSlugs, smallest).model[0]?.because;
    expect(because("only 3 of the 812 rows to judge on are chronically absent")).toBe(
      "too few students are known to be, or not to be, chronically absent"
    );
    expect(because("no school year of it is complete")).toBe("no school year of it is complete");
  });

  it("shows no bin of few students, whatever the shape", () => {
    fc.assert(
      fc.property(randomShape, (shape) => {
        const { model_shape } = passModelGate({ ...madeCells(), shapes: [shape] }, madeSlugs, smallest);
        expect(checkRows("model_shape", model_shape)).toEqual([]);
        for (const row of model_shape.filter((d) => d.shown === "exact")) {
          const { rows, positives } = studentsIn(shape, row);
          expect(Math.min(positives, rows - positives)).toBeGreaterThanOrEqual(smallest);
        }
      }),
      { seed: 4 }
    );
  });

  it("shows no cell of few students, whatever the pair, and no count of any", () => {
    fc.assert(
      fc.property(randomPair, (pair) => {
        const { model_pair } = passModelGate({ ...madeCells(), pairs: [pair] }, madeSlugs, smallest);
        expect(checkRows("model_pair", model_pair)).toEqual([]);
        for (const row of model_pair) {
          const { rows, positives } = studentsAt(pair, row);
          const isEnough = Math.min(positives, rows - positives) >= smallest;
          expect(row.contribution === null ? rows === 0 : isEnough).toBe(true);
        }
      }),
      { seed: 5 }
    );
  });
});

describe("the audit of a model", () => {
  const release = (): Release => ({
    ...inventedRelease(),
    ...passModelGate(madeCells(), madeSlugs, smallest)
  });

  it("passes what the gate made", () => {
    expect(auditModel(madeCells(), release(), madeSlugs, smallest)).toEqual([]);
  });

  it("finds a figure changed, a row added, or a model where there is none", () => {
    const changed = release();
    const [first, ...rest] = changed.model_outlook;
    const outlook = { ...changed, model_outlook: [{ ...first!, predicted: 0.251 }, ...rest] };
    const more = { ...changed, model_driver: [...changed.model_driver, { ...changed.model_driver[0]!, driver: "peers" }] }; // prettier-ignore
    expect(auditModel(madeCells(), outlook, madeSlugs, smallest)).toEqual([
      "model_outlook is not what the gate makes of the model’s cells"
    ]);
    expect(auditModel(madeCells(), more, madeSlugs, smallest)).toHaveLength(1);
    expect(auditModel(noModel("none"), release(), madeSlugs, smallest).length).toBeGreaterThan(3);
  });
});

interface Tally {
  readonly rows: number;
  readonly positives: number;
}

type Slice = Pick<ModelTables["model_shape"][number], "kind" | "from" | "to" | "level" | "has_missing">;

/** Counted anew from the bins that a published slice says it is of; words that are not named are in "other". */
function places(bins: Shape["bins"], slice: Slice, named: ReadonlySet<string>): number[] {
  const missing = bins.kind === "number" ? bins.cuts.length + 1 : bins.levels.length + 1;
  const { kind, from, to, level, has_missing } = slice;
  const values = Array.from({ length: missing }, (_, i) => i).filter((i) => {
    if (kind === "missing") return false;
    if (bins.kind === "category") {
      const word = bins.levels[i];
      return level === "other" ? word === undefined || !named.has(word) : word === level;
    }
    const [low, high] = [bins.cuts[i - 1] ?? -Infinity, bins.cuts[i] ?? Infinity];
    return low >= (from ?? -Infinity) && high <= (to ?? Infinity);
  });
  return has_missing ? [...values, missing] : values;
}

function levelsOf(rows: readonly { readonly level: string | null }[]): ReadonlySet<string> {
  return new Set(rows.flatMap((d) => (d.level === null ? [] : [d.level])));
}

function studentsIn(shape: Shape, row: Slice): Tally {
  const all = passModelGate({ ...madeCells(), shapes: [shape] }, madeSlugs, smallest).model_shape;
  const own = places(shape.bins, row, levelsOf(all));
  const sum = (counts: readonly number[]) => own.reduce((total, i) => total + (counts[i] ?? 0), 0);
  return { rows: sum(shape.rows), positives: sum(shape.positives) };
}

function studentsAt(pair: PairShape, row: ModelTables["model_pair"][number]): Tally {
  const all = passModelGate({ ...madeCells(), pairs: [pair] }, madeSlugs, smallest).model_pair;
  const { other_kind: kind, other_from: from, other_to: to, other_level: level, other_has_missing } = row;
  const first = places(pair.bins[0], row, levelsOf(all));
  const other = { kind, from, to, level, has_missing: other_has_missing };
  const second = places(pair.bins[1], other, levelsOf(all.map((d) => ({ level: d.other_level }))));
  const sum = (counts: readonly (readonly number[])[]) =>
    first.reduce((total, i) => total + second.reduce((part, j) => part + (counts[i]?.[j] ?? 0), 0), 0);
  return { rows: sum(pair.rows), positives: sum(pair.positives) };
}
