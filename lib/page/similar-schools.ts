import type { Edition } from "./edition.js";
import { schoolRates, type SchoolRate } from "./school-rates.js";

/** With the school itself this makes ten. */
const mostSimilar = 9;

/** What is counted as similar, for the methods page. */
export const similarMeaning =
  "of the same level, and nearest in size and in the share of students who are economically disadvantaged: the " +
  "absolute logarithm of the ratio of students counted plus twice the difference of those shares, up to nine schools";

/** A school and up to nine others of its level, nearest in size and need. */
export function similarSchools(edition: Edition, school: string): SchoolRate[] {
  const rates = schoolRates(edition);
  const self = rates.find((d) => d.school.school === school);
  if (!self) return [];
  const others = rates
    .filter(
      (d) => d !== self && d.school.school_level === self.school.school_level && d.row.shown !== "hidden"
    )
    .sort((a, b) => distance(self, a) - distance(self, b) || (a.name < b.name ? -1 : 1))
    .slice(0, mostSimilar);
  return [self, ...others];
}

/** An unknown size or need is as far as a school half as large, or of 25 points more need. */
function distance(a: SchoolRate, b: SchoolRate): number {
  const size = a.row.n && b.row.n ? Math.abs(Math.log(a.row.n / b.row.n)) : Math.LN2;
  const [needA, needB] = [a.school.need_share, b.school.need_share];
  return size + 2 * (needA === null || needB === null ? 0.25 : Math.abs(needA - needB));
}
