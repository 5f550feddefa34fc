import { describe, expect, it } from "vitest";
import { AssessmentError, problemText, type Problem } from "../../lib/assessment/assessment-error.js";
import { placeText } from "../../lib/assessment/place-text.js";
import { Judge } from "../../lib/assessment/judge.js";
import { readPlan } from "../../lib/assessment/read-plan.js";
import { problemWords } from "../../lib/assessment/words/problem-words.js";
import { questionIds } from "./random-response.js";
import { goal, plan } from "./small-release.js";

const step = goal.steps[0]!;

describe("why something was refused", () => {
  it("has words in both languages for every kind, none of them the other's", () => {
    const kinds = Object.keys(problemWords.en) as (keyof typeof problemWords.en)[];
    expect(Object.keys(problemWords.es).sort()).toEqual([...kinds].sort());
    for (const kind of kinds) {
      const text = (language: "en" | "es"): string => problemText(problemOf(kind), language);
      expect(text("es"), kind).not.toBe(text("en"));
      expect(text("en"), kind).toMatch(/^\S.* \(\S.*\)$/);
      expect(text("es"), kind).toMatch(/^\S.* \(\S.*\)$/);
    }
  });

  it("names the goal and the step in either language, and speaks of nothing else's language", () => {
    const goals = [goal, { ...goal, goal_id: "g2", title: " ", steps: [{ ...step, title: "", due: "" }] }];
    const [stepTitle, due, title] = problemsOf({ ...plan, goals });
    expect(problemText(title!, "en")).toBe("goal 2, title: empty (write some words)");
    expect(problemText(stepTitle!, "en")).toBe("goal 2, step 1, title: empty (write some words)");
    expect(problemText(stepTitle!, "es")).toBe("meta 2, paso 1, título: está vacío (escriba unas palabras)");
    expect(problemText(due!, "es")).toBe(
      "meta 2, paso 1, fecha: falta o no es un día (escriba año, mes y día, como 2026-10-02)"
    );
  });

  it("has a kind whatever is wrong with a plan", () => {
    const measure = { measure: "x", scope: "district", place: "a", school_year: 1, block: "x", extra: 1 };
    const wrong = {
      ...goal,
      questions: ["AD1", "AD1"],
      baseline: 0.1,
      target: 0.2,
      target_date: "2020-01-01"
    };
    const found = problemsOf({
      school_year: "2026",
      priorities: 7,
      goals: [
        wrong,
        { ...wrong, measure },
        { ...goal, goal_id: "?", title: "x".repeat(201), measure: { ...goal.measure, place: undefined } },
        { ...goal, goal_id: "g4", steps: [7, { ...step, status: "x" }], baseline: 30 },
        { ...goal, goal_id: "g5", title: 7, questions: Array.from({ length: 26 }, () => "AD1") }
      ]
    });
    const kinds = new Set(found.map((d) => d.kind));
    expect(kinds).not.toContain(undefined);
    expect([...kinds].sort()).toEqual([
      ...[
        "districtPlace",
        "entryCount",
        "longText",
        "noDay",
        "noId",
        "noList",
        "noObject",
        "noPlace",
        "noShare"
      ],
      ...["noText", "noWhole", "strayKey", "targetAbove", "targetEarly", "twice", "unlisted"]
    ]);
  });

  it("speaks in general words of what has no kind, where its language is not English", () => {
    const problem = { key: "tally.questions", problem: "not in order", advice: "release it again" };
    expect(problemText(problem, "en")).toBe("tally, practices: not in order (release it again)");
    expect(problemText(problem, "es")).toMatch(/^recuento, prácticas: no es como debe ser/);
  });
});

describe("the place of a problem", () => {
  it.each([
    ["plan.priorities[0]", "priority 1"],
    ["plan", "plan"],
    ["agreement.agreed_on", "agreement, day of the meeting"],
    ["agreement.in_the_room[1].members", "agreement, in the room 2, number of members"],
    ["notes.AD1", "note, AD1"],
    ["code", ""],
    ["format_version", ""],
    ["constructor", "constructor"]
  ])("%s reads %j", (key, text) => expect(placeText(key, "en")).toBe(text));
});

function problemOf(kind: keyof typeof problemWords.en): Problem {
  return { key: "file", problem: "", advice: "", kind, values: ["1", "2"] };
}

function problemsOf(of: unknown): readonly Problem[] {
  const judge = new Judge();
  readPlan(of, "plan", { questions: questionIds, roles: undefined, isUnfinished: false, judge });
  try {
    judge.settle();
  } catch (error) {
    if (error instanceof AssessmentError) return error.problems;
  }
  return [];
}
