import { binCount } from "../design/bins.js";
import type { Binned } from "../design/binned.js";
import type { CompleteOptions } from "./additive-options.js";
import type { Term } from "./term.js";

/** A term for each feature. */
export function mainTerms({ features }: Binned, { monotone }: CompleteOptions): Term[] {
  for (const name of Object.keys(monotone)) checkMonotone(features, name);
  return features.map(({ feature, bins, bin }) => ({
    kind: bins.kind === "number" ? "line" : "set",
    cells: binCount(bins),
    width: binCount(bins),
    cell: bin,
    monotone: monotone[feature] ?? 0
  }));
}

function checkMonotone(features: Binned["features"], name: string): void {
  const found = features.find(({ feature }) => feature === name);
  if (!found) throw new RangeError(`monotone names ${name}, which is not among the features`);
  if (found.bins.kind === "category") {
    throw new RangeError(`monotone names ${name}, whose words have no order (leave it out)`);
  }
}
