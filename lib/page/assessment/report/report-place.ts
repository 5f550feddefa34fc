import { evidenceWords } from "../../../assessment/words/evidence-words.js";
import type { EvidenceWords } from "../../../assessment/words/en/evidence.js";
import type { ReportWords } from "../../../assessment/words/en/report.js";
import type { Language } from "../../../assessment/words/languages.js";
import { reportWords } from "../../../assessment/words/report-words.js";
import { scaleWords } from "../../../assessment/words/scale-words.js";
import type { ScaleWords } from "../../../assessment/words/en/scale.js";
import type { ReleasedAssessment } from "../../../assessment/released-assessment.js";
import { releasedOf } from "../../../publish/assessment/audit-documents.js";
import { releasedYear } from "../../../publish/assessment/released-year.js";
import type { Edition } from "../../edition.js";
import { assessmentPlace } from "../assessment-place.js";
import type { AssessmentPlace } from "../assessment-frame.js";

/** What the report's parts share: the release, its words, and the assessment that is shown with the one before it. */
export interface ReportPlace extends AssessmentPlace {
  readonly edition: Edition;
  readonly words: ReportWords;
  readonly evidence: EvidenceWords;
  readonly scale: ScaleWords;
  /** The latest school year's that was released, and the latest before it. */
  readonly released: ReleasedAssessment | undefined;
  readonly earlier: ReleasedAssessment | undefined;
}

export function reportPlace(edition: Edition, language: Language): ReportPlace {
  const place = assessmentPlace(edition, language);
  const [released, earlier] = releasedOf(edition.release.assessment_document);
  return {
    ...place,
    school_year: (released && releasedYear(released)) ?? place.school_year,
    edition,
    words: reportWords[language],
    evidence: evidenceWords[language],
    scale: scaleWords[language],
    released,
    earlier
  };
}
