/**
 * How a feature's values are put into bins, learnt in training. Of numbers: below the first cut, then from each cut to
 * below the next, then missing. Of words: each level, then words not seen in training, then missing.
 */
export type Bins =
  | { readonly kind: "number"; readonly cuts: readonly number[] }
  | { readonly kind: "category"; readonly levels: readonly string[] };

/** Bins in all, with the one of what is missing, which is the last. */
export function binCount(bins: Bins): number {
  return bins.kind === "number" ? bins.cuts.length + 2 : bins.levels.length + 2;
}
