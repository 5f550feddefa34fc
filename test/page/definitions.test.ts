import { describe, expect, it } from "vitest";
import { featuresBlock } from "../../lib/page/features-block.js";
import { labelsBlock } from "../../lib/page/labels-block.js";
import { openEdition } from "../../lib/page/edition.js";
import type { Html } from "../../lib/report/html.js";
import { capital } from "../../lib/report/sentence.js";
import { features } from "../../lib/snapshot/feature/feature-list.js";
import { featureGroups } from "../../lib/snapshot/feature/feature.js";
import { labelMarks, labelReasons, labels } from "../../lib/snapshot/label/label-list.js";
import type { Release } from "../../lib/publish/release-tables.js";
import { parsed, textOf } from "./all-pages.js";
import { inventedRelease } from "./fixtures/release.js";
import { withYearsOnly } from "./fixtures/states.js";

const blockOf = (release: Release) => featuresBlock(openEdition(release, parsed({ markup: "" } as Html)));
const shown = parsed(blockOf(inventedRelease()));
const tables = Array.from(shown.querySelectorAll("details"));
const rowsOf = (element: Element | Document) =>
  Array.from(element.querySelectorAll("tbody tr"), (row) => Array.from(row.children, textOf));

describe("the methods page's features", () => {
  it("are every feature of the list, once, with its column and its definition", () => {
    expect(rowsOf(shown).map(([name]) => name)).toEqual(features.map((d) => `${d.label} ${d.name}`));
    const meanings = features.map((d) => `${d.definition} ${capital(d.window)} · `);
    for (const [index, [, meaning]] of rowsOf(shown).entries())
      expect(meaning?.startsWith(meanings[index] ?? "?")).toBe(true);
  });
  it("stand by group, in the order of the groups", () => {
    expect(tables.map((d) => textOf(d.querySelector("summary") ?? d).split(":")[0])).toEqual(
      featureGroups.map((d) => d.label)
    );
    expect(tables.map((d) => rowsOf(d).length)).toEqual(
      featureGroups.map(({ group }) => features.filter((d) => d.group === group).length)
    );
  });
  it("keep student groups apart, and out of the count", () => {
    const demographic = features.filter((d) => d.isDemographic).length;
    expect(demographic).toBeGreaterThan(0);
    expect(textOf(shown.querySelector("h2") ?? shown.body)).toMatch(
      new RegExp(`^${features.length - demographic} features `)
    );
    const apart = tables.filter((d) => textOf(d).includes("kept apart"));
    expect(apart.map((d) => rowsOf(d).length)).toEqual([demographic]);
  });
  it("say of those that a school could change that it could, and of no other", () => {
    expect(rowsOf(shown).map(([, meaning]) => meaning?.endsWith("· a school could change it"))).toEqual(
      features.map((d) => d.isActionable)
    );
  });
  it("are said to be computed only where the district has days", () => {
    expect(textOf(shown.body)).toContain("one row for each student");
    const without = textOf(parsed(blockOf(withYearsOnly())).body);
    expect(without).toContain("have no days, so none is computed");
    expect(without).not.toContain("one row for each student");
  });
});

describe("the methods page's labels", () => {
  it("are every label, then every mark and every reason, each with its column and its meaning", () => {
    const rows = rowsOf(parsed(labelsBlock()));
    const listed = [...labels, ...labelMarks];
    expect(rows.slice(0, listed.length)).toEqual(listed.map((d) => [`${d.label} ${d.name}`, d.definition]));
    expect(rows.slice(listed.length).map((row) => row.join(" ").toLowerCase())).toEqual(
      labelReasons.map((d) => `${d.reason.replaceAll("_", " ")} ${d.reason} ${d.meaning}.`.toLowerCase())
    );
  });
});
