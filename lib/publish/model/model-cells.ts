import type { PairShape, Shape } from "../../model/additive/additive-model.js";
import type { ReleaseRowOf } from "../release-tables.js";
import type { DriverCell } from "./driver-rows.js";
import type { MeasureCell } from "./measure-rows.js";
import type { OutlookCell } from "./outlook-rows.js";
import type { ReliabilityCell } from "./reliability-rows.js";

/** A published model, the reference or the one that the district chose, with all counts behind its published form: PRIVATE, before the gate. Schools go by their id. */
export interface ModelCells {
  readonly model: ReleaseRowOf<"model">;
  readonly measures: readonly MeasureCell[];
  readonly differences: readonly ReleaseRowOf<"model_difference">[];
  readonly reliability: readonly ReliabilityCell[];
  readonly importance: readonly ReleaseRowOf<"model_importance">[];
  readonly shapes: readonly Shape[];
  readonly pairs: readonly PairShape[];
  readonly drivers: readonly DriverCell[];
  readonly outlook: readonly OutlookCell[];
}

/** No model, and why: what a district's files hold nothing to learn from come to. */
export function noModel(because: string): ModelCells {
  const nothing = {
    ...{
      label: null,
      school_year: null,
      block: null,
      train_years: null,
      test_year: null,
      is_later_year: null
    },
    ...{ train_students: null, test_students: null, test_share: null, capacity: null, features: null },
    ...{ pairs: null, bags: null, seed: null, base: null, verdict: null, model_hash: null },
    ...{ is_chosen: null, made_on: null }
  };
  return {
    model: { model: "none", because, ...nothing },
    ...{ measures: [], differences: [], reliability: [], importance: [] },
    ...{ shapes: [], pairs: [], drivers: [], outlook: [] }
  };
}
