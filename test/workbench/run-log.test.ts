import { describe, expect, it } from "vitest";
import { addRun, readRuns, type Run, runsCsv, type RunStorage } from "../../lib/workbench/run-log.js";

const run: Omit<Run, "run"> = {
  startedAt: "2026-01-17T09:30:00.000Z",
  kind: "additive",
  block: 6,
  label: "chronic_at_year_end",
  cohort: "undetermined",
  options: { bags: 8, pairs: 10 },
  seed: 2026,
  rows: 34_207,
  features: 38,
  seconds: 4.2,
  end: "finished",
  words: "",
  model: "additive-7c1e90",
  measures: { roc_auc: 0.794 }
};
const failed = { ...run, kind: "logistic", options: { ridge: 1 }, end: "failed", words: "=no positives", model: "", measures: {} } as const; // prettier-ignore

describe("the log of trainings", () => {
  it("numbers runs and is kept by the tab", () => {
    const storage = storageOf();
    const runs = addRun(addRun(readRuns(storage), run, storage), failed, storage);
    expect(runs.map((d) => d.run)).toEqual([1, 2]);
    expect(readRuns(storage)).toEqual(runs);
  });

  it.each(["", "{", "{}", "[1,null]", '[{"run":1}]'])("takes %s in its place for an empty log", (text) =>
    expect(readRuns(storageOf(text))).toEqual([])
  );

  it("goes on in a tab that keeps nothing, or has no room", () => {
    const full = { getItem: () => null, setItem: refuse };
    expect(addRun([], run, full)).toHaveLength(1);
    expect(addRun(readRuns(undefined), run, undefined)).toHaveLength(1);
    expect(readRuns({ getItem: refuse, setItem: refuse })).toEqual([]);
  });

  it("forgets the oldest of more than 500", () => {
    let runs: Run[] = [];
    for (let i = 0; i < 501; i++) runs = addRun(runs, run, undefined);
    expect([runs.length, runs[0]?.run, runs.at(-1)?.run]).toEqual([500, 2, 501]);
  });

  it("is a file with a row a run, in which no word can run as a formula", () => {
    const runs = addRun(addRun([], run, undefined), failed, undefined);
    expect(runsCsv(runs).split("\r\n")).toEqual([
      "run,started_at,kind,block,label,cohort,seed,rows,features,bags,pairs,ridge,seconds,end,words,model,roc_auc",
      "1,2026-01-17T09:30:00.000Z,additive,6,chronic_at_year_end,undetermined,2026,34207,38,8,10,,4.2,finished,,additive-7c1e90,0.794",
      "2,2026-01-17T09:30:00.000Z,logistic,6,chronic_at_year_end,undetermined,2026,34207,38,,,1,4.2,failed,'=no positives,,",
      ""
    ]);
  });
});

function refuse(): never {
  throw new Error("forbidden");
}

function storageOf(text?: string): RunStorage {
  let kept = text ?? null;
  return {
    getItem: () => kept,
    setItem: (_, value) => {
      kept = value;
    }
  };
}
