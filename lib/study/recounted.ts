import type { AdditiveModel } from "../model/additive/additive-model.js";
import { binCount, type Bins } from "../model/design/bins.js";
import { binFeature } from "../model/design/binned.js";
import type { TrainingSet } from "../model/fit.js";

/** An additive model with the students in each bin and pair of bins counted in these rows, whatever it says of them. */
export function recounted(model: AdditiveModel, training: TrainingSet): AdditiveModel {
  const binsOf = (feature: string, bins: Bins) => binFeature(training.columns, feature, bins);
  return {
    ...model,
    shapes: model.shapes.map((shape) => ({
      ...shape,
      ...counted(training, binsOf(shape.feature, shape.bins), binCount(shape.bins))
    })),
    pairs: model.pairs.map((pair) => {
      const [rows, columns] = [binCount(pair.bins[0]), binCount(pair.bins[1])];
      const first = binsOf(pair.features[0], pair.bins[0]);
      const second = binsOf(pair.features[1], pair.bins[1]);
      const cell = Uint32Array.from(first, (bin, row) => bin * columns + (second[row] as number));
      const counts = counted(training, cell, rows * columns);
      return { ...pair, rows: inRows(counts.rows, columns), positives: inRows(counts.positives, columns) };
    })
  };
}

/** Rows learnt from in each cell, and those of label 1. */
function counted({ label, heldOut }: TrainingSet, cell: ArrayLike<number>, cells: number) {
  const [rows, positives] = [new Array<number>(cells).fill(0), new Array<number>(cells).fill(0)];
  for (let row = 0; row < cell.length; row++) {
    if (heldOut[row] === 1) continue;
    const at = cell[row] as number;
    rows[at] = (rows[at] as number) + 1;
    if (label[row] === 1) positives[at] = (positives[at] as number) + 1;
  }
  return { rows, positives };
}

function inRows(values: readonly number[], width: number): number[][] {
  return Array.from({ length: values.length / width }, (_, i) => values.slice(i * width, (i + 1) * width));
}
