import { describe, expect, it } from "vitest";
import { splitCohort } from "../../lib/model/split/split-cohort.js";
import { features } from "../../lib/snapshot/feature/feature-list.js";
import { firstAddress, type StudioAddress } from "../../lib/workbench/address.js";
import { trainingRows } from "../../lib/study/training-rows.js";
import { madeCohort, type MadeCohort } from "../workbench/made-cohort.js";
import { studio } from "../workbench/studio-of.js";

const first = firstAddress(studio);

function rowsOf(made: MadeCohort = {}, change: Partial<StudioAddress> = {}) {
  const cohort = madeCohort(made);
  return trainingRows(
    { cohort, split: splitCohort(cohort, { seed: 1 }), notes: [] },
    { ...first, ...change },
    features
  );
}

function good(made: MadeCohort = {}, change: Partial<StudioAddress> = {}) {
  const rows = rowsOf(made, change);
  if ("refusal" in rows) throw new Error(rows.refusal);
  return rows;
}

describe("trainingRows", () => {
  it("learns from earlier years and judges on the latest, of the students asked for alone", () => {
    const { training, test, heldOut } = good();
    expect([training.n, test.n]).toEqual([320, 320]);
    expect(new Set(test.schoolYear)).toEqual(new Set([2025]));
    expect([...test.undetermined].every((d) => d === 1)).toBe(true);
    expect(heldOut.n).toBe(training.heldOut.reduce((sum, d) => sum + d, 0));
  });

  it("takes all students where asked to", () => expect(good({}, { cohort: "all" }).training.n).toBe(400));

  it("leaves demographics out unless they are chosen", () => {
    const groups = (rows: ReturnType<typeof good>) => new Set(rows.features.map((d) => d.group));
    expect(groups(good())).not.toContain("demographics");
    expect(groups(good({}, { groups: [...first.groups, "demographics"] }))).toContain("demographics");
    expect(groups(good({}, { groups: ["history"] }))).toEqual(new Set(["history"]));
  });

  it("says which features have no value, and still trains", () => {
    const { notes, features: taken } = good({ missing: ["tardies", "survey_belonging"] });
    expect(notes).toEqual(["Days tardy, Belonging: missing for everyone, so nothing is learned of it"]);
    expect(taken.map((d) => d.name)).toContain("tardies");
  });

  it.each([
    [{ positives: 0 }, "nobody of the"],
    [{ positives: 1 }, "everybody of the"],
    [{ n: 12 }, "at least 20 are needed"],
    [{ years: [2025], schools: 1 }, "it has one school and one complete school year"]
  ])("refuses %j in words", (made, words) => {
    const rows = rowsOf(made);
    expect("refusal" in rows && rows.refusal).toContain(words);
  });

  it("holds schools out where one school year alone is known", () => {
    const { split, training, test } = good({ years: [2025] });
    expect(split.kind).toBe("held_out_schools");
    expect(training.n + test.n).toBe(320);
  });
});
