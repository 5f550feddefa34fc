import { type Column, rowsWhere } from "../cohort.js";
import type { TrainingSet } from "../fit.js";
import { checkFinite } from "./encode-rows.js";
import type { Encoding, FeatureEncoding } from "./encoding.js";

/**
 * How features become columns, from the rows learnt from alone; a feature that is the same or missing in all of them
 * is left out. No level of a word is left out as the one that others are told against: a ridge above 0 makes the
 * weights and their standard errors unique, and reads each level against the average of all.
 */
export function learnEncoding({ n, columns, heldOut }: TrainingSet): Encoding {
  const learnt = rowsWhere(n, (row) => heldOut[row] === 0);
  const encoding = columns.flatMap((column) => {
    checkFinite(column);
    return column.levels ? learnWord(column, column.levels, learnt) : learnNumber(column, learnt);
  });
  if (encoding.length === 0)
    throw new RangeError(
      `none of ${columns.length} features varies in the ${learnt.length} rows to learn from (choose others)`
    );
  return encoding;
}

/** Sums about the first value, so that they are exactly 0 where all are equal, and precise where they are not. */
function learnNumber({ feature, values }: Column, rows: Uint32Array): FeatureEncoding[] {
  const first = values[rows.find((row) => !Number.isNaN(values[row])) ?? 0] as number;
  let missing = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < rows.length; i++) {
    const off = (values[rows[i] as number] as number) - first;
    if (Number.isNaN(off)) missing++;
    else {
      sum += off;
      squares += off * off;
    }
  }
  const count = rows.length - missing;
  if (count === 0 || (squares === 0 && missing === 0)) return [];
  const mean = first + sum / count;
  const scale = Math.sqrt(squares / count - (sum / count) ** 2) || 1;
  return [{ feature: feature.name, kind: "number", mean, scale, ...missingIn(missing, rows.length) }];
}

function learnWord(
  { feature, values }: Column,
  words: readonly string[],
  rows: Uint32Array
): FeatureEncoding[] {
  const counts = new Float64Array(words.length);
  let missing = 0;
  for (const row of rows) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing++;
    else counts[value] = (counts[value] as number) + 1;
  }
  const seen = words.flatMap((level, i) => (counts[i] ? [{ level, share: counts[i] / rows.length }] : []));
  if (seen.length === 0 || (seen.length === 1 && missing === 0)) return [];
  return [
    {
      feature: feature.name,
      kind: "category",
      levels: seen.map((d) => d.level),
      levelShares: seen.map((d) => d.share),
      ...missingIn(missing, rows.length)
    }
  ];
}

function missingIn(missing: number, n: number): Pick<FeatureEncoding, "hasMissing" | "missingShare"> {
  return missing > 0 ? { hasMissing: true, missingShare: missing / n } : { hasMissing: false };
}
