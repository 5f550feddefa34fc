import type { Chart } from "../charts.js";
import { goalProgress, type GoalPoint, type GoalProgressOptions } from "./goal-progress.js";
import { ratingGrid, type RatingCell, type RatingGridOptions } from "./rating-grid.js";

/** What the blocks of the self-assessment's pages take; dots and bars within its tables are drawn by themselves. */
export interface AssessmentCharts {
  ratingGrid: { row: RatingCell; options: RatingGridOptions };
  goalProgress: { row: GoalPoint; options: GoalProgressOptions };
}

export const assessmentCharts: { readonly [C in keyof AssessmentCharts]: Chart<C> } = {
  ratingGrid: { draw: ratingGrid },
  goalProgress: { draw: goalProgress }
};
