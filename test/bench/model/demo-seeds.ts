/**
 * Seeds of the demo districts on which models are judged, set down before any model was written: none may be swapped
 * for one that suits a model better.
 */
export const demoSeeds = [4101, 4102, 4103, 4104, 4105, 4106, 4107, 4108, 4109, 4110] as const;
