import { type Feature, group } from "../feature.js";
import { labelOf } from "./barriers.js";

const soFar = "the school year so far";

/** What school is like for the student: behavior, learning, belonging. */
export const schoolExperienceFeatures: readonly Feature[] = group("school_experience", [
  {
    name: "behavior_events",
    label: "Behavior events",
    unit: "count",
    window: soFar,
    definition: "Behavior events known by the date.",
    sql: "CAST(COALESCE(behavior_events, 0) AS INTEGER)"
  },
  {
    name: "behavior_events_recent",
    label: "Behavior events lately",
    unit: "count",
    window: "the last two blocks",
    definition: "Behavior events of the last two blocks.",
    sql: "CAST(COALESCE(behavior_events_recent, 0) AS INTEGER)"
  },
  {
    name: "days_suspended",
    label: "Days suspended",
    unit: "days",
    window: soFar,
    definition: "Days of suspension that behavior events led to.",
    sql: "CAST(COALESCE(behavior_suspended, 0) AS DOUBLE) / 100"
  },
  {
    name: "assessment_percentile",
    table: "student_profile",
    label: "Assessment percentile",
    unit: "percentile_points",
    window: soFar,
    definition:
      "The mean percentile of the newest result in each subject and measure this school year; missing without one.",
    sql: "CAST(newest AS DOUBLE) / NULLIF(CAST(results AS DOUBLE), 0) / 100",
    isActionable: true
  },
  {
    name: "assessment_growth",
    table: "student_profile",
    label: "Growth since the first assessment",
    unit: "percentile_points",
    window: soFar,
    definition:
      "The mean over subjects and measures of the newest percentile less the first of this school year; missing without two.",
    sql: "CAST(growth AS DOUBLE) / NULLIF(CAST(growths AS DOUBLE), 0) / 100",
    isActionable: true
  },
  {
    name: "survey_belonging",
    table: "student_profile",
    label: "Belonging",
    unit: "score",
    window: soFar,
    definition: "The mean score of the newest survey of belonging this school year; missing without one.",
    sql: "CAST(survey_score AS DOUBLE) / NULLIF(CAST(survey_scores AS DOUBLE), 0) / 100",
    isActionable: true
  },
  {
    name: "grade_level",
    label: labelOf("grade_level"),
    unit: "category",
    window: "on the as-of date",
    definition: "The latest grade known to have begun.",
    sql: "grade_level"
  }
]);
