import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { rocAuc } from "../../../lib/evaluate/roc-auc.js";
import type { AdditiveModel } from "../../../lib/model/additive/additive-model.js";
import { predictAdditive } from "../../../lib/model/additive/predict-additive.js";
import { takeRows } from "../../../lib/model/cohort.js";
import { digestOfFile } from "../../../lib/model/file/from-model-file.js";
import type { ModelFile } from "../../../lib/model/file/model-file.js";
import { modelFileText } from "../../../lib/model/file/to-model-file.js";
import { passModelGate } from "../../../lib/publish/model/pass-model-gate.js";
import { features } from "../../../lib/snapshot/feature/feature-list.js";
import { readChosenFile } from "../../../loaders/model/chosen-file.js";
import { judgeChosen } from "../../../loaders/model/judge-chosen.js";
import { modelCard } from "../../../loaders/model/model-card.js";
import { rejudgedFile } from "../../../loaders/model/reference-file.js";
import { measureCells } from "../../../loaders/model/reference-measures.js";
import { reliabilityCells } from "../../../loaders/model/reference-reliability.js";
import type { ReferenceRows } from "../../../loaders/model/reference-rows.js";
import { fileOf, fitSmall, place, rowsOf } from "./chosen.js";
import { randomCohort } from "./random-cohort.js";

const cohort = randomCohort({ years: [2024, 2025], students: 500, schools: 3, signal: 20 });
const rows = rowsOf(cohort);
const model = fitSmall(rows) as AdditiveModel;
const good = fileOf(rows, model);
const judged = judgeChosen(cohort, good, place, 0);

const folder = mkdtempSync(join(tmpdir(), "rollcall-chosen-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The file as it lies beside district.json, its digest made to fit what was changed. */
function read(change: (file: ModelFile) => unknown): ModelFile {
  const changed = change(structuredClone(good)) as ModelFile;
  const file = join(folder, "model.json");
  writeFileSync(file, modelFileText({ ...changed, digest: digestOfFile(changed) }));
  return readChosenFile(file);
}

function judge(change: Partial<ModelFile>, of = cohort) {
  return judgeChosen(of, fileOf(rows, model, change), place, 0);
}

describe("a chosen model", () => {
  it("comes from its file as the workbench saved it", () => expect(read((file) => file)).toEqual(good));

  it("is judged on the later year alone, beside the rules, whatever its file says of itself", () => {
    const test = takeRows(cohort, Uint32Array.from(cohort.label.keys()).filter((row) => cohort.schoolYear[row] === 2025)); // prettier-ignore
    const auc = measureCells(judged, 4).find((d) => d.candidate === "additive" && d.measure === "roc_auc");
    expect(auc?.estimate).toBeCloseTo(rocAuc(test.label, predictAdditive(model, test))!, 12);
    expect(rejudgedFile(good, judged).metrics.find((d) => d.measure === "roc_auc")?.value).toBe(
      auc?.estimate
    );
    expect(judged.candidates.map((d) => d.name)).toEqual([
      "additive", "majority", "last_year_rate", "september_rule", "rate_so_far", "two_variable_logistic"
    ]); // prettier-ignore
  });

  it("is shown with the students that the rows have, though its file says that there are more", () => {
    const many = (values: readonly number[]) => values.map((d) => d * 1000);
    const padded = {
      ...model,
      shapes: model.shapes.map((d) => ({ ...d, rows: many(d.rows), positives: many(d.positives) })),
      pairs: model.pairs.map((d) => ({ ...d, rows: d.rows.map(many), positives: d.positives.map(many) }))
    };
    const { shown } = judgeChosen(cohort, fileOf(rows, padded), place, 0);
    expect(shown.shapes).toEqual(model.shapes);
    expect(shown.pairs).toEqual(model.pairs);
  });

  it("passes the gate as the district’s own, with no score and no bin of few students", () => {
    const source = { label: place.label, publishedBlock: 4, now: { schoolYear: 2026, block: 4 } };
    const cells = {
      model: modelCard(judged, source as ReferenceRows, good, true),
      ...{ measures: measureCells(judged, 4), differences: [], reliability: reliabilityCells(judged) },
      ...{ importance: [], shapes: judged.shown.shapes, pairs: judged.shown.pairs, drivers: [], outlook: [] }
    };
    const gated = passModelGate(cells, new Map(), 10);
    expect(gated.model).toMatchObject([
      { model: "additive", is_chosen: true, made_on: "2026-01-17", seed: 5, bags: 2, test_year: 2025, block: 4 }
    ]); // prettier-ignore
    const learnt = rows.training.n - rows.heldOut.n;
    const shown = gated.model_shape.filter((d) => d.share !== null);
    expect(shown.length).toBeGreaterThan(10);
    for (const { share } of shown) expect(share! * learnt).toBeGreaterThanOrEqual(10);
    const raw = model.shapes.reduce((sum, d) => sum + d.contribution.length, 0);
    expect(gated.model_shape.length).toBeLessThan(raw);
  });
});

describe("a chosen model is refused, with the way out,", () => {
  const words = /take the file away for the reference model, or publish another/;

  it.each<[string, (file: ModelFile) => unknown, RegExp]>([
    ["of a newer format", (file) => ({ ...file, version: 2 }), /newer than this site’s 1|newer than this site's 1/],
    ["that is no model", () => ({ some: "thing" }), /not a model of Rollcall/],
    ["with a key that is not known", (file) => ({ ...file, notes: "<script>" }), /"notes": unknown key/],
    ["with numbers missing", (file) => ({ ...file, model: { ...model, base: null } }), /model\.base: not a number/]
  ])("as a file %s", (_, change, problem) => {
    expect(() => read(change)).toThrow(problem);
    expect(() => read(change)).toThrow(words);
  }); // prettier-ignore

  it("as a file that is cut short, or was edited", () => {
    const file = join(folder, "model.json");
    writeFileSync(file, modelFileText(good).slice(0, 3000));
    expect(() => readChosenFile(file)).toThrow(/cut short/);
    writeFileSync(file, modelFileText(good).replace('"seed":5', '"seed":6'));
    expect(() => readChosenFile(file)).toThrow(/changed after it was written/);
  });

  it.each<[string, Partial<ModelFile>, RegExp]>([
    ["under another policy", { policy: "00000000" }, /another policy: 00000000, here 7c1e90aa \(train one here\)/],
    ["of another district", { district: "elsewhere" }, /another district, elsewhere/],
    ["that tells something else", { label: "chronic_in_remainder" }, /tells chronic_in_remainder, and the public page chronic_at_year_end/],
    ["of a block without rows", { blocks: [7] }, /seen from block 7, of which there are no rows/],
    ["of some schools", { split: { ...good.split, schools: 2 } }, /some grades or schools alone/],
    ["with a script in a label", { features: good.features.map((d, i) => (i ? d : { ...d, label: "<script>alert(1)</script>" })) }, /described otherwise: absence_rate/],
    ["that learned from the year that judges", { split: { ...good.split, trainYears: [2024, 2025] } }, /learned from 2025, the year that judges/],
    ["that learned from a year without rows", { split: { ...good.split, trainYears: [2023, 2024] } }, /learned from 2023, of which there are no rows/],
    ["that was split otherwise", { split: { ...good.split, kind: "held_out_schools" } }, /here a later year can judge/],
    ["that learned from other rows than it says", { split: { ...good.split, trainRows: good.split.trainRows - 1 } }, /did not learn from the rows that it says/]
  ])("%s", (_, change, problem) => {
    expect(() => judge(change)).toThrow(problem);
    expect(() => judge(change)).toThrow(words);
  }); // prettier-ignore

  it("that learned from who students are", () => {
    const disability = features.filter((d) => d.name === "disability");
    const file = { ...good, features: [...good.features, ...disability] };
    expect(() => judgeChosen(cohort, file, place, 0)).toThrow(/from who students are: disability/);
  });

  it("with words that no student has", () => {
    const shapes = model.shapes.map((d) =>
      d.bins.kind === "category"
        ? { ...d, bins: { ...d.bins, levels: ["1", "<img src=x onerror=alert(1)>"] } }
        : d
    );
    const file = fileOf(rows, { ...model, shapes });
    expect(() => judgeChosen(cohort, file, place, 0)).toThrow(
      /words that no student here has: in grade_level/
    );
  });

  it("that can’t be looked into", () => {
    const trees: ModelFile = { ...good, model: { kind: "trees", base: 0, features: [], trees: [] } };
    expect(() => judgeChosen(cohort, trees, place, 0)).toThrow(/boosted trees can’t be looked into/);
  });

  it("whose held-out schools are not known any more", () => {
    const one = randomCohort({ years: [2025], students: 600, schools: 4, signal: 20 });
    const own = rowsOf(one);
    const file = fileOf(own, fitSmall(own));
    const { rows: held } = judgeChosen(one, file, place, 0);
    expect(held.split.facts.testSchools).toHaveLength(2);
    expect(() => judgeChosen(one, file, { ...place, snapshot: "aaaaaaaa" }, 0)).toThrow(/did not see is not known any more/); // prettier-ignore
  });
});
