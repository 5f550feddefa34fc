import type { ModelFeature } from "../model-feature.js";
import type { ModelFile } from "./model-file.js";

/** The rows that a model meets: whose they are, and what they hold. */
export interface RowsHere {
  readonly district: string;
  readonly policy: string;
  readonly snapshot: string;
  readonly features: readonly ModelFeature[];
  readonly labels: readonly string[];
}

export interface Match {
  /** Whether the model can give scores to these rows; one that can't may be looked at. */
  readonly scores: boolean;
  /** What is to be said wherever the model is shown; none where it was made from these very rows. */
  readonly words: readonly string[];
}

/** How a model fits the rows at hand: it gives scores where they hold every feature it was given, in the same unit. */
export function matchModel(file: ModelFile, rows: RowsHere): Match {
  const strange = strangeFeatures(file.features, rows.features);
  const isKnownLabel = rows.labels.includes(file.label);
  return {
    scores: strange.length === 0 && isKnownLabel,
    words: [
      ...(file.district === rows.district ? [] : [`made from another district’s rows (${file.district})`]),
      ...(strange.length > 0 ? [`these rows have no ${named(strange)}, so it can be looked at alone`] : []),
      ...(isKnownLabel ? [] : [`it tells ${file.label}, which these rows do not have`]),
      ...(file.policy === rows.policy
        ? []
        : [`made under another policy: ${pair(file.policy, rows.policy)}`]),
      ...(file.district !== rows.district || file.snapshot === rows.snapshot
        ? []
        : [`made from another snapshot: ${pair(file.snapshot, rows.snapshot)}`])
    ]
  };
}

/** Features that rows lack, or have in another unit. */
function strangeFeatures(wanted: readonly ModelFeature[], given: readonly ModelFeature[]): string[] {
  const units = new Map(given.map((d) => [d.name, d.unit]));
  return wanted
    .filter((d) => units.get(d.name) !== d.unit)
    .map((d) => (units.has(d.name) ? `${d.name} in ${d.unit}` : d.name));
}

function named(names: readonly string[]): string {
  const more = names.length - 6;
  return names.slice(0, 6).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function pair(file: string, here: string): string {
  return `${file.slice(0, 8)}, here ${here.slice(0, 8)}`;
}
