import { parseHTML } from "linkedom";
import { allCharts } from "../../lib/chart/all-charts.js";
import type { ChartName, OptionsOf, RowOf } from "../../lib/chart/charts.js";
import type { Kind } from "../../lib/chart/drawing.js";
import * as assessment from "./assessment-fixtures.js";
import * as fixtures from "./fixtures.js";
import * as model from "./model-fixtures.js";

/** A chart with rows and options to draw it from. */
export interface Exhibit<C extends ChartName = ChartName> {
  readonly chart: C;
  readonly rows: readonly RowOf<C>[];
  readonly options: OptionsOf<C>;
}

const { document } = parseHTML("<!doctype html><html><body></body></html>");
const reference = fixtures.district;

/** One of each chart, and two that are used in a second way. */
export const gallery: Readonly<Record<string, Exhibit>> = {
  "band-columns": exhibit("bandColumns", fixtures.bandColumnRows, {
    blocks: 18,
    current: 9,
    asOf: "January 16"
  }),
  "band-bars": exhibit("bandBars", fixtures.bandBarRows, {}),
  "ranked-dots": exhibit("rankedDots", fixtures.rankedDotRows, { reference, head: "Now (change)" }),
  "similar-schools": exhibit("rankedDots", fixtures.similarRows, { claims: false, counts: false }),
  "group-dots": exhibit("groupDots", fixtures.groupDotRows, { reference }),
  "grade-dots": exhibit("gradeDots", fixtures.gradeDotRows, { reference, axis: "grade" }),
  "reason-bars": exhibit("reasonBars", fixtures.reasonBarRows, {}),
  "calendar-heat": exhibit("calendarHeat", fixtures.calendarRows, {
    named: [
      { date: "2025-11-26", words: "day before Thanksgiving" },
      { date: "2025-12-09", words: "snow" }
    ],
    means: [0.076, 0.061, 0.063, 0.06, 0.077],
    legend: "of students absent that day. Empty: no school"
  }),
  "trend-line": exhibit("trendLine", fixtures.trendRows, { blocks: 18, current: 9 }),
  "year-end": exhibit("trendLine", fixtures.trendRows.slice(0, 9), { blocks: 9, current: 9 }),
  "day-bars": exhibit("dayBars", fixtures.dayBarRows, {}),
  "school-map": exhibit("schoolMap", fixtures.mapRows, { reference }),
  "activity-dots": exhibit("activityDots", fixtures.activityRows, {
    xLabel: "attendance rate",
    yLabel: "students active in learning apps",
    named: ["rowan-middle"]
  }),
  "measure-dots": exhibit("measureDots", model.measureRows, { measures: model.measures }),
  "reliability-line": exhibit("reliabilityLine", model.reliabilityRows, {
    histogram: model.scoreBins,
    before: model.beforeCalibration
  }),
  "shape-strip": exhibit("shapeStrip", model.shapeRows, {}),
  "pair-heat": exhibit("pairHeat", model.pairRows, model.pairOptions),
  waterfall: exhibit("waterfall", model.waterfallRows, {}),
  "gain-curve": exhibit("curveLines", model.gainRows, model.gainOptions),
  "decision-curve": exhibit("curveLines", model.decisionRows, model.decisionOptions),
  "loss-curve": exhibit("lossCurve", model.lossRows, { atMost: 600, toCome: "not yet run; may stop early" }),
  "block-line": exhibit("blockLine", model.blockRows, model.blockOptions),
  "driver-matrix": exhibit("driverMatrix", model.driverCells, {
    drivers: model.drivers,
    grades: model.grades,
    head: "grade",
    legend: "of the grade’s students with a score above 30%. Hatched: hidden"
  }),
  "driver-dots": exhibit("driverDots", model.driverMixRows, { drivers: model.drivers }),
  "driver-bubble": exhibit("driverBubble", model.bubbleRows, {
    x: { label: "chronically absent so far" },
    y: { label: "predicted at year’s end", range: [0.05, 0.4] },
    named: ["rowan-middle"]
  }),
  "predicted-dots": exhibit("predictedDots", model.predictedRows, {}),
  "importance-bars": exhibit("importanceBars", model.importanceRows, {
    named: ["rate_so_far", "missed_in_block", "last_year_rate"]
  }),
  "rating-grid": exhibit("ratingGrid", assessment.gridCells, assessment.gridOptions),
  "goal-progress": exhibit("goalProgress", assessment.goalPoints, assessment.goalOptions)
};

export function drawExhibit({ chart, rows, options }: Exhibit, kind: Kind, width: number): SVGSVGElement {
  const drawing = {
    document,
    kind,
    width,
    id: `${chart}-${kind}`,
    title: "The finding",
    description: "How to read it"
  };
  return allCharts[chart].draw(rows as never, { ...options, ...drawing } as never);
}

function exhibit<C extends ChartName>(
  chart: C,
  rows: readonly RowOf<C>[],
  options: OptionsOf<C>
): Exhibit<C> {
  return { chart, rows, options };
}
