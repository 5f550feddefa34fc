import { describe, expect, it } from "vitest";
import type { Goal, Plan } from "../../../lib/assessment/plan.js";
import { withField, withGoal, withNewGoal, withPriority } from "../../../lib/assessing/plan/plan-edits.js";
import { planWords } from "../../../lib/assessment/words/plan-words.js";
import { assessmentPlace } from "../../../lib/page/assessment/assessment-place.js";
import { goalForm } from "../../../lib/page/assessment/plan/goal-form.js";
import { goalPreview } from "../../../lib/page/assessment/plan/goal-preview.js";
import { goalProblems } from "../../../lib/page/assessment/plan/goal-problems.js";
import { choiceSeries, planChoices } from "../../../lib/page/assessment/plan/plan-choices.js";
import type { PlanView } from "../../../lib/page/assessment/plan/plan-view.js";
import { openEdition } from "../../../lib/page/edition.js";
import { html } from "../../../lib/report/html.js";
import { parsed, textOf } from "../all-pages.js";
import { inventedRelease } from "../fixtures/release.js";

const document = parsed(html``);
const edition = openEdition(inventedRelease(), document, "../");
const choices = planChoices(edition);
const empty: Plan = { school_year: 2026, priorities: [], goals: [] };

/** A goal with these fields set one after the other, as on the page. */
function goalWith(...fields: readonly (readonly [field: string, value: string])[]): Goal {
  const [goal] = withNewGoal(empty, "g1", choices).goals as [Goal];
  return fields.reduce((all, [field, value]) => withField(all, field, value, choices), goal);
}

const whole = [
  ["title", "Fewer absent"],
  ["place", "district"],
  ["target", "17.5"],
  ["target_date", "2026-06-05"],
  ["responsible_role", "superintendent"]
] as const;

function viewOf(plan: Plan): PlanView {
  const place = assessmentPlace(edition, "en");
  return { place, words: planWords.en, document, choices, plan, suggested: [], today: "2026-01-16" };
}

describe("what a goal may be measured by", () => {
  it("is every published figure of the last two years, place by place", () => {
    const rates = edition.release.rate.filter((d) => d.scope === "district" && d.school_year >= 2025);
    const series = choiceSeries(choices, { scope: "district" });
    expect(series).toHaveLength(rates.length);
    for (const { school_year, block, rate } of series) {
      const row = rates.find((d) => d.school_year === school_year && d.block === block);
      expect(rate).toBeCloseTo(row?.rate ?? -1, 4);
    }
  });

  it("holds no rate that the release withholds", () => {
    const hidden = edition.release.rate.filter((d) => d.scope === "school" && d.shown !== "exact");
    expect(hidden.length).toBeGreaterThan(0);
    for (const { school, school_year, block } of hidden)
      for (const d of choiceSeries(choices, { scope: "school", place: school ?? "" }))
        if (d.school_year === school_year && d.block === block) expect(d.rate).toBeNull();
  });

  it("can't be a place whose figures are all withheld, which says so", () => {
    const form = parsed(goalForm(viewOf(empty), goalWith(), 0));
    const option = form.querySelector('option[value="school:willow-continuation"]');
    expect(option?.hasAttribute("disabled")).toBe(true);
    expect(textOf(option!)).toBe("Willow Continuation (hidden, too few students)");
    expect(form.querySelector('option[value="school:alder-elementary"]')?.hasAttribute("disabled")).toBe(
      false
    );
  });
});

describe("a goal in the making", () => {
  it("takes as its baseline the last figure of the year before", () => {
    const goal = goalWith(["place", "school:alder-elementary"]);
    const figures = choiceSeries(choices, goal.measure).filter(
      (d) => d.school_year === 2025 && d.rate !== null
    );
    expect([goal.baseline, goal.baseline_as_of]).toEqual([figures.at(-1)?.rate, figures.at(-1)?.as_of_date]);
  });

  it("holds a percent as a share, and the school year of its day", () => {
    const goal = goalWith(...whole, ["target_date", "2026-09-30"]);
    expect([goal.target, goal.measure.school_year]).toEqual([0.175, 2027]);
    expect(goalWith(...whole).measure.school_year).toBe(2026);
  });

  it("begins where the district closed the last year, lacks all else, and nothing once its fields are filled in", () => {
    expect(goalProblems(goalWith(), choices).map((d) => d.kind)).toEqual([
      ...["title", "target", "target_date", "responsible_role"]
    ]);
    expect(goalProblems(goalWith(...whole), choices)).toEqual([]);
  });

  it.each([
    [["target", "99"], "target_above"],
    [["target", "180"], "target_range"],
    [["target_date", "2024-01-01"], "target_date_early"],
    [["place", "school:closed-middle"], "place_gone"],
    [["place", "school:willow-continuation"], "place_hidden"]
  ] as const)("says of %j what is wrong: %s", (field, kind) => {
    expect(goalProblems(goalWith(...whole, field), choices).map((d) => d.kind)).toContain(kind);
  });

  it("is shown as the report will show it, late steps too", () => {
    const step = { step_id: "s", title: "Call", responsible_role: "teacher", due: "2025-12-01", status: "under_way" } as const;
    const goal = { ...goalWith(...whole), steps: [step] };
    const shown = parsed(goalPreview(viewOf({ ...empty, goals: [goal] }), goal, 0));
    expect(shown.querySelectorAll("svg")).toHaveLength(3);
    expect(textOf(shown.querySelector(".is-late")!)).toContain("late: due December 1, 2025");
    expect(textOf(parsed(goalPreview(viewOf(empty), goalWith(), 0)).body)).toContain("Before it can be released");
  }); // prettier-ignore

  it("keeps markup in its words text, in fields and preview", () => {
    const goal = goalWith(...whole, ["title", '"><img src=x onerror=alert(1)>']);
    for (const part of [goalForm(viewOf(empty), goal, 0), goalPreview(viewOf(empty), goal, 0)])
      expect(parsed(part).querySelectorAll("img")).toHaveLength(0);
  });
});

describe("edits of a plan", () => {
  it("put a practice first once, and take it back", () => {
    const twice = withPriority(withPriority(empty, "PE2", true), "PE2", true);
    expect(twice.priorities).toEqual(["PE2"]);
    expect(withPriority(twice, "PE2", false)).toEqual(empty);
  });

  it("leave other goals as they are", () => {
    const two = withNewGoal(withNewGoal(empty, "a", choices), "b", choices);
    const edited = withGoal(two, 1, (goal) => ({ ...goal, title: "B" }));
    expect(edited.goals[0]).toBe(two.goals[0]);
    expect(edited.goals.map((d) => d.title)).toEqual(["", "B"]);
  });
});
