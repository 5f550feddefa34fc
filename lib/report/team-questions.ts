import { count } from "./count.js";
import { weekdayDate } from "./date.js";

/** Two questions for a school team's meeting, from what stands out; they ask, and presume no cause. */
export function teamQuestions(found: {
  clearGrade?: string;
  nearLine?: number;
  hardestDay?: string;
}): string[] {
  const { clearGrade, nearLine, hardestDay } = found;
  return [
    clearGrade &&
      `What do ${clearGrade.replace(/^K/, "k").replace(/^G/, "g").replace(/^P/, "p")} families say keeps students at home?`,
    nearLine && `Which of the ${count(nearLine)} just under the line has had no contact yet?`,
    hardestDay && `What was different on ${weekdayDate(hardestDay)}?`,
    "Which students were missed by everyone’s list so far?",
    "What did we agree last time, and was it done?"
  ]
    .filter((d): d is string => Boolean(d))
    .slice(0, 2);
}
