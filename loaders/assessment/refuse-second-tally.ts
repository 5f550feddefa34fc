import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReleasedAssessment } from "../../lib/assessment/released-assessment.js";
import { tellsMembers } from "../../lib/assessment/tells-members.js";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import type { ReleaseRowOf } from "../../lib/publish/release-tables.js";
import { tableRows } from "../../lib/publish/table-text.js";
import type { AssessmentDocument } from "./read-documents.js";

/**
 * Throws where a year's tally, set beside the one in the release of `folder` that it is to replace, would tell what one
 * or two members answered. Without an earlier release there is nothing to compare with.
 */
export function refuseSecondTally(documents: readonly AssessmentDocument[], folder: string): void {
  const shown = talliesIn(join(folder, "assessment_document.json"));
  for (const { document, json, source } of documents) {
    const next = document === "released" ? tallyOf(json) : undefined;
    if (!next || !shown.some((before) => tellsMembers(before, next))) continue;
    throw new RollcallError(
      `${source} tally`,
      `its counts and those of ${next.school_year} in the last release (${folder}) differ by fewer than three members, so anyone can subtract what they answered`,
      'keep the tally that is public, or release medians alone: leave each question only question_id, median and "sides": [] (if that release was never published, delete its folder)'
    );
  }
}

function talliesIn(file: string) {
  if (!existsSync(file)) return [];
  const rows = tableRows(
    "assessment_document",
    readFileSync(file, "utf8")
  ) as ReleaseRowOf<"assessment_document">[];
  return rows.flatMap(({ document, json }) => (document === "released" ? (tallyOf(json) ?? []) : []));
}

/** Of a text that has passed its check, in this build or in the one before. */
function tallyOf(json: string): ReleasedAssessment["tally"] {
  return (JSON.parse(json) as ReleasedAssessment).tally;
}
