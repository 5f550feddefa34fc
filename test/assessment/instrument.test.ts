import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AssessmentError } from "../../lib/assessment/assessment-error.js";
import { familyOf } from "../../lib/assessment/family-of.js";
import { inLanguage } from "../../lib/assessment/in-language.js";
import { instrumentQuestions } from "../../lib/assessment/instrument-questions.js";
import { normaliseInstrument } from "../../lib/assessment/normalise-instrument.js";
import { shippedInstrument } from "./shipped-instrument.js";

type Raw = Record<string, unknown>;

const raw = () => JSON.parse(readFileSync("data/assessment/instrument.json", "utf8")) as Raw;

describe("the shipped instrument", () => {
  it("asks five questions of each of five ingredients", () => {
    expect(instrumentQuestions(shippedInstrument).map((d) => d.question_id)).toEqual(
      ["AD", "PE", "CB", "SA", "SP"].flatMap((d) => [1, 2, 3, 4, 5].map((n) => `${d}${n}`))
    );
  });

  it("says all of it in English and in Spanish, the two never alike", () => {
    const { title, ingredients, rating_labels, roles, departments, families } = shippedInstrument;
    const words = [
      title,
      ...ingredients.flatMap((d) => [d.title, d.intent]),
      ...instrumentQuestions(shippedInstrument).flatMap((d) => [d.practice, d.text]),
      ...Object.values(rating_labels),
      ...[...roles, ...departments, ...families].map((d) => d.label)
    ];
    expect(words.length).toBeGreaterThan(90);
    expect(words.filter((d) => Object.keys(d).join() !== "en,es" || d["en"] === d["es"])).toEqual([]);
  });

  const groups: Record<string, readonly RegExp[]> = {
    en: [
      /disabilit/,
      /poverty/,
      /color/,
      /move often|moving often/,
      /homeless|without a home/,
      /foster/,
      /juvenile/,
      /immigration/
    ],
    es: [/discapacidad/, /pobreza/, /color/, /mudan/, /hogar/, /acogida/, /juvenil/, /inmigración/]
  };

  it.each(["en", "es"])("asks after every vulnerable group in each ingredient (%s)", (language) => {
    for (const { ingredient_id, intent } of shippedInstrument.ingredients)
      for (const group of groups[language]!) expect(intent[language], ingredient_id).toMatch(group);
  });

  it.each([
    [
      "AD5",
      [
        "grade",
        "school",
        "teacher",
        "IEP",
        "504",
        "free or reduced",
        "ethnicity",
        "English learner",
        "homeless",
        "foster care",
        "neighborhood"
      ]
    ],
    ["AD2", ["under 5%", "5 to 9.99%", "10 to 19.99%", "20% or more", "two weeks"]],
    ["AD4", ["once a year", "total", "school", "grade", "ESSA"]],
    ["SA2", ["data", "measurable targets", "structural barriers", "progress"]],
    ["SA3", ["Contracts or memoranda", "data are shared", "supported", "evaluation"]]
  ])("asks in %s after each part of the practice", (id, parts) => {
    const text = instrumentQuestions(shippedInstrument).find((d) => d.question_id === id)!.text["en"];
    for (const part of parts) expect(text).toContain(part);
  });
});

describe("familyOf", () => {
  it.each([
    ["teacher", "transportation", "instruction"],
    ["district_administrator", "transportation", "operations"],
    ["district_administrator", "special_education", "student_support"],
    ["nobody", "nowhere", "other"]
  ])("counts %s in %s as %s: the role first, then the department", (role, department, family) => {
    expect(familyOf(shippedInstrument, role, department)).toBe(family);
  });
});

describe("inLanguage", () => {
  it("falls back to the instrument's first language", () => {
    expect(inLanguage({ en: "Yes", es: "Sí" }, "es", shippedInstrument)).toBe("Sí");
    expect(inLanguage({ en: "Yes", es: "Sí" }, "fr", shippedInstrument)).toBe("Yes");
  });
});

describe("normaliseInstrument", () => {
  it("lists every problem at once with its place and the way out", () => {
    const broken = raw();
    broken["colour"] = 1;
    broken["version"] = 0;
    const question = ((broken["ingredients"] as Raw[])[0]!["questions"] as Raw[])[2]!;
    question["text"] = { en: "Is it so?" };
    question["question_id"] = "AD1";
    (question["practice"] as Raw)["es"] = "x".repeat(61);
    expect(problemsOf(broken)).toEqual([
      "colour: unknown key",
      "ingredients[0].questions[2].practice.es: 61 characters",
      "ingredients[0].questions[2].text.es: missing, a text expected",
      "version: not a whole number",
      "ingredients[0].questions[2].question_id: stands twice"
    ]);
  });

  const families = raw()["families"] as Raw[];
  const roles = raw()["roles"] as Raw[];
  it.each<[string, Raw, string]>([
    ["a language that a text lacks", { languages: ["en", "es", "vi"] }, "title.vi: missing, a text expected"],
    [
      "a family that is not declared",
      { roles: [...roles, { role_id: "x", label: { en: "X", es: "Y" }, family: "y" }] },
      "roles[17].family: not known"
    ],
    [
      "a family named other",
      { families: [...families, { family_id: "other", label: { en: "X", es: "Y" } }] },
      'families[5].family_id: "other" is kept for small families'
    ],
    [
      "a map from a later version",
      { maps_from: [{ version: 1, questions: {} }] },
      "maps_from[0].version: 1 is not before 1"
    ],
    [
      "a map to no question",
      { version: 2, maps_from: [{ version: 1, questions: { A: "ZZ" } }] },
      "maps_from[0].questions.A: not known"
    ],
    [
      "two questions mapped to one",
      { version: 2, maps_from: [{ version: 1, questions: { A: "AD1", B: "AD1" } }] },
      "maps_from[0].questions.B: stands twice"
    ],
    ["four ingredients", { ingredients: (raw()["ingredients"] as Raw[]).slice(1) }, "ingredients: 4 entries"],
    ["an empty label", { title: { en: " ", es: "x" } }, "title.en: empty"]
  ])("refuses %s", (_, change, problem) => expect(problemsOf({ ...raw(), ...change })).toContain(problem));

  it.each([null, [], "x", 5])("refuses %j", (json) =>
    expect(() => normaliseInstrument(json)).toThrow(AssessmentError)
  );

  it("gives advice on every problem of an empty object", () => {
    expect(errorOf({}).problems.every((d) => d.key !== "" && d.problem !== "" && d.advice !== "")).toBe(true);
    expect(errorOf({}).problems.length).toBeGreaterThanOrEqual(10);
  });
});

function problemsOf(json: unknown): string[] {
  return errorOf(json).problems.map((d) => `${d.key}: ${d.problem}`);
}

function errorOf(json: unknown): AssessmentError {
  try {
    normaliseInstrument(json);
  } catch (error) {
    if (error instanceof AssessmentError) return error;
  }
  throw new Error("nothing was refused");
}
