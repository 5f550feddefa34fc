import type { Release } from "../release-tables.js";

/** The tables of a release that tell of the reference model. */
export type ModelTables = Pick<Release, Extract<keyof Release, `model${string}`>>;

/** Of a district whose model was not asked for. */
export const withoutModelTables: ModelTables = {
  ...{ model: [], model_measure: [], model_difference: [], model_reliability: [], model_importance: [] },
  ...{ model_shape: [], model_pair: [], model_driver: [], model_outlook: [] }
};
