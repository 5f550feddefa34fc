/** Refuses what can't be judged, naming the row: labels other than 1 and 0, and scores that are no finite numbers. */
export function checkPairs(label: Uint8Array, score: Float64Array): void {
  checkLabels(label);
  if (label.length !== score.length)
    throw new RangeError(`not pairs: ${label.length} labels and ${score.length} scores`);
  for (let row = 0; row < score.length; row++)
    if (!Number.isFinite(score[row]))
      throw new RangeError(`score of row ${row} is not a finite number: ${score[row]}`);
}

/** The same for risk scores, which lie within 0 and 1. */
export function checkProbabilities(label: Uint8Array, probability: Float64Array): void {
  checkPairs(label, probability);
  for (let row = 0; row < probability.length; row++) {
    const p = probability[row] as number;
    if (p < 0 || p > 1) throw new RangeError(`risk score of row ${row} is not within 0 and 1: ${p}`);
  }
}

function checkLabels(label: Uint8Array): void {
  for (let row = 0; row < label.length; row++)
    if ((label[row] as number) > 1)
      throw new RangeError(
        `label of row ${row} is neither 1 nor 0: ${label[row]} (leave rows of unknown outcome out, and count them)`
      );
}
