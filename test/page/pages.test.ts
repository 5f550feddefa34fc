import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { html } from "../../lib/report/html.js";
import { percent } from "../../lib/report/percent.js";
import { round } from "../../lib/page/share-of.js";
import { pageSource } from "../../lib/page/page-source.js";
import { allFiles, allPages, headlines, parsed, textOf } from "./all-pages.js";
import { inventedRelease } from "./fixtures/release.js";
import {
  withChanceModel, withChosenModel, withEverythingHidden, withFirstBlock, withLittle, withoutLastYear, withRatesOnly, withYearsOnly
} from "./fixtures/states.js"; // prettier-ignore

const pages = allPages(inventedRelease());

describe("the pages of a district", () => {
  it("say their findings as sentences with their numbers", async () => {
    const found = Object.entries(pages).map(
      ([name, page]) =>
        `${name}\n${headlines(page)
          .map((d) => `  ${d}`)
          .join("\n")}`
    );
    await expect(found.join("\n")).toMatchFileSnapshot("goldens/headlines.txt");
  });
  it("name every block once, so that links find it", () => {
    for (const page of Object.values(pages)) {
      const ids = Array.from(parsed(page).querySelectorAll("[id]"), (d) => d.id);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    }
  });
  it("link only to addresses relative to themselves", () => {
    for (const page of Object.values(pages))
      for (const a of Array.from(parsed(page).querySelectorAll("a[href]")))
        expect(a.getAttribute("href")).toMatch(/^(\.\.?\/|#)/);
  });
  it("offer a file that exists wherever they offer one", () => {
    const years = inventedRelease().assessment_document.flatMap((d) => d.school_year ?? []);
    const names = [
      ...allFiles(inventedRelease()).map((d) => `${d.name}.csv`),
      ...years.map((year) => `assessment-${year}.json`)
    ];
    for (const page of Object.values(pages))
      for (const a of Array.from(parsed(page).querySelectorAll("a[download]")))
        expect(names).toContain(a.getAttribute("href")?.split("/").at(-1));
  });
  it("weigh at most 90 kB each before fonts and styles", () => {
    for (const page of Object.values(pages))
      expect(gzipSync(pageSource({ title: "x" }, page)).length).toBeLessThan(90_000);
  });
  it("point to definitions that the methods page has", () => {
    const anchors = Array.from(parsed(pages["methods"] ?? html``).querySelectorAll("[id]"), (d) => d.id);
    for (const page of Object.values(pages))
      for (const a of Array.from(parsed(page).querySelectorAll('a[href*="methods#"]')))
        expect(anchors).toContain(a.getAttribute("href")?.split("#")[1]);
  });
});

describe.each([
  [
    "a first year",
    withoutLastYear(),
    [
      "there is no earlier year to compare",
      "No model of this district is published, because no school year is complete"
    ]
  ],
  ["little but attendance", withLittle(), ["the district’s files record no reasons", "no activity in apps"]],
  [
    "yearly totals only",
    withYearsOnly(),
    ["the district’s files have no days", "was chronically absent in 2025–26"]
  ],
  [
    "schools’ daily rates only",
    withRatesOnly(),
    [
      "who is chronically absent can’t be told from rates",
      "No counts of students",
      "in the mean of schools",
      "no students’ rows",
      "No model of this district is published, because the district’s files have neither students’ days nor their years"
    ]
  ],
  [
    "nothing to foresee anything from",
    withChanceModel(),
    [
      "No model is better than chance here: the glass-box model ranks 50.0% of pairs right (47.0% to 53.0%)",
      "What chance could have made has no reasons to show",
      "The end of a school year: nothing recorded later",
      "how it fares in another year is not known"
    ]
  ],
  [
    "a model of its own choice",
    withChosenModel(),
    [
      "With room for 400 students, the logistic regression finds 178",
      "The district chose this model, trained January 17, 2026; the build judged it afresh",
      "logistic, 52 features",
      "Logistic regression, 52 features",
      "Chosen by the district, which trained it on January 17, 2026",
      "Band: 95% by its standard errors"
    ]
  ],
  ["the first block of a year", withFirstBlock(), ["a day or two still decides the bands before block 3"]],
  [
    "nothing that may be shown",
    withEverythingHidden(),
    [
      "Too few students to say what share",
      "How well the glass-box model does can’t be said: fewer than 10 students tell of it"
    ]
  ]
])("a district with %s", (_, release, sentences) => {
  const found = allPages(release);
  it("says so in words", () => {
    const all = Object.values(found)
      .map((d) => textOf(parsed(d).body))
      .join(" ");
    for (const sentence of sentences) expect(all).toContain(sentence);
  });
  it("shows no hole: no undefined, NaN, null or empty headline on any page", () => {
    for (const page of Object.values(found)) {
      const document = parsed(page);
      for (const script of Array.from(document.querySelectorAll("script"))) script.remove();
      expect(textOf(document.body)).not.toMatch(/undefined|NaN|\bnull\b|\[object|Infinity/);
      expect(document.documentElement.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
      expect(headlines(page).filter((d) => d === "")).toEqual([]);
      const isHatched = page.markup.includes("url(#hatch)");
      expect(isHatched).toBe(isHatched && document.querySelector("pattern#hatch") !== null);
    }
  });
});

describe("the pages of a district with schools’ daily rates only", () => {
  it("blame no small number of students, and call no count hidden", () => {
    for (const [name, page] of Object.entries(allPages(withRatesOnly())))
      if (name !== "methods" && name !== "data")
        expect(textOf(parsed(page).body)).not.toMatch(/fewer than 10 students|hidden: |too few students/i);
  });
  it("say on the methods page how a mean of schools is made", () => {
    expect(textOf(parsed(allPages(withRatesOnly())["methods"] ?? html``).body)).toContain(
      "of fewer than 10 schools no mean is shown"
    );
  });
  it("show the days of the year on the overview", () => {
    const overview = textOf(parsed(allPages(withRatesOnly())["overview"] ?? html``).body);
    expect(overview).toContain(
      "Mean of schools’ absence rates on each school day, each school counting the same."
    );
    expect(overview).not.toContain("Days of the year are not measured");
  });
});

describe("a number", () => {
  it("reads the same in a headline and in its chart", () => {
    for (let n = 10; n < 400; n++)
      for (let x = 1; x < n; x += 7) expect(percent(round(x / n) ?? 0)).toBe(percent(x / n));
  });
});
