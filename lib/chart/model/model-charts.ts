import type { Chart } from "../charts.js";
import { blockLine, type BlockLineOptions, type BlockMeasure } from "./block-line.js";
import { curveLines, type CurveLine, type CurveLinesOptions } from "./curve-lines.js";
import { bubbleOrder, driverBubble, type DriverBubble, type DriverBubbleOptions } from "./driver-bubble.js";
import { driverDots, type DriverDotsOptions, type DriverMix } from "./driver-dots.js";
import { driverMatrix, type DriverCell, type DriverMatrixOptions } from "./driver-matrix.js";
import { importanceBars, importanceOrder, type ImportanceBar, type ImportanceBarsOptions } from "./importance-bars.js"; // prettier-ignore
import { lossCurve, type LossCurveOptions, type LossLine } from "./loss-curve.js";
import { measureDots, type MeasureDot, type MeasureDotsOptions } from "./measure-dots.js";
import { pairHeat, type PairCell, type PairHeatOptions } from "./pair-heat.js";
import { predictedDots, predictedOrder, type PredictedDot, type PredictedDotsOptions } from "./predicted-dots.js"; // prettier-ignore
import { reliabilityLine, type ReliabilityBin, type ReliabilityLineOptions } from "./reliability-line.js";
import { shapeStrip, type Shape, type ShapeStripOptions } from "./shape-strip.js";
import { waterfall, type WaterfallOptions, type WaterfallRow } from "./waterfall.js";

/** What the charts of a model's pages take. */
export interface ModelCharts {
  measureDots: { row: MeasureDot; options: MeasureDotsOptions };
  reliabilityLine: { row: ReliabilityBin; options: ReliabilityLineOptions };
  shapeStrip: { row: Shape; options: ShapeStripOptions };
  pairHeat: { row: PairCell; options: PairHeatOptions };
  waterfall: { row: WaterfallRow; options: WaterfallOptions };
  curveLines: { row: CurveLine; options: CurveLinesOptions };
  lossCurve: { row: LossLine; options: LossCurveOptions };
  blockLine: { row: BlockMeasure; options: BlockLineOptions };
  driverMatrix: { row: DriverCell; options: DriverMatrixOptions };
  driverDots: { row: DriverMix; options: DriverDotsOptions };
  driverBubble: { row: DriverBubble; options: DriverBubbleOptions };
  predictedDots: { row: PredictedDot; options: PredictedDotsOptions };
  importanceBars: { row: ImportanceBar; options: ImportanceBarsOptions };
}

export const modelCharts: { readonly [C in keyof ModelCharts]: Chart<C> } = {
  measureDots: { draw: measureDots },
  reliabilityLine: { draw: reliabilityLine },
  shapeStrip: { draw: shapeStrip },
  pairHeat: { draw: pairHeat },
  waterfall: { draw: waterfall },
  curveLines: { draw: curveLines },
  lossCurve: { draw: lossCurve },
  blockLine: { draw: blockLine },
  driverMatrix: { draw: driverMatrix },
  driverDots: { draw: driverDots },
  driverBubble: { draw: driverBubble, order: bubbleOrder },
  predictedDots: { draw: predictedDots, order: predictedOrder },
  importanceBars: { draw: importanceBars, order: importanceOrder }
};
