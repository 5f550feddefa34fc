import type { RatingCounts, ReportWords } from "../assessment/words/en/report.js";

export interface AssessmentFacts {
  /** Practices by where they stand, from the best rating. */
  readonly counts: readonly RatingCounts[];
  /** Whether they stand as agreed; else by the median. */
  readonly isAgreed: boolean;
  /** The ingredient of each practice that is an urgent gap. */
  readonly urgent: readonly string[];
  /** Practices on which members are far apart, the farthest first. */
  readonly far: readonly string[];
  readonly goals: number;
  /** "2025–26" */
  readonly year: string;
}

/** What the ratings come to in one sentence; of the plan where no rating was released. */
export function assessmentHeadline({ counts, urgent, goals, year }: AssessmentFacts, words: ReportWords): string {
  const practices = counts.reduce((sum, d) => sum + d.practices, 0);
  if (practices === 0)
    return goals > 0 ? words.planHeadline(words.number(goals), goals === 1, year) : words.nothingHeadline;
  if (urgent.length > 0)
    return words.urgentHeadline(words.number(urgent.length), urgent.length === 1, whereWords(urgent, words));
  const better = counts.find((d) => d.rating === "could_be_better")?.practices ?? 0;
  return better > 0
    ? words.noUrgentHeadline(words.number(better), better === 1)
    : words.noGapHeadline(practices);
} // prettier-ignore

/** How many practices stand where, and on which one a single rating hides a disagreement. */
export function assessmentStandfirst(facts: AssessmentFacts, words: ReportWords): string {
  const { counts, isAgreed, far } = facts;
  const practices = counts.reduce((sum, d) => sum + d.practices, 0);
  if (practices === 0) return "";
  const told = words.list(counts.filter((d) => d.practices > 0).map(words.counted));
  const first = isAgreed ? words.agreedStandfirst(practices, told) : words.medianStandfirst(practices, told);
  const [farthest] = far;
  return farthest ? `${first} ${words.splitStandfirst(farthest, far.length > 1)}` : first;
}

/** ", all in Positive engagement", where one ingredient has all or most of them. */
function whereWords(ingredients: readonly string[], words: ReportWords): string {
  const counts = [...new Set(ingredients)].map((name) => ({
    name,
    share: ingredients.filter((d) => d === name).length / ingredients.length
  }));
  const most = counts.find((d) => d.share > 0.5);
  if (!most) return "";
  if (ingredients.length === 1) return words.isIn(most.name);
  return most.share === 1 ? words.allIn(most.name) : words.mostIn(most.name);
}
