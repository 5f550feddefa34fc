import type { Cohort } from "../cohort.js";
import { encodeRows } from "../design/encode-rows.js";
import { encodedWidth } from "../design/encoding.js";
import { layoutOf, type NetworkLayout } from "./network-layout.js";
import { networkMargins } from "./network-margins.js";
import type { NetworkModel } from "./network-model.js";

/** Log-odds by row. */
export function predictNetwork(model: NetworkModel, cohort: Pick<Cohort, "n" | "columns">): Float64Array {
  const { layout, parameters } = parametersOf(model);
  return networkMargins(layout, parameters, encodeRows(model.encoding, cohort), cohort.n);
}

/** What a model holds as nested lists, in one row. */
export function parametersOf({ encoding, layers }: NetworkModel): {
  layout: NetworkLayout;
  parameters: Float64Array;
} {
  const hidden = layers.slice(0, -1).map(({ biases }) => biases.length);
  const parameters = Float64Array.from(
    layers.flatMap(({ weights, biases }) => [...weights.flat(), ...biases])
  );
  return { layout: layoutOf(encodedWidth(encoding), hidden), parameters };
}
