/**
 * What became of a source row: each has exactly one. Where a row feeds several tables with several outcomes, the first
 * of this list that applies is the row's.
 */
export const dispositions = [
  { disposition: "kept", meaning: "At least one row of the record came of it" },
  { disposition: "superseded", meaning: "A newer version of the same key is in the sources" },
  { disposition: "exact duplicate", meaning: "An earlier row says the same of the same key" },
  { disposition: "quarantined", meaning: "It breaks a rule and enters no build" },
  { disposition: "excluded by filter", meaning: "The mapping leaves such rows out" },
  { disposition: "look-up", meaning: "Its source only translates codes or ids of others" }
] as const;

export type Disposition = (typeof dispositions)[number]["disposition"];

/** Rows of a file by what became of them. */
export type DispositionCounts = Record<Disposition, number>;

export function noRows(): DispositionCounts {
  return Object.fromEntries(dispositions.map((d) => [d.disposition, 0])) as DispositionCounts;
}
