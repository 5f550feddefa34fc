import type { Cohort, Column } from "../cohort.js";
import { predictLogistic } from "../logistic/predict-logistic.js";
import type { BaselineModel } from "./baseline-model.js";

/** Each row's score: the higher, the earlier the rule would pick the student. The majority's are all 0. */
export function predictBaseline(
  model: BaselineModel,
  { n, columns }: Pick<Cohort, "n" | "columns">
): Float64Array {
  if (model.baseline === "majority") return new Float64Array(n);
  if (model.baseline === "two_variable_logistic") return predictLogistic(model.model, { n, columns });
  const { feature, whereMissing } = model;
  return Float64Array.from(columnOf(columns, feature).values, (value) =>
    Number.isNaN(value) ? whereMissing : value
  );
}

function columnOf(columns: readonly Column[], name: string): Column {
  const column = columns.find(({ feature }) => feature.name === name);
  if (column === undefined)
    throw new RangeError(`the rows have no column of ${name}, which the rule scores by`);
  return column;
}
