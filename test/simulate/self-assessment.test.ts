import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readReleased } from "../../lib/assessment/read-released.js";
import { releasedText } from "../../lib/assessment/released-text.js";
import { instrumentQuestions } from "../../lib/assessment/instrument-questions.js";
import { demoResponses, simulateAssessments } from "../../lib/simulate/self-assessment.js";
import { writeAssessments } from "../../loaders/demo/write-assessments.js";
import { instrument } from "../page/fixtures/invented-assessment.js";

const folder = mkdtempSync(join(tmpdir(), "rollcall-demo-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the demo's self-assessment", () => {
  const [earlier, later] = simulateAssessments(2026, instrument);

  it("is the same of a seed, and another of another", () => {
    const texts = (seed: number) => simulateAssessments(seed, instrument).map(releasedText);
    expect(texts(2026)).toEqual([earlier, later].map((d) => releasedText(d!)));
    expect(texts(2027)).not.toEqual(texts(2026));
  });

  it("is twelve members' of two school years, past the door of any district's own", () => {
    for (const [i, released] of [earlier!, later!].entries()) {
      expect(readReleased(JSON.parse(releasedText(released)), instrument, "demo")).toEqual(released);
      expect([released.tally?.school_year, released.tally?.members]).toEqual([2025 + i, 12]);
      expect(Object.keys(released.agreement?.ratings ?? {})).toHaveLength(25);
    }
  });

  it("rates every question from its own dice, within the scale", () => {
    const ids = instrumentQuestions(instrument).map((d) => d.question_id);
    for (const { ratings, notes } of demoResponses(2026, instrument, 2026)) {
      expect(Object.keys(ratings).every((id) => ids.includes(id))).toBe(true);
      expect(Object.keys(ratings).length).toBeGreaterThan(18);
      expect(notes).toEqual({});
    }
  });

  it("has a late step, a goal behind its line to be and a practice on which members are far apart", () => {
    const steps = later!.plan!.goals.flatMap((d) => d.steps);
    expect(steps.some((d) => d.due < "2026-01-16" && d.status !== "done")).toBe(true);
    expect(later!.tally!.questions.some((d) => d.distance === "wide" || d.distance === "split")).toBe(true);
  });
});

describe("writing it", () => {
  const read = (name: string) => readFileSync(join(folder, name), "utf8");

  it("renews its own files, and leaves one that somebody else has put there", () => {
    const first = writeAssessments({ seed: 1, folder, before: {} });
    const before = read("2026.json");
    const second = writeAssessments({ seed: 2, folder, before: first });
    expect(read("2026.json")).not.toBe(before);
    writeFileSync(join(folder, "2026.json"), "my own");
    writeAssessments({ seed: 1, folder, before: second });
    expect(read("2026.json")).toBe("my own");
    expect(read("2025.json")).toBe(releasedText(simulateAssessments(1, instrument)[0]!));
  });
});
