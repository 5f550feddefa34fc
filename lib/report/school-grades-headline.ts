import { countWord } from "./count.js";
import { isExact, rateWords, type RateRow } from "./rate-words.js";
import { capital, list } from "./sentence.js";
import { rankedExact, standing, type NamedRate } from "./standing.js";

/** Which grade of a school has the largest share, and which are hidden. */
export function schoolGradesHeadline(grades: readonly NamedRate[], school: RateRow | undefined): string {
  if (grades.length === 0) return "No grade of this school has been counted yet";
  const highest = rankedExact(grades)[0];
  const hidden = grades.filter((d) => d.row.shown === "hidden");
  if (!highest)
    return hidden.length === grades.length
      ? "Every grade is hidden, as one alone would give a small number away"
      : "No grade has enough students on either side of the line for an exact rate";
  const rate = rateWords(highest.row);
  const clear = isExact(school) && standing(highest.row, school.rate) === "above";
  const first =
    rankedExact(grades).length === 1
      ? `${highest.name} is at ${rate}`
      : `${highest.name} has the largest share, ${rate}${clear ? "" : ", within chance of the whole school’s"}`;
  if (hidden.length === 0) return first;
  return `${first}; ${hiddenGrades(hidden)}`;
}

/** "Kindergarten is the one grade clearly above the rest of the school." */
export function clearGradesClause(grades: readonly NamedRate[], school: RateRow | undefined): string {
  if (!isExact(school)) return "";
  const above = rankedExact(grades).filter((d) => standing(d.row, school.rate) === "above");
  if (above.length === 0)
    return rankedExact(grades).length > 1 ? "No grade is clearly above the school as a whole." : "";
  if (above.length === 1) return `${above[0]?.name} is the one grade clearly above the school as a whole.`;
  return `${capital(list(above.map((d) => d.name)))} are clearly above the school as a whole.`;
}

function hiddenGrades(hidden: readonly NamedRate[]): string {
  if (hidden.length > 3) return `${countWord(hidden.length)} grades are hidden`;
  const names = hidden.map((d, i) => (i === 0 ? d.name : d.name.replace("Grade ", "")));
  const several = hidden.length > 1 && names[0]?.startsWith("Grade ");
  const first = names[0] ?? "";
  const words = several
    ? list([first.replace("Grade ", "grades "), ...names.slice(1)])
    : list(hidden.map((d) => d.name));
  return `${words} ${hidden.length === 1 ? "is" : "are"} hidden`;
}
