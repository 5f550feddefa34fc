import type { SchoolYear } from "../../../canon/school-year.js";
import type { YearState } from "./year-state.js";

/** Earlier school years; what is not rated is not known. */
export function historyFeatures(states: readonly YearState[], schoolYear: SchoolYear) {
  const rated = states.filter((state) => state.school_year < schoolYear && state.is_rated);
  const lastYear = rated.find((state) => state.school_year === schoolYear - 1);
  const twoYearsBack = rated.find((state) => state.school_year === schoolYear - 2);
  return {
    prior_year_absence_rate: rateOfYear(lastYear),
    prior_year_chronic: lastYear?.is_chronic ?? null,
    absence_rate_two_years_back: rateOfYear(twoYearsBack),
    years_chronic: rated.length === 0 ? null : rated.filter((state) => state.is_chronic).length,
    years_rated: rated.length
  };
}

function rateOfYear(state: YearState | undefined): number | null {
  return state === undefined ? null : state.missed_units / state.enrolled_units;
}
