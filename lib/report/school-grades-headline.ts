import type { Change } from "./change.js";
import { countWord } from "./count.js";
import { rateWords } from "./rate-words.js";
import { capital, list } from "./sentence.js";
import { isSurelyHighest, rankedExact, type NamedRate } from "./standing.js";

/** A grade of a school, with its difference to the school's other grades where both are shown. */
export interface GradeGap extends NamedRate {
  readonly gap?: Change;
}

/** Which grade of a school has the largest share, and which are hidden. */
export function schoolGradesHeadline(grades: readonly GradeGap[]): string {
  if (grades.length === 0) return "No grade of this school has been counted yet";
  const shown = rankedExact(grades);
  const highest = shown[0];
  const hidden = grades.filter((d) => d.row.shown === "hidden");
  if (!highest)
    return hidden.length === grades.length ? "Every grade is hidden" : "No grade’s rate can be shown exactly";
  const rate = rateWords(highest.row);
  const among = isSurelyHighest(highest, grades) ? "" : " of those shown exactly";
  const first =
    shown.length === 1
      ? `${highest.name} is at ${rate}`
      : `${highest.name} has the largest share${among}, ${rate}${isAbove(highest) ? "" : ", within chance of the rest of the school"}`;
  return hidden.length === 0 ? first : `${first}; ${hiddenGrades(hidden)}`;
}

/** "Kindergarten is the one grade clearly above the rest of the school." */
export function clearGradesClause(grades: readonly GradeGap[]): string {
  const shown = rankedExact(grades);
  const above = shown.filter(isAbove);
  if (above.length === 0) return shown.length > 1 ? "No grade is clearly above the rest of the school." : "";
  if (above.length === 1) return `${above[0]?.name} is the one grade clearly above the rest of the school.`;
  return `${capital(list(above.map((d) => d.name)))} are clearly above the rest of the school.`;
}

function isAbove({ gap }: GradeGap): boolean {
  return gap !== undefined && gap.low > 0;
}

function hiddenGrades(hidden: readonly GradeGap[]): string {
  if (hidden.length > 3) return `${countWord(hidden.length)} grades are hidden`;
  const names = hidden.map((d) => d.name);
  if (names.length === 1) return `${names[0]} is hidden`;
  const numbered = names.every((d) => d.startsWith("Grade "));
  return `${numbered ? `grades ${list(names.map((d) => d.replace("Grade ", "")))}` : list(names)} are hidden`;
}
