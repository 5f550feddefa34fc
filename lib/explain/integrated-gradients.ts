import type { Cohort } from "../model/cohort.js";
import { encodeRows } from "../model/design/encode-rows.js";
import { encodedWidth, meanRow } from "../model/design/encoding.js";
import { networkMargins } from "../model/network/network-margins.js";
import type { NetworkModel } from "../model/network/network-model.js";
import { parametersOf } from "../model/network/predict-network.js";
import { sumByFeature } from "./linear-contributions.js";
import { meanSlope } from "./mean-slope.js";
import type { RowContributions } from "./row-contributions.js";
import { takeColumns } from "./take-columns.js";

/**
 * What each feature of a network adds to the log-odds of these rows, by integrated gradients (Sundararajan, Taly & Yan
 * 2017) from the average row of training: each column's distance from there, times the mean slope on the straight way.
 * The residual is what the sum leaves of the margin.
 */
export function integratedGradients(
  model: NetworkModel,
  cohort: Pick<Cohort, "n" | "columns">,
  rows: Uint32Array
): RowContributions[] {
  const { encoding } = model;
  const { layout, parameters } = parametersOf(model);
  const width = encodedWidth(encoding);
  const design = encodeRows(encoding, takeColumns(cohort, rows));
  const margins = networkMargins(layout, parameters, design, rows.length);
  const from = meanRow(encoding);
  const [base = NaN] = networkMargins(layout, parameters, from, 1);
  return Array.from(rows, (_, i) => {
    const way = from.map((d, j) => (design[i * width + j] as number) - d);
    const slope = meanSlope(layout, parameters, from, way);
    const contributions = sumByFeature(
      encoding,
      slope.map((d, j) => d * (way[j] as number))
    );
    const explained = contributions.reduce((sum, d) => sum + d, base);
    return { base, contributions, residual: (margins[i] as number) - explained };
  });
}
