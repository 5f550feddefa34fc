import { countOf } from "./count.js";
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
