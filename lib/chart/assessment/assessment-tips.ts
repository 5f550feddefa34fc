import type { TipOf } from "../tip.js";
import type { AssessmentCharts } from "./assessment-charts.js";

/** What tooltips say of the rows of the self-assessment's charts, in the page's language. */
export const assessmentTips: { readonly [C in keyof AssessmentCharts]: TipOf<C> } = {
  ratingGrid: ({ practice, rating, isFarApart, lines = [] }, { ratings, farApart, notAgreed }) => ({
    head: practice,
    lines: [
      ratings.find((d) => d.rating === rating)?.label ?? notAgreed,
      ...(isFarApart ? [farApart] : []),
      ...lines
    ]
  }),
  goalProgress: ({ label, text, lines = [] }) => ({ head: `${label}: ${text}`, lines })
};
