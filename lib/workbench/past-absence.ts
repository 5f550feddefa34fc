/** Features of past absence of which more may never lower a score, where a researcher asks for it. */
export const pastAbsence = [
  "absence_rate",
  "days_absent",
  "absence_rate_last_5",
  "absence_rate_last_10",
  "absence_rate_last_20",
  "absence_rate_last_30",
  "days_absent_first_20",
  "current_streak",
  "longest_streak",
  "prior_year_absence_rate",
  "absence_rate_two_years_back",
  "prior_year_chronic",
  "years_chronic"
] as const;
