import type { Cohort } from "./cohort.js";
import type { ModelFeature } from "./model-feature.js";

/** The cohort with the columns of these features alone, in their order. */
export function pickColumns(cohort: Cohort, features: readonly ModelFeature[]): Cohort {
  const columns = features.map(({ name }) => {
    const column = cohort.columns.find(({ feature }) => feature.name === name);
    if (column === undefined)
      throw new RangeError(`the cohort has no column of ${name} (read it with toCohort)`);
    return column;
  });
  return { ...cohort, columns };
}
