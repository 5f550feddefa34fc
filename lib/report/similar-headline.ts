import { countWord, ordinal } from "./count.js";
import { capital } from "./sentence.js";
import { rankedExact, type NamedRate } from "./standing.js";

/** A school's place among similar ones, counted from the lower half or the upper. */
export function similarHeadline(schools: readonly NamedRate[], school: string): string {
  const shown = rankedExact(schools);
  const place = shown.findIndex((d) => d.row.school === school) + 1;
  if (place === 0)
    return "This school’s own rate is not shown exactly, so it has no place among similar schools";
  if (shown.length === 1) return "No similar school has a rate that can be shown";
  const fromBelow = shown.length + 1 - place;
  const [side, rank] = fromBelow < place ? ["lowest", fromBelow] : ["highest", place];
  return `${capital(rank === 1 ? side : `${ordinal(rank)} ${side}`)} of ${countWord(shown.length)} similar schools`;
}
