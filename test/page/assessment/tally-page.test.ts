import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../lib/assessment/evidence.js";
import { contradicts } from "../../../lib/assessment/contradicts.js";
import { tallyPage } from "../../../lib/page/assessment/tally-page.js";
import { openEdition, type Edition } from "../../../lib/page/edition.js";
import { html } from "../../../lib/report/html.js";
import { parsed } from "../all-pages.js";
import { inventedRelease } from "../fixtures/release.js";

const release = inventedRelease();
const edition = openEdition(release, parsed(html``), "../");

describe("the tally page", () => {
  it.each(["en", "es"] as const)("brings what the released plan says of SA1 too (%s)", (language) => {
    const goals = evidenceIn(edition, language).filter((d) => d.question_id === "SA1");
    expect(goals.map((d) => d.evidence_id)).toContain("goals_set");
    expect(goals.find((d) => d.evidence_id === "goals_set")?.value).toBeGreaterThan(0);
    expect(goals.every((d) => d.link === "assessment/#goals")).toBe(true);
  });

  it("lets SA1 be marked where the team calls it a strength and the released plan has no goal", () => {
    const assessment_document = release.assessment_document.map((d) => {
      const json = JSON.parse(d.json) as { plan?: object };
      return json.plan ? { ...d, json: JSON.stringify({ ...json, plan: { ...json.plan, goals: [] } }) } : d;
    });
    const bare = openEdition({ ...release, assessment_document }, parsed(html``), "../");
    const goals = evidenceIn(bare, "en").filter((d) => d.question_id === "SA1");
    expect([contradicts(goals, "strength"), contradicts(goals, "urgent_gap")]).toEqual([true, false]);
  });

  it("says before a tally is released that it is final, hidden until one is chosen", () => {
    for (const language of ["en", "es"] as const) {
      const note = parsed(tallyPage(edition, language)).querySelector("#release-final");
      expect(note?.hasAttribute("hidden")).toBe(true);
      expect(note?.textContent).toMatch(/^Once public, a year’s tally is final|^Una vez público/);
    }
  });
});

function evidenceIn(of: Edition, language: "en" | "es"): readonly Evidence[] {
  const data = parsed(tallyPage(of, language)).querySelector("#assessment-data")?.textContent ?? "";
  return (JSON.parse(data) as { evidence: readonly Evidence[] }).evidence;
}
