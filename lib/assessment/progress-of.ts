import type { Goal, Step } from "./plan.js";

/** One published figure of a goal's measure. */
export interface GoalFigure {
  readonly as_of_date: string;
  readonly school_year: number;
  readonly block: number;
  /** Null where it is withheld. */
  readonly rate: number | null;
}

export interface GoalProgress {
  readonly status: "met" | "on_course" | "behind" | "not_yet_known";
  /** Why nothing is known yet: no figure since the baseline, or the one that counts is withheld. */
  readonly reason: "no_figure" | "withheld" | undefined;
  /** The day of the figure that it is judged by: the one of the goal's own block, until then the newest. */
  readonly as_of_date: string | undefined;
  readonly rate: number | undefined;
  /** Where the straight line from baseline to target stands on that day. */
  readonly line: number | undefined;
  /** Rate less line: above 0 is behind. */
  readonly off_line: number | undefined;
  /** Rate less target: above 0 is still to go. */
  readonly to_go: number | undefined;
  /** Figures since the baseline, oldest first, each with where the line stood. */
  readonly points: readonly (GoalFigure & { readonly line: number })[];
  /** Steps past their day that are neither done nor dropped, the longest overdue first. */
  readonly late_steps: readonly Step[];
}

/**
 * How far a goal is on a day, from the figures published by then. It is met, or not, by the figure of its own school
 * year and block; until that is there, it is on course at or below the line. Dates are ISO.
 */
export function progressOf(goal: Goal, series: readonly GoalFigure[], today: string): GoalProgress {
  const points = series
    .filter((d) => d.as_of_date > goal.baseline_as_of && d.as_of_date <= today)
    .sort((a, b) => (a.as_of_date < b.as_of_date ? -1 : 1))
    .map((d) => ({ ...d, line: lineAt(goal, d.as_of_date) }));
  const { school_year, block } = goal.measure;
  const last = points.find((d) => d.school_year === school_year && d.block === block);
  const judged = last ?? points.findLast((d) => d.rate !== null);
  const late_steps = lateSteps(goal, today);
  if (!judged || judged.rate === null) {
    const reason = points.length > 0 ? "withheld" : "no_figure";
    return { ...unknown, reason, as_of_date: judged?.as_of_date, line: judged?.line, points, late_steps };
  }
  const { rate, line, as_of_date } = judged;
  const isThere = rate <= (last ? goal.target : line) + 1e-9;
  return {
    status: isThere ? (last ? "met" : "on_course") : "behind",
    reason: undefined,
    as_of_date,
    rate,
    line,
    off_line: rate - line,
    to_go: rate - goal.target,
    points,
    late_steps
  };
}

const unknown = {
  status: "not_yet_known",
  rate: undefined,
  off_line: undefined,
  to_go: undefined
} as const;

/** From the baseline straight to the target, level before and after. */
function lineAt({ baseline, baseline_as_of, target, target_date }: Goal, date: string): number {
  const [start, end] = [Date.parse(baseline_as_of), Date.parse(target_date)];
  const way = end > start ? (Date.parse(date) - start) / (end - start) : 1;
  return baseline + (target - baseline) * Math.min(1, Math.max(0, way));
}

function lateSteps({ steps }: Goal, today: string): Step[] {
  return steps
    .filter((d) => d.due !== "" && d.due < today && d.status !== "done" && d.status !== "dropped")
    .sort((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1));
}
