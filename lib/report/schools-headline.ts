import { countWord } from "./count.js";
import { percent } from "./percent.js";
import { isExact, rateWords, type RateRow } from "./rate-words.js";
import { capital } from "./sentence.js";
import { highestWords, rankedExact, standing, type NamedRate } from "./standing.js";

/** How many schools are clearly above and below the district, and which is highest. */
export function schoolsHeadline(schools: readonly NamedRate[], district: RateRow | undefined): string {
  const shown = rankedExact(schools);
  const highest = shown[0];
  if (!highest) return "No school’s rate can be shown exactly";
  const top = highestWords(highest, schools);
  if (shown.length === 1) return `${highest.name} is at ${rateWords(highest.row)}`;
  if (!isExact(district)) return top;
  const reference = district.rate;
  const above = shown.filter((d) => standing(d.row, reference) === "above").length;
  const below = shown.filter((d) => standing(d.row, reference) === "below").length;
  if (above + below === 0)
    return `No school is clearly above or below the district’s ${percent(reference)}; ${top}`;
  return `${capital(clearly(above, below))}; ${top}`;
}

function clearly(above: number, below: number): string {
  if (above === 0)
    return `no school is clearly above the district, ${countWord(below)} ${isAre(below)} clearly below`;
  const first = `${countWord(above)} ${above === 1 ? "school is" : "schools are"} clearly above the district`;
  return `${first} and ${below === 0 ? "none" : countWord(below)} below`;
}

function isAre(number: number): string {
  return number === 1 ? "is" : "are";
}
