/**
 * The features that every peer can express, one row a student, school year and block in which the student is a member
 * on the as-of date. Absence is at least half a day; a window is the student's last days of membership of the year by
 * the as-of date, as many as there are; a streak is a run of days of membership that were all missed.
 */
export const sharedFeatures = [
  "days_enrolled",
  "days_absent",
  "absence_rate",
  "absence_rate_last_10",
  "absence_rate_last_20",
  "absence_rate_last_30",
  "longest_streak",
  "current_streak",
  "days_absent_first_20",
  "tardies",
  "excused_share",
  "unexcused_share"
] as const;

export const featureKey = ["student_key", "school_year", "block"] as const;
