import { signed } from "./signed.js";

/** A difference of two rates in percentage points: −0.0221 → "−2.2". */
export function pointsChange(difference: number): string {
  return signed(difference * 100);
}

/** The size of a difference, in words: 0.031 → "3.1 points", 0.01 → "1.0 point". */
export function points(difference: number): string {
  const size = Math.abs(difference * 100).toFixed(1);
  return `${size} ${size === "1.0" ? "point" : "points"}`;
}
