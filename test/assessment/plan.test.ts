import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRows } from "../../lib/assessment/plan-rows.js";
import { progressOf, type GoalFigure } from "../../lib/assessment/progress-of.js";
import { goal, plan } from "./small-release.js";
import { shippedInstrument as instrument } from "./shipped-instrument.js";

const figure = (as_of_date: string, rate: number | null, school_year = 2026, block = 12): GoalFigure => ({
  as_of_date,
  school_year,
  block,
  rate
});
const final = (rate: number | null) => figure("2026-12-20", rate, 2027, 9);

describe("progressOf", () => {
  it("places the line between baseline and target by days: 73 of 365 days are a fifth of the way", () => {
    const progress = progressOf(goal, [figure("2026-03-15", 0.29)], "2026-04-01");
    expect(progress).toMatchObject({ status: "behind", as_of_date: "2026-03-15", rate: 0.29 });
    expect(progress.line).toBeCloseTo(0.28, 12);
    expect(progress.off_line).toBeCloseTo(0.01, 12);
    expect(progress.to_go).toBeCloseTo(0.09, 12);
  });

  it.each<[string, GoalFigure[], string]>([
    ["on course on the line", [figure("2026-03-15", 0.28)], "on_course"],
    [
      "behind above it, whatever came before",
      [figure("2026-02-15", 0.1), figure("2026-03-15", 0.2801)],
      "behind"
    ],
    ["not met before its block, though below the target", [figure("2026-03-15", 0.15)], "on_course"],
    ["met at the target in its block", [figure("2026-03-15", 0.4), final(0.2)], "met"],
    ["behind above the target in its block", [final(0.21)], "behind"],
    [
      "judged by its block though later figures rise",
      [final(0.2), figure("2027-02-01", 0.3, 2027, 12)],
      "met"
    ],
    ["not yet known without a figure", [], "not_yet_known"],
    ["not yet known by the baseline's own figure", [figure("2026-01-01", 0.1)], "not_yet_known"],
    [
      "not yet known where its block's figure is withheld",
      [figure("2026-03-15", 0.1), final(null)],
      "not_yet_known"
    ]
  ])("is %s", (_, series, status) => expect(progressOf(goal, series, "2027-03-01").status).toBe(status));

  it("says why nothing is known", () => {
    expect(progressOf(goal, [], "2026-06-01")).toMatchObject({
      reason: "no_figure",
      rate: undefined,
      line: undefined
    });
    expect(progressOf(goal, [figure("2026-03-15", null)], "2026-06-01").reason).toBe("withheld");
    expect(progressOf(goal, [final(null)], "2027-06-01")).toMatchObject({
      reason: "withheld",
      as_of_date: "2026-12-20"
    });
  });

  it("knows no figure of a later day than today", () => {
    expect(progressOf(goal, [figure("2026-03-15", 0.1)], "2026-03-14").status).toBe("not_yet_known");
    expect(progressOf(goal, [figure("2026-03-15", 0.1)], "2026-03-15").status).toBe("on_course");
  });

  it("lists steps past their day that are neither done nor dropped, the longest overdue first", () => {
    expect(progressOf(goal, [], "2026-03-02").late_steps.map((d) => d.step_id)).toEqual(["s3", "s1"]);
    expect(progressOf(goal, [], "2026-03-01").late_steps.map((d) => d.step_id)).toEqual(["s3"]);
  });

  it("is the same in any order of the figures, and its line never leaves the way from baseline to target", () => {
    const dates = fc.date({ min: new Date("2025-06-01"), max: new Date("2027-12-31"), noInvalidDate: true });
    const series = fc.uniqueArray(
      fc.tuple(
        dates.map((d) => d.toISOString().slice(0, 10)),
        fc.double({ min: 0, max: 1, noNaN: true })
      ),
      {
        selector: ([date]) => date,
        maxLength: 12
      }
    );
    fc.assert(
      fc.property(series, (list) => {
        const figures = list.map(([date, rate]) => figure(date, rate));
        const progress = progressOf(goal, figures, "2027-06-01");
        expect(progressOf(goal, figures.toReversed(), "2027-06-01")).toEqual(progress);
        for (const { line } of progress.points) expect(line >= 0.2 - 1e-12 && line <= 0.3).toBe(true);
      }),
      { numRuns: 100, seed: 1 }
    );
  });
});

describe("planRows", () => {
  it("give a row a step, the goal's columns repeated, and one to a goal without steps", () => {
    const rows = planRows(
      { ...plan, goals: [goal, { ...goal, goal_id: "g2", steps: [] }] },
      instrument,
      "es"
    );
    expect(rows.map((d) => [d.goal_id, d.step, d.step_status])).toEqual([
      ["g1", "Call every family", "under_way"],
      ["g1", "Form the team", "done"],
      ["g1", "Sign the agreement", "not_started"],
      ["g1", "Buy a bus", "dropped"],
      ["g2", undefined, undefined]
    ]);
    expect(rows[0]!.practices).toBe(
      "AD2 Cada escuela ve a sus estudiantes por nivel de ausencia; SA4 Los recursos van primero a donde las tasas son altas"
    );
  });
});
