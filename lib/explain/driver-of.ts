import type { FeatureGroup } from "../snapshot/feature/feature.js";
import type { GroupSums } from "./group-sums.js";

/** A group of features that leads a score upward, or `none` where nothing raises it above the base. */
export type Driver = FeatureGroup | "none";

/** Stands for no driver among the places of `leadingDrivers`. */
export const noDriver = 255;

/**
 * By row, the place among `groups` of the one that adds most to the log-odds, if it adds anything; of equals the first.
 * A driver is what leads the score, not what makes a student miss school.
 */
export function leadingDrivers({ sums, margin }: Pick<GroupSums, "sums" | "margin">): Uint8Array {
  const driver = new Uint8Array(margin.length).fill(noDriver);
  const most = new Float32Array(margin.length);
  sums.forEach((sum, g) => {
    for (let row = 0; row < sum.length; row++)
      if ((sum[row] as number) > (most[row] as number)) {
        most[row] = sum[row] as number;
        driver[row] = g;
      }
  });
  return driver;
}
