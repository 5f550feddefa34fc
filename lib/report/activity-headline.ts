import { rankCorrelation } from "../evaluate/rank-correlation.js";
import { percent } from "./percent.js";

/** How schools' digital activity runs beside their attendance: which school is least active, and whether ranks agree. */
export function activityHeadline(
  schools: readonly { name: string; attendance: number; active: number }[]
): string {
  const least = [...schools].sort((a, b) => a.active - b.active)[0];
  if (!least) return "No school has enough students active and not active to show";
  const first = `${percent(least.active)} of students were active at ${least.name}, the lowest of the schools shown`;
  const rho = rankCorrelation(
    schools.map((d) => d.attendance),
    schools.map((d) => d.active)
  );
  if (rho === undefined || schools.length < 8) return first;
  const side =
    rho > 0.5
      ? "tend to be those with more attendance"
      : rho < -0.5
        ? "tend to be those with less attendance"
        : "are no surer to have more attendance";
  return `Schools with more students active ${side}; ${least.name} is lowest at ${percent(least.active)}`;
}
