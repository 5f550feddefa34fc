/** A rate from 0 to 1 as a percent with one decimal: 0.2141 → "21.4%". */
export function percent(rate: number): string {
  return `${percentNumber(rate)}%`;
}

/** The same without its sign, for a column whose head names the unit. */
export function percentNumber(rate: number): string {
  return roundHalfUp(rate * 1000, 10).toFixed(1);
}

/** A bound or a chosen threshold, in whole percents unless it has a part: 0.1 → "10%", 0.125 → "12.5%". */
export function plainPercent(rate: number): string {
  return `${Number(percentNumber(rate))}%`;
}

/** Rounds ties away from zero as readers do by hand; a rate of 0.0245 is held as 0.02449999…. */
function roundHalfUp(thousandths: number, scale: number): number {
  return Math.round(thousandths + 1e-9 * Math.sign(thousandths)) / scale;
}
