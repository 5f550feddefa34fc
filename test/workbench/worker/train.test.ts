import { describe, expect, it } from "vitest";
import { firstAddress } from "../../../lib/workbench/address.js";
import { openModelStore } from "../../../lib/workbench/model-store.js";
import type { Control } from "../../../lib/workbench/worker/control.js";
import type { Desk } from "../../../lib/workbench/worker/desk.js";
import type { Progress } from "../../../lib/workbench/worker/task.js";
import { answers } from "../../../lib/workbench/worker/answers.js";
import { train } from "../../../lib/workbench/worker/train.js";
import { splitCohort } from "../../../lib/model/split/split-cohort.js";
import { modelFileText } from "../../../lib/model/file/to-model-file.js";
import { madeFile } from "../../model/file/made-file.js";
import { madeCohort, type MadeCohort } from "../made-cohort.js";
import { studio } from "../studio-of.js";

const address = { ...firstAddress(studio), kind: "trees" as const, options: { rounds: 5, leaves: 4 } };
const ask = { address, madeOn: "2026-01-17" };

describe("a training in the worker", () => {
  it("makes a model that waits to be kept, with its figures on rows it never saw", async () => {
    const desk = await deskWith({});
    const { control, told } = controlOf();
    const made = await train(desk, ask, control);
    expect(made).toMatchObject({ end: "finished", rows: 320, words: "" });
    expect(made.measures["roc_auc"]).toBeGreaterThan(0.3);
    expect(told.map((d) => d.stage)).toContain("fit");
    expect(await desk.store.list()).toEqual([]);
    const { models } = await answers.keep(desk, { since: "2026-01-17T10:00" }, control);
    expect(models.map((d) => [d.id, d.scores, d.words])).toEqual([[made.model?.id, true, []]]);
  });

  it("is the same for the same seed", async () => {
    const [a, b] = await Promise.all([deskWith({}), deskWith({})]);
    const made = [await train(a, ask, controlOf().control), await train(b, ask, controlOf().control)];
    expect(made[0]?.model?.id).toBe(made[1]?.model?.id);
  });

  it("says why there is nothing to train on, and leaves the worker free", async () => {
    const desk = await deskWith({ positives: 0 });
    const made = await train(desk, ask, controlOf().control);
    expect(made).toMatchObject({ end: "failed", model: undefined });
    expect(made.words).toMatch(/^nobody of the 400 rows to learn from is chronically absent/);
    expect(desk.isTraining).toBe(false);
  });

  it("is refused beside another, which goes on", async () => {
    const desk = await deskWith({});
    const first = train(desk, ask, controlOf().control);
    await expect(train(desk, ask, controlOf().control)).rejects.toThrow(
      "a model is being trained in this tab"
    );
    expect((await first).end).toBe("finished");
  });

  it("ends for nothing when it is given up, and with the best so far when it is stopped", async () => {
    const desk = await deskWith({});
    const { control, abort } = controlOf();
    abort.abort();
    await expect(train(desk, ask, control)).rejects.toMatchObject({ name: "Cancelled" });
    expect([desk.isTraining, desk.candidate]).toEqual([false, undefined]);
    const stopped = await train(desk, ask, { ...controlOf().control, isStopped: () => true });
    expect(stopped.end).toBe("stopped");
  });
});

describe("the worker’s models", () => {
  it("are judged beside the rules, and one of other rows is left out with its reason", async () => {
    const desk = await deskWith({});
    const { control } = controlOf();
    await train(desk, ask, control);
    const [own] = (await answers.keep(desk, { since: "1" }, control)).models;
    const stranger = await answers.load(
      desk,
      { text: modelFileText(madeFile("trees", 3)), since: "2" },
      control
    );
    const asked = { ...address, models: [own?.id ?? "", stranger.id] };
    const { judgement, left } = await answers.judge(
      desk,
      { address: asked, resamples: 0, groups: true },
      control
    );
    expect(judgement.candidates.map((d) => d.name)).toEqual([
      own?.id, "majority", "last_year_rate", "september_rule", "rate_so_far", "two_variable_logistic"
    ]); // prettier-ignore
    expect(left).toEqual([
      { id: stranger.id, words: expect.stringContaining("so it can be looked at alone") as string }
    ]);
  });

  it("explain all students and one, whose bars add up to the score", async () => {
    const desk = await deskWith({});
    const { control } = controlOf();
    const made = await train(desk, ask, control);
    await answers.keep(desk, { since: "1" }, control);
    const id = made.model?.id ?? "";
    const view = await answers.explain(desk, { address, id }, control);
    expect(view.explained).toBe(320);
    expect(view.top[0]?.risk).toBeGreaterThanOrEqual(view.top[1]?.risk ?? 1);
    const student = await answers.student(desk, { address, id, rank: 3 }, control);
    const { base, terms, total } = student.waterfall;
    const sum = terms.reduce((margin, d) => margin + d.contribution, base.margin);
    expect(sum).toBeCloseTo(total.margin, 6);
    expect([student.rank, student.of]).toEqual([3, 320]);
    const same = await answers.whatIf(desk, { address, id, rank: 3, changes: [] }, control);
    expect(same.after).toEqual(same.before);
  });
});

/** A desk that has its rows already, so that no engine is asked for. */
async function deskWith(made: MadeCohort): Promise<Desk> {
  const cohort = madeCohort(made);
  const { block, label, grades, schools, seed } = address;
  const key = JSON.stringify([block, label, grades, schools, seed]);
  return {
    studio,
    files: {},
    store: await openModelStore(undefined),
    reference: undefined,
    given: new Set(),
    rows: [{ key, cohort, split: splitCohort(cohort, { seed }), notes: [] }],
    isTraining: false
  };
}

function controlOf(): { control: Control; told: Progress[]; abort: AbortController } {
  const told: Progress[] = [];
  const abort = new AbortController();
  const control = { signal: abort.signal, isStopped: () => false, tell: (d: Progress) => void told.push(d) };
  return { control, told, abort };
}
