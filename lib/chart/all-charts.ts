import { assessmentCharts } from "./assessment/assessment-charts.js";
import { charts, type Chart, type ChartName } from "./charts.js";
import { modelCharts } from "./model/model-charts.js";

/** Every chart by its name: for what is made at build time, and for pages that load them all. */
export const allCharts: { readonly [C in ChartName]: Chart<C> } = {
  ...charts,
  ...modelCharts,
  ...assessmentCharts
};
