import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Section = Readonly<Record<string, unknown>>;

const folder = "lib/assessment/words";
const sections = readdirSync(`${folder}/en`).sort();
const load = async (language: string, file: string): Promise<Section> =>
  (await import(/* @vite-ignore */ `../../${folder}/${language}/${file}`)) as Section;

describe("the dictionary", () => {
  it("has the same sections in both languages", () => {
    expect(readdirSync(`${folder}/es`).sort()).toEqual(sections);
    expect(sections).toContain("problems.ts");
  });

  it.each(sections)("has every key of %s in both languages, none empty", async (file) => {
    const [en, es] = [entriesOf(await load("en", file)), entriesOf(await load("es", file))];
    expect([...es.keys()].sort()).toEqual([...en.keys()].sort());
    expect(en.size).toBeGreaterThan(0);
    for (const [key, text] of [...en, ...es]) expect(text.trim(), key).not.toBe("");
  });

  it.each(sections)("translates %s: no text of several words is the same in both", async (file) => {
    const [en, es] = [entriesOf(await load("en", file)), entriesOf(await load("es", file))];
    const same = [...en].filter(
      ([key, text]) => /\p{L}{3,}.*\s.*\p{L}{3,}/u.test(text) && es.get(key) === text
    );
    expect(same).toEqual([]);
  });

  it.each(sections)("names the same values in both languages of %s", async (file) => {
    const [en, es] = [entriesOf(await load("en", file)), entriesOf(await load("es", file))];
    const named = (text = "") => [...new Set(text.match(/⟨\w+⟩/g))].sort();
    for (const [key, text] of en) expect(named(es.get(key)), key).toEqual(named(text));
  });
});

/** Texts by their path, sentences of values too. */
function entriesOf(value: unknown, path = ""): Map<string, string> {
  if (typeof value === "string") return new Map([[path, value]]);
  if (typeof value === "function") return new Map([[path, said(value as Sentence)]]);
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...entriesOf(inner, `${path}/${key}`)]));
}

type Sentence = (...values: unknown[]) => unknown;

/** What sentences may be given: names, numbers, days, lists, records that hold a rating, and marks under all other names. */
const kinds: readonly (readonly unknown[])[] = [
  ["⟨0⟩", "⟨1⟩", "⟨2⟩", "⟨3⟩"],
  [2, 3, 4, 5],
  ["2026-01-16", "2026-02-17", "2026-03-18"],
  [["⟨a⟩", "⟨b⟩"], ["⟨c⟩"]],
  [0, 1, 2].map(
    () => new Proxy({}, { get: (_, key) => (key === "rating" ? "strength" : `⟨${String(key)}⟩`) })
  )
];

/** What a sentence says of each kind of value that it can be given. */
function said(sentence: Sentence): string {
  const texts = kinds.map((values) => {
    try {
      return String(sentence(...values));
    } catch {
      return "";
    }
  });
  return texts.filter((d) => d !== "").join(" / ");
}
