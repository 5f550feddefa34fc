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
  /** Why nothing is known yet. */
  readonly reason: string | undefined;
  /** The figure it is judged by, the newest one or the one of the goal's own block. */
  readonly as_of_date: string | undefined;
  readonly rate: number | undefined;
  /** Where the straight line from baseline to target stands on that date. */
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

/** How far a goal is on a day, from the figures published by then; dates are ISO. */
export function progressOf(_goal: Goal, _series: readonly GoalFigure[], _today: string): GoalProgress {
  throw new Error("not written yet");
}
