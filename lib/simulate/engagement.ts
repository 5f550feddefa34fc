import type { Effects } from "./effects.js";
import type { StudentYear } from "./student-year.js";

/**
 * How much a student is drawn to school, mean 0 and standard deviation 1: an interest of the student's own and, nearly as
 * much, the other side of the disposition to be absent. Surveys, assessments and real activity move with it.
 */
export function engagement({ student, disposition }: StudentYear, effects: Effects): number {
  const presence = -disposition / effects.disposition.sd;
  return (0.7 * student.interest + 0.6 * presence) / Math.hypot(0.7, 0.6);
}
