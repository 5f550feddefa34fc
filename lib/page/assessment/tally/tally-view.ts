import type { Evidence } from "../../../assessment/evidence.js";
import type { Agreement, QuestionTally, Tally } from "../../../assessment/tally.js";
import type { AssessmentPlace } from "../assessment-frame.js";

/** What the coordinator's tally shows. */
export interface TallyView {
  readonly place: AssessmentPlace;
  /** The document that its drawings are made in. */
  readonly document: Document;
  readonly tally: Tally;
  readonly agreement: Agreement;
  readonly evidence: readonly Evidence[];
  /** Members' own words by question, in no order of members. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
}

/** Whether members stand so far apart that a single rating hides it. */
export function isFarApart({ distance }: QuestionTally): boolean {
  return distance === "wide" || distance === "split";
}

export function tallyOf({ tally }: TallyView, question_id: string): QuestionTally | undefined {
  return tally.questions.find((d) => d.question_id === question_id);
}
