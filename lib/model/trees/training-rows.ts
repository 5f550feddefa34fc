import type { Column } from "../cohort.js";
import type { Binned, BinnedFeature } from "../design/binned.js";
import { binColumn, learnBins, type Bins } from "../design/bins.js";
import type { TrainingSet } from "../fit.js";

/** Some rows of a training set, binned feature by feature, and their log-odds so far. */
export class TrainingRows implements Binned {
  readonly n: number;
  readonly label: Uint8Array;
  readonly margin: Float64Array;
  readonly features: BinnedFeature[] = [];

  constructor(
    training: TrainingSet,
    private readonly rows: Uint32Array
  ) {
    this.n = rows.length;
    this.label = Uint8Array.from(rows, (row) => training.label[row] as number);
    this.margin = new Float64Array(this.n);
  }

  /** The log-odds of a positive label. */
  logOdds(): number {
    const positive = this.label.reduce((sum, y) => sum + y, 0);
    if (positive > 0 && positive < this.n) return Math.log(positive / (this.n - positive));
    const found = this.n === 0 ? "no rows" : `no label of ${positive === 0 ? 1 : 0} in ${this.n} rows`;
    throw new RangeError(`${found} to learn from (trees need both labels among the rows not held out)`);
  }

  learnBins(column: Column, maxBins: number): Bins {
    return learnBins(this.rowsOf(column), { maxBins });
  }

  addFeature(column: Column, bins: Bins): void {
    this.features.push({ feature: column.feature.name, bins, bin: binColumn(this.rowsOf(column), bins) });
  }

  private rowsOf(column: Column): Column {
    const values = new Float32Array(this.n);
    for (let i = 0; i < this.n; i++) values[i] = column.values[this.rows[i] as number] as number;
    return { ...column, values };
  }
}
