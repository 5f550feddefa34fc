import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ReleasedAssessment } from "../../../lib/assessment/released-assessment.js";
import { releasedText } from "../../../lib/assessment/released-text.js";
import { releasedTally } from "../../../lib/assessment/released-tally.js";
import { tallyResponses } from "../../../lib/assessment/tally-responses.js";
import { tableText } from "../../../lib/publish/table-text.js";
import { demoResponses, simulateAssessments } from "../../../lib/simulate/self-assessment.js";
import { readDocuments } from "../../../loaders/assessment/read-documents.js";
import { refuseSecondTally } from "../../../loaders/assessment/refuse-second-tally.js";
import { instrument } from "../../page/fixtures/invented-assessment.js";

const folder = mkdtempSync(join(tmpdir(), "rollcall-test-"));
let place = 0;

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const [, year] = simulateAssessments(7, instrument) as [ReleasedAssessment, ReleasedAssessment];
/** The year as the first so many members of its team answered. */
const yearOf = (members: number): ReleasedAssessment => ({
  ...year,
  tally: releasedTally(tallyResponses(demoResponses(7, instrument, 2026).slice(0, members), instrument))
});

/** The documents of a district that put this into its folder. */
function documentsOf(released: ReleasedAssessment) {
  const here = join(folder, `assessment-${place++}`);
  mkdirSync(here);
  writeFileSync(join(here, "2026.json"), releasedText(released));
  return readDocuments(here);
}

/** The folder of a release that holds this year. */
function releaseWith(released: ReleasedAssessment): string {
  const here = join(folder, `release-${place++}`);
  mkdirSync(here);
  const rows = documentsOf(released).map(({ document, school_year, json }) => ({
    document,
    school_year,
    json
  }));
  writeFileSync(join(here, "assessment_document.json"), tableText("assessment_document", rows));
  return here;
}

describe("a year's tally in a build", () => {
  it("is refused where the last release holds one of a member less, with file, reason and ways out", () => {
    const build = () => refuseSecondTally(documentsOf(yearOf(12)), releaseWith(yearOf(11)));
    expect(build).toThrow(
      /2026\.json tally: its counts and those of 2026 in the last release .* fewer than three members/
    );
    expect(build).toThrow(/keep the tally that is public, or release medians alone/);
  });

  it("passes as medians alone, the way out that the refusal names", () => {
    const { tally, ...rest } = yearOf(12);
    const questions = tally!.questions.map(({ question_id, median }) => ({ question_id, median, sides: [] }));
    const documents = documentsOf({ ...rest, tally: { ...tally!, questions } });
    expect(() => refuseSecondTally(documents, releaseWith(yearOf(11)))).not.toThrow();
  });

  it("passes where it is the public one, where three members came, and where no release is at hand", () => {
    const documents = documentsOf(yearOf(12));
    for (const before of [releaseWith(yearOf(12)), releaseWith(yearOf(9)), join(folder, "nowhere")])
      expect(() => refuseSecondTally(documents, before)).not.toThrow();
  });
});
