/** How often each outcome occurs among rows learnt from; refuses those that leave nothing to tell apart. */
export function countOutcomes(label: Uint8Array): readonly [negatives: number, positives: number] {
  let positives = 0;
  for (const d of label) positives += d;
  if (label.length === 0) throw new RangeError("no rows to learn from (choose more school years or schools)");
  if (positives === 0 || positives === label.length)
    throw new RangeError(
      `all ${label.length} rows to learn from have the outcome ${positives === 0 ? 0 : 1} (choose rows that have both)`
    );
  return [label.length - positives, positives];
}
