import type { Effects } from "./effects.js";
import type { StudentYear } from "./student-year.js";

/**
 * How much a student is with school, mean 0 and standard deviation 1: seven tenths an interest of the student's own, the
 * rest the other side of the disposition to be absent. Surveys, assessments and real activity move with it.
 */
export function engagement({ student, disposition }: StudentYear, effects: Effects): number {
  const with_ = -disposition / effects.disposition.sd;
  return (0.7 * student.interest + 0.6 * with_) / Math.hypot(0.7, 0.6);
}
