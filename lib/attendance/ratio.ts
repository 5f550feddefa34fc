/** A share as two whole numbers, so that 0.1 is one tenth and not the float nearest to it. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** 0.1 or "0.10" → 1/10; undefined for what is not a plain decimal of 0 to 1 with at most six places. */
export function toRatio(decimal: number | string): Ratio | undefined {
  const digits = /^([01])(?:\.(\d{1,6}))?$/.exec(String(decimal));
  if (!digits) return undefined;
  const places = digits[2] ?? "";
  const denominator = 10 ** places.length;
  const numerator = Number(digits[1]) * denominator + Number(places || 0);
  if (numerator > denominator) return undefined;
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Whether part is at least this share of whole, both counts of the same unit; exact while part × 10⁶ is under 2⁵³. */
export function isAtLeast(part: number, whole: number, { numerator, denominator }: Ratio): boolean {
  return part * denominator >= numerator * whole;
}

/** −1, 0 or 1, as the first is under, equal to or over the second. */
export function compareRatios(a: Ratio, b: Ratio): number {
  return Math.sign(a.numerator * b.denominator - b.numerator * a.denominator);
}

/** 1/8 → "12.5%", every digit of it. */
export function ratioAsPercent({ numerator, denominator }: Ratio): string {
  return `${Number(((numerator / denominator) * 100).toFixed(4))}%`;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
