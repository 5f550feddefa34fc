import { describe, expect, it } from "vitest";
import type { Cohort } from "../../../lib/model/cohort.js";
import { passModelGate } from "../../../lib/publish/model/pass-model-gate.js";
import { noModel } from "../../../lib/publish/model/model-cells.js";
import { verdictOf } from "../../../lib/evaluate/judge/verdict.js";
import { currentRows, outlookCells, scoreCohort } from "../../../loaders/model/reference-outlook.js";
import { measureCells, rankCells } from "../../../loaders/model/reference-measures.js";
import { reliabilityCells } from "../../../loaders/model/reference-reliability.js";
import type { JudgedModel } from "../../../loaders/model/judged-model.js";
import { trainReference } from "../../../loaders/model/train-reference.js";
import { fewFeatures, randomCohort } from "./random-cohort.js";

const options = { bags: 2, pairs: 1, atMost: 60 };
const two = { years: [2024, 2025], students: 500, schools: 3 };
const learnt = randomCohort({ ...two, signal: 20 });

function train(cohort: Cohort, resamples = 0): JudgedModel {
  const trained = trainReference(cohort, fewFeatures, options, resamples);
  if ("refusal" in trained) throw new Error(trained.refusal);
  return trained;
}

function refusal(cohort: Cohort): string | undefined {
  const trained = trainReference(cohort, fewFeatures, options, 0);
  return "refusal" in trained ? trained.refusal : undefined;
}

describe("the reference model", () => {
  const trained = train(learnt, 40);

  it("is the same, and judged the same, whenever it is trained on the same rows", () => {
    const again = train(learnt, 40);
    expect(again.model).toEqual(trained.model);
    expect(again.judgement.rows).toEqual(trained.judgement.rows);
  });

  it("learns from no student group, though it is judged by them", () => {
    expect(trained.rows.features.map((d) => d.name)).not.toContain("disability");
    const groups = rankCells(trained, 4).filter((d) => d.subset === "group");
    expect(groups.map((d) => [d.group, d.value, d.measure])).toEqual([
      ["disability", "no", "roc_auc"],
      ["disability", "yes", "roc_auc"]
    ]);
    const open = trained.judgement.subsets.find((d) => d.kind === "undetermined");
    expect(groups.reduce((sum, d) => sum + d.n, 0)).toBe(open?.rows);
  });

  it("is judged on the later year, with the counts that the gate must know", () => {
    const cells = measureCells(trained, 4);
    const own = cells.find((d) => d.candidate === "additive" && d.measure === "precision_at_capacity");
    expect(own).toMatchObject({ n: 500, picked: 50, subset: "undetermined" });
    expect((own?.found ?? 0) / 50).toBeCloseTo(own?.estimate ?? -1, 9);
    const counted = reliabilityCells(trained).reduce((sum, d) => sum + d.positives, 0);
    expect(counted).toBe(own?.positives);
  });

  it("finds what is there, and nothing where nothing is", () => {
    expect(verdictOf(trained.judgement, "additive", "undetermined").kind).not.toBe("no_better_than_chance");
    const nothing = train(randomCohort({ ...two, signal: 0 }), 40);
    expect(verdictOf(nothing.judgement, "additive", "undetermined").kind).toBe("no_better_than_chance");
  });

  it("scores current students alone, of a grade that it learnt from or of none known", () => {
    const third = {
      ...learnt,
      label: learnt.label.map((d, row) => (row % 2 ? 255 : d)),
      columns: learnt.columns.map((d) =>
        d.feature.name === "grade_level"
          ? {
              ...d,
              levels: ["1", "2", "3"],
              values: d.values.map((_, row) => [0, 2, NaN, NaN][row % 4] as number)
            }
          : d
      )
    };
    const current = currentRows(trained, third, 2025);
    expect(current.n).toBe(125);
    expect([...current.label].every((d) => d === 255)).toBe(true);
    expect([...current.schoolYear].every((d) => d === 2025)).toBe(true);
    expect(currentRows(trained, third, 2026).n).toBe(0);
  });

  it("counts each current student once in the district, in a school and in a grade", () => {
    const schools = ["0417", "0422", "0431"].map((school_id) => ({ school_id, school_level: null }));
    const { drivers, outlook } = outlookCells(scoreCohort(trained, learnt), undefined, schools);
    for (const scope of ["district", "school", "grade"] as const) {
      const of = <T extends { scope: string }>(cells: readonly T[]) => cells.filter((d) => d.scope === scope);
      expect(of(outlook).reduce((sum, d) => sum + d.n, 0)).toBe(learnt.n);
      expect(of(drivers).reduce((sum, d) => sum + d.students, 0)).toBe(learnt.n);
    }
  });
});

describe("no reference model", () => {
  it.each([
    ["no school year is complete", { ...learnt, label: learnt.label.map(() => 255) }, /no school year .* is complete/],
    ["nobody is chronically absent", randomCohort({ ...two, signal: 0, share: 0 }), /nobody .* is chronically absent/],
    ["there is one school and one year", randomCohort({ ...two, years: [2025], schools: 1, signal: 9 }), /one school and one complete school year/],
    ["nobody’s outcome was open", { ...learnt, undetermined: learnt.undetermined.map(() => 0) }, /outcome was open/]
  ])("is trained where %s, which is told in words", (_, cohort, words) => {
    const because = refusal(cohort);
    expect(because).toMatch(words);
    const { model, ...rest } = passModelGate(noModel(because ?? ""), new Map(), 10);
    expect(model).toMatchObject([{ model: "none", because: expect.not.stringMatching(/\d/) as string }]);
    expect(Object.values(rest).flat()).toEqual([]);
  }); // prettier-ignore
});
