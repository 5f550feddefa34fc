import { bands } from "../canon/bands.js";
import { groupStatuses } from "../canon/student-status.js";

/** The words of a band or of neighbouring bands put together where one alone is too small. */
export const publishedBands = [
  ...bands.map((d) => d.band),
  "under_chronic",
  "chronic",
  "not_satisfactory"
] as const;
export type PublishedBand = (typeof publishedBands)[number];

/** The attributes by which rates are published; the yes/no ones come with both values. */
export const groupAttributes = ["sex", "race_ethnicity", ...groupStatuses.map((d) => d.attribute)] as const;
export type GroupAttribute = (typeof groupAttributes)[number];
