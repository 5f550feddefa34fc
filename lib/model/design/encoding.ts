/**
 * How a feature becomes columns of a linear design, learnt in training: a number is standardised, a missing one stands
 * at the mean and is told by a column of its own where training had any; each level of a word has a column.
 */
export type FeatureEncoding =
  | {
      readonly feature: string;
      readonly kind: "number";
      readonly mean: number;
      /** Standard deviation in training; 1 where it was 0. */
      readonly scale: number;
      readonly hasMissing: boolean;
      /** Of the rows learnt from; none is 0. */
      readonly missingShare?: number;
    }
  | {
      readonly feature: string;
      readonly kind: "category";
      readonly levels: readonly string[];
      /** By level, of the rows learnt from. */
      readonly levelShares: readonly number[];
      readonly hasMissing: boolean;
      readonly missingShare?: number;
    };

export type Encoding = readonly FeatureEncoding[];

/** Columns in all. */
export function encodedWidth(encoding: Encoding): number {
  return encoding.reduce((sum, d) => sum + widthOf(d), 0);
}

/** Columns of one feature: the number or its levels, then the one that tells of what is missing. */
export function widthOf(encoding: FeatureEncoding): number {
  return (encoding.kind === "number" ? 1 : encoding.levels.length) + (encoding.hasMissing ? 1 : 0);
}

/** The average row of training, by column. */
export function meanRow(encoding: Encoding): Float64Array {
  return Float64Array.from(
    encoding.flatMap((d) => [
      ...(d.kind === "number" ? [0] : d.levelShares),
      ...(d.hasMissing ? [d.missingShare ?? 0] : [])
    ])
  );
}
