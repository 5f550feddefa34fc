import { encodedWidth } from "../../model/design/encoding.js";
import type { LogisticModel } from "../../model/logistic/logistic-model.js";
import type { ModelFeature } from "../../model/model-feature.js";

/** One column of a logistic regression: what a standard deviation of it, or a word, adds to the log-odds. */
export interface Slope {
  readonly feature: ModelFeature;
  /** The word, "missing", or nothing of a number. */
  readonly level: string;
  readonly weight: number;
  readonly standardError: number | undefined;
}

/** Every weight with its standard error, the largest first. */
export function slopesOf(model: LogisticModel, features: readonly ModelFeature[]): Slope[] {
  const { encoding, weights, standardErrors } = model;
  const slopes: Slope[] = [];
  for (const part of encoding) {
    const feature = features.find((d) => d.name === part.feature);
    const levels = [
      ...(part.kind === "number" ? [""] : part.levels),
      ...(part.hasMissing ? ["missing"] : [])
    ];
    for (const level of levels) {
      const at = slopes.length;
      if (feature)
        slopes.push({ feature, level, weight: weights[at] ?? 0, standardError: standardErrors?.[at + 1] });
    }
  }
  if (slopes.length !== encodedWidth(encoding)) throw new RangeError("a feature of the model is not listed");
  return slopes.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
