import { reportWords } from "../../../assessment/words/report-words.js";
import { scaleWords } from "../../../assessment/words/scale-words.js";
import type { ReportWords } from "../../../assessment/words/en/report.js";
import type { ScaleWords } from "../../../assessment/words/en/scale.js";
import type { AssessmentPlace } from "../assessment-frame.js";
import type { GoalPlace } from "./goal-series.js";

/** What a goal is shown with, in the report and beside the form in which it is set. */
export interface GoalContext extends AssessmentPlace {
  readonly words: ReportWords;
  readonly scale: ScaleWords;
  readonly document: Document;
  /** The last day of which figures are there, ISO. */
  readonly asOf: string;
  readonly placeName: (place: GoalPlace) => string;
}

export function goalContext(
  place: AssessmentPlace,
  { document, asOf, placeName }: Pick<GoalContext, "document" | "asOf" | "placeName">
): GoalContext {
  const { instrument, language, district_name, school_year } = place;
  const [words, scale] = [reportWords[language], scaleWords[language]];
  return { instrument, language, district_name, school_year, words, scale, document, asOf, placeName };
}
