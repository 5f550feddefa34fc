import type { FeatureGroup } from "../../snapshot/feature/feature.js";
import type { ModelFeature } from "../model-feature.js";

/** Which features a model may learn from. */
export interface FeatureChoice {
  /** Whether sex, race, language and the like are among them: only where a researcher chooses so. */
  readonly demographics: boolean;
  /** All but demographics if left out. */
  readonly groups?: readonly FeatureGroup[];
  /** Names of those that are left out. */
  readonly drop?: readonly string[];
}

/** The features of the list that a model learns from, in its order; what they are besides stays with them. */
export function designFeatures<F extends ModelFeature>(
  features: readonly F[],
  { demographics, groups, drop = [] }: FeatureChoice
): F[] {
  const strangers = drop.filter((name) => !features.some((feature) => feature.name === name));
  if (strangers.length > 0)
    throw new RangeError(`no feature named ${strangers.join(", ")} (see the list of features)`);
  return features.filter(
    ({ name, group, isDemographic }) =>
      (isDemographic ? demographics : (groups?.includes(group) ?? true)) && !drop.includes(name)
  );
}
