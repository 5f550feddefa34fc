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
    }
  | {
      readonly feature: string;
      readonly kind: "category";
      readonly levels: readonly string[];
      readonly hasMissing: boolean;
    };

export type Encoding = readonly FeatureEncoding[];

/** Columns in all. */
export function encodedWidth(encoding: Encoding): number {
  return encoding.reduce(
    (sum, d) => sum + (d.kind === "number" ? 1 : d.levels.length) + (d.hasMissing ? 1 : 0),
    0
  );
}
