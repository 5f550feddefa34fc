import { recordedAs } from "./barriers.js";
import type { ReasonWords } from "./reason-words.js";

function level(feature: string, label: string): ReasonWords {
  return { feature, some: `${label}: {word}`, missing: `${label}: not on record` };
}

export const demographicWords: readonly ReasonWords[] = [
  level("sex", "Sex"),
  level("race_ethnicity", "Race or ethnicity"),
  recordedAs("english_learner", "an English learner", "English learners"),
  recordedAs("disability", "a student with a disability (IEP)", "disability (IEP)"),
  recordedAs("section_504", "having a Section 504 plan", "Section 504 plans"),
  recordedAs("economically_disadvantaged", "economically disadvantaged", "economic disadvantage"),
  level("home_language", "Home language"),
  level("neighborhood", "Neighborhood")
];
