import { countWord } from "./count.js";
import { percent } from "./percent.js";
import { isExact, rateWords, type RateRow } from "./rate-words.js";
import { capital } from "./sentence.js";
import { highestWords, isSurelyHighest, rankedExact, standing, type NamedRate } from "./standing.js";

/** Which grade is highest, and whether it can be told from the district. */
export function gradesHeadline(grades: readonly NamedRate[], district: RateRow | undefined): string {
  const shown = rankedExact(grades);
  const highest = shown[0];
  if (!highest) return "No grade’s rate can be shown exactly";
  const top = highestWords(highest, grades);
  if (!isExact(district) || shown.length === 1) return top;
  const above = shown.filter((d) => standing(d.row, district.rate) === "above");
  if (above.length === 0) return `No grade is clearly above the district’s ${percent(district.rate)}; ${top}`;
  if (above.length === 1 && above[0] === highest && isSurelyHighest(highest, grades))
    return `${highest.name} stands out at ${rateWords(highest.row)}`;
  const number = `${capital(countWord(above.length))} ${above.length === 1 ? "grade is" : "grades are"}`;
  return `${number} clearly above the district; ${top}`;
}
