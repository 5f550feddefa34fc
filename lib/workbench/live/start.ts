/** What the model pages' cells call, one page each. */
export { startEvaluate } from "./start-evaluate.js";
export { startExplain } from "./start-explain.js";
export { startTrain } from "./start-train.js";
