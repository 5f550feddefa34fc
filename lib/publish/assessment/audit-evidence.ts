import { evidenceItem } from "../../assessment/evidence-list.js";
import { isSensitive } from "../coding.js";
import type { Release } from "../release-tables.js";
import { tellsRemainder } from "./tells-remainder.js";

/** Where a figure of students tells of fewer than `smallest`, on either side, or is not its own numerator over denominator; and where two of them do by subtraction; shows no value. */
export function auditEvidence(
  { assessment_evidence }: Pick<Release, "assessment_evidence">,
  smallest: number
): string[] {
  const remainder = tellsRemainder(assessment_evidence, smallest)
    ? ["first_contact_supportive less supportive_first tells of too few students"]
    : [];
  const rows = assessment_evidence.flatMap(({ evidence_id, numerator, denominator, value, unit }) => {
    const isOfStudents = evidenceItem(evidence_id)?.counts === "students";
    if (isOfStudents && denominator !== null && isSensitive(denominator, numerator ?? 0, smallest))
      return [`${evidence_id} tells of too few students`];
    if (ofTreatedSchools.includes(evidence_id) && numerator === 0)
      return [`${evidence_id} tells of every student in its schools`];
    const isShare = unit === "share" && value !== null;
    if (isShare && (!denominator || Math.abs(value - (numerator ?? 0) / denominator) > 0.0006))
      return [`${evidence_id} is not its numerator over its denominator`];
    return [];
  });
  return [...rows, ...remainder];
}

const ofTreatedSchools: readonly string[] = ["high_rate_schools_supported", "kinds_of_support"];
