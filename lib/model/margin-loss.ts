/** Mean log loss of margins in log-odds, by label 1 or 0; not a number where there are none. */
export function marginLoss(margins: ArrayLike<number>, label: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < label.length; row++) {
    const margin = margins[row] as number;
    sum += Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(margin, 0) - (label[row] as number) * margin;
  }
  return sum / label.length;
}
