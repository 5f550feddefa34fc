import type { Plan } from "../../../assessment/plan.js";
import type { ScaleRating } from "../../../assessment/rating.js";
import type { PlanWords } from "../../../assessment/words/en/plan.js";
import type { AssessmentPlace } from "../assessment-frame.js";
import type { PlanChoices } from "./plan-choices.js";

/** What the plan page shows: the plan, what it may choose from, and what the tally suggests. */
export interface PlanView {
  readonly place: AssessmentPlace;
  readonly words: PlanWords;
  readonly document: Document;
  readonly choices: PlanChoices;
  readonly plan: Plan;
  /** Practices that the tally suggests, the most pressing first. */
  readonly suggested: readonly SuggestedPractice[];
  /** The day by which steps are late, ISO. */
  readonly today: string;
}

export interface SuggestedPractice {
  readonly question_id: string;
  readonly rating: ScaleRating | undefined;
  readonly isFarApart: boolean;
}
