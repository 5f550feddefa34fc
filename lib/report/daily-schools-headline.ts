import { count, countOf } from "./count.js";
import { percent } from "./percent.js";

/** For districts that have schools' daily rates alone: the middle school, and the one that loses the most. */
export function dailySchoolsHeadline(schools: readonly { name: string; mean: number }[]): string {
  const ranked = [...schools].sort((a, b) => b.mean - a.mean);
  const [most, middle] = [ranked[0], ranked[Math.floor((ranked.length - 1) / 2)]];
  if (!most || !middle) return "No school’s daily attendance is known yet";
  if (ranked.length === 1)
    return `${most.name} had ${percent(most.mean)} of students absent on an average day`;
  return `At half of ${countOf(ranked.length, "school")}, ${percent(middle.mean)} of students or more were absent on an average day; at ${most.name}, ${percent(most.mean)}`;
}

/** In how many of these schools the mean is lower than a year ago; without a last year, how far they spread. */
export function dailyChangeHeadline(schools: readonly { mean: number; then?: number }[]): string {
  const pairs = schools.flatMap(({ mean, then }) => (then === undefined ? [] : [mean - then]));
  if (pairs.length > 1)
    return `In ${count(pairs.filter((d) => d < 0).length)} of ${countOf(pairs.length, "school")} a smaller share of students was absent on an average day than a year ago`;
  const means = schools.map((d) => d.mean).sort((a, b) => a - b);
  const [least, most] = [means[0], means.at(-1)];
  if (least === undefined || most === undefined) return "No school’s daily attendance is known yet";
  return `Schools’ means run from ${percent(least)} to ${percent(most)} of students absent`;
}
