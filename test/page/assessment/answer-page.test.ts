import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { answerPage } from "../../../lib/page/assessment/answer-page.js";
import { languages, type Language } from "../../../lib/assessment/words/languages.js";
import { shippedInstrument as instrument } from "../../assessment/shipped-instrument.js";

describe.each(languages)("the answer page in %s", (language) => {
  const document = rendered(language);
  const questions = Array.from(document.querySelectorAll("fieldset.question"));

  it("asks each question once, under a legend that says it in full", () => {
    const asked = instrument.ingredients.flatMap((d) => d.questions);
    expect(questions.map((d) => d.getAttribute("data-question"))).toEqual(asked.map((d) => d.question_id));
    expect(questions.map((d) => d.querySelector("legend")?.textContent)).toEqual(
      asked.map((d) => expect.stringContaining(d.text[language] ?? "no text"))
    );
  });

  it("gives each question five ratings to choose from, none chosen, and a field of its own name", () => {
    for (const question of questions) {
      const radios = Array.from(question.querySelectorAll("input[type=radio]"));
      expect(new Set(radios.map((d) => d.getAttribute("name")))).toEqual(
        new Set([question.getAttribute("data-question")])
      );
      expect(radios.map((d) => d.getAttribute("value"))).toHaveLength(5);
      expect(question.querySelector("[checked]")).toBeNull();
      const id = question.querySelector("textarea")?.id;
      expect(question.querySelector(`label[for="${id}"]`)).not.toBeNull();
    }
  });

  it("lists every role and department, on a screen and on paper", () => {
    for (const [list, of] of [
      ["role", instrument.roles.length],
      ["department", instrument.departments.length]
    ] as const) {
      expect(document.querySelectorAll(`#${list} option`)).toHaveLength(of + 1);
      expect(document.querySelectorAll(`[data-paper=${list}] [data-choice]`)).toHaveLength(of);
    }
  });

  it("has no id twice", () => {
    const ids = Array.from(document.querySelectorAll("[id]"), (d) => d.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

function rendered(language: Language): Document {
  const place = { instrument, language, district_name: "Oak & Elm", school_year: 2026 };
  return parseHTML(`<main>${answerPage(place).markup}</main>`).document;
}
