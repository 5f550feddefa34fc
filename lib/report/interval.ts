import { percent } from "./percent.js";
import { pointsChange } from "./points.js";

/** Two ends, with low at most high. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An interval of a rate, in a sentence: "21.0% to 27.1%". */
export function percentInterval({ low, high }: Interval): string {
  return `${percent(low)} to ${percent(high)}`;
}

/** An interval of a difference, in points: "−3.3 to −1.1". */
export function pointsInterval({ low, high }: Interval): string {
  return `${pointsChange(low)} to ${pointsChange(high)}`;
}
