import { type FeatureGroup, featureGroups } from "../../lib/snapshot/feature/feature.js";

/** The groups of features that the reference model learns from: all but demographics. */
export const drivers: readonly FeatureGroup[] = featureGroups
  .map((d) => d.group)
  .filter((group) => group !== "demographics");
