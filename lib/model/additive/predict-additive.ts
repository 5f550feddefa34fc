import type { Column } from "../cohort.js";
import { binFeature } from "../design/binned.js";
import type { AdditiveModel, PairShape } from "./additive-model.js";

/** Rows to predict, as columns that may be in any order. */
export interface PredictRows {
  readonly n: number;
  readonly columns: readonly Column[];
}

/** Log-odds by row: the base, then each shape's contribution and each pair's, added up in this order. */
export function predictAdditive(model: AdditiveModel, rows: PredictRows): Float64Array {
  const margins = new Float64Array(rows.n).fill(model.base);
  for (const { feature, bins, contribution } of model.shapes) {
    addShape(margins, binFeature(rows.columns, feature, bins), Float64Array.from(contribution));
  }
  for (const pair of model.pairs) {
    const [first, second] = pairBins(pair, rows);
    addPair(margins, first, second, pair);
  }
  return margins;
}

function pairBins({ features, bins }: PairShape, { columns }: PredictRows): [Uint8Array, Uint8Array] {
  return [binFeature(columns, features[0], bins[0]), binFeature(columns, features[1], bins[1])];
}

function addShape(margins: Float64Array, bin: Uint8Array, contribution: Float64Array): void {
  for (let row = 0; row < margins.length; row++) {
    margins[row] = (margins[row] as number) + (contribution[bin[row] as number] as number);
  }
}

function addPair(margins: Float64Array, first: Uint8Array, second: Uint8Array, pair: PairShape): void {
  const width = (pair.contribution[0] ?? []).length;
  const cells = Float64Array.from(pair.contribution.flat());
  for (let row = 0; row < margins.length; row++) {
    const cell = (first[row] as number) * width + (second[row] as number);
    margins[row] = (margins[row] as number) + (cells[cell] as number);
  }
}
