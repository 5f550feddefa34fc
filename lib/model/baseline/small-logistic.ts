import type { Cohort, Column } from "../cohort.js";
import type { FeatureEncoding } from "../design/encoding.js";
import type { LogisticModel } from "../logistic/logistic-model.js";
import { kindOf } from "../model-feature.js";
import { newtonLogistic } from "./newton-logistic.js";

/** Just enough to keep weights finite where the outcome is parted without error. */
const ridge = 1e-6;

type NumberEncoding = Extract<FeatureEncoding, { kind: "number" }>;

/** A logistic regression on a few numbers, to its optimum: each standardised, one missing told by a column of its own. */
export function fitSmallLogistic(columns: readonly Column[], label: Uint8Array): LogisticModel {
  const encoding = columns.map(encodingOf);
  const design = encoding.flatMap((d, i) => encode(d, columns[i] as Column));
  const [intercept = 0, ...weights] = newtonLogistic(design, label, ridge);
  return { kind: "logistic", encoding, intercept, weights, ridge };
}

/** The log-odds of each row. */
export function predictSmallLogistic(
  model: LogisticModel,
  { n, columns }: Pick<Cohort, "n" | "columns">
): Float64Array {
  const design = model.encoding.flatMap((d) => {
    const column = columns.find(({ feature }) => feature.name === d.feature);
    if (column === undefined)
      throw new RangeError(`the rows have no column of ${d.feature}, which the model needs`);
    if (d.kind !== "number") throw new RangeError(`${d.feature} is a word, and no number`);
    return encode(d, column);
  });
  const margins = new Float64Array(n).fill(model.intercept);
  for (const [j, values] of design.entries())
    for (let row = 0; row < n; row++)
      margins[row] = (margins[row] as number) + (model.weights[j] as number) * (values[row] as number);
  return margins;
}

function encodingOf({ feature, values }: Column): NumberEncoding {
  if (kindOf(feature.unit) === "category") throw new RangeError(`${feature.name} is a word, and no number`);
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  const square = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, known.length);
  return {
    feature: feature.name,
    kind: "number",
    mean,
    scale: Math.sqrt(square) || 1,
    hasMissing: known.length < values.length
  };
}

function encode({ mean, scale, hasMissing }: NumberEncoding, { values }: Column): Float64Array[] {
  const standard = Float64Array.from(values, (value) => (Number.isNaN(value) ? 0 : (value - mean) / scale));
  return hasMissing
    ? [standard, Float64Array.from(values, (value) => (Number.isNaN(value) ? 1 : 0))]
    : [standard];
}
