import { z95 } from "../evaluate/z95.js";
import type { AdditiveModel, Shape } from "../model/additive/additive-model.js";
import type { Column } from "../model/cohort.js";
import { type Bins, binColumn, binCount, learnBins } from "../model/design/bins.js";
import { encodeRows } from "../model/design/encode-rows.js";
import { type FeatureEncoding, meanRow, widthOf } from "../model/design/encoding.js";
import type { TrainingSet } from "../model/fit.js";
import type { LogisticModel } from "../model/logistic/logistic-model.js";
import { recounted } from "./recounted.js";

/** Of a number; a straight line needs no more steps to be seen. */
const maxBins = 24;

/**
 * A logistic regression as shapes, a feature each: the mean over a bin's rows of what the feature adds to the log-odds
 * against the average row of training, with a 95 % band by the standard errors of its weights, each alone.
 */
export function linearShapes(model: LogisticModel, training: TrainingSet): AdditiveModel {
  const { encoding, intercept, weights } = model;
  const errors = model.standardErrors?.slice(1);
  const average = meanRow(encoding);
  let place = 0;
  const shapes = encoding.flatMap((one): Omit<Shape, "rows" | "positives">[] => {
    const from = place;
    place += widthOf(one);
    const column = training.columns.find((d) => d.feature.name === one.feature);
    if (!column) throw new RangeError(`the rows have no ${one.feature}, which the model needs`);
    const bins = binsOf(one, column);
    const means = meansByBin(one, column, bins, training);
    const known = (values: readonly number[] | undefined, j: number) => values?.[from + j] ?? 0;
    const sums = means.map((d) => {
      const parts = d.map((value, j) => value - (average[from + j] as number));
      const spread = parts.reduce((sum, part, j) => sum + (known(errors, j) * part) ** 2, 0);
      const contribution = parts.reduce((sum, part, j) => sum + known(weights, j) * part, 0);
      return { contribution, reach: z95 * Math.sqrt(spread) };
    });
    return [
      {
        ...{ feature: one.feature, bins, contribution: sums.map((d) => d.contribution) },
        low: sums.map((d) => d.contribution - d.reach),
        high: sums.map((d) => d.contribution + d.reach)
      }
    ];
  });
  const base = weights.reduce((sum, weight, j) => sum + weight * (average[j] as number), intercept);
  const plain = shapes.map((d) => ({ ...d, rows: [], positives: [] }));
  return recounted({ kind: "additive", base, shapes: plain, pairs: [], rounds: [] }, training);
}

function binsOf(encoding: FeatureEncoding, column: Column): Bins {
  if (encoding.kind === "category") return { kind: "category", levels: encoding.levels };
  return learnBins(column, { maxBins });
}

/** By bin, the mean of each of a feature's columns over its rows; the average row of none. */
function meansByBin(one: FeatureEncoding, column: Column, bins: Bins, { n }: TrainingSet): number[][] {
  const width = widthOf(one);
  const design = encodeRows([one], { n, columns: [column] });
  const bin = binColumn(column, bins);
  const counts = new Float64Array(binCount(bins));
  const sums = Array.from(counts, () => new Array<number>(width).fill(0));
  for (let row = 0; row < n; row++) {
    const [at, own] = [bin[row] as number, row * width];
    counts[at] = (counts[at] as number) + 1;
    const sum = sums[at] as number[];
    for (let j = 0; j < width; j++) sum[j] = (sum[j] as number) + (design[own + j] as number);
  }
  const average = meanRow([one]);
  return sums.map((sum, at) => sum.map((d, j) => (counts[at] ? d / counts[at] : (average[j] as number))));
}
