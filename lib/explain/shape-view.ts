import type { AdditiveModel, Shape } from "../model/additive/additive-model.js";
import type { ModelFeature } from "../model/model-feature.js";
import { type BinWords, binWords } from "./bin-words.js";
import { type Importance, importanceOf } from "./importance.js";

/** One bin of a shape. */
export interface ShapeBin extends BinWords {
  /** In log-odds, with its band over bags. */
  readonly contribution: number;
  readonly low: number;
  readonly high: number;
  /** Rows learnt from, and their share of all. */
  readonly rows: number;
  readonly density: number;
}

/** What a chart needs of a shape. */
export interface ShapeView extends Importance {
  readonly feature: ModelFeature;
  /** In order, those that nobody was in among them, but for levels that training did not see. */
  readonly bins: readonly ShapeBin[];
  /** Apart, where any row learnt from had no value. */
  readonly missing?: ShapeBin;
}

/** Shapes of a glass box, those that move scores most first. */
export function shapeViews(model: AdditiveModel, features: readonly ModelFeature[]): ShapeView[] {
  const importance = importanceOf(model);
  return model.shapes
    .map((shape) => {
      const own = importance.find((d) => d.features.length === 1 && d.features[0] === shape.feature);
      const { meanAbsolute = 0, share = 0 } = own ?? {};
      return { ...shapeView(shape, featureNamed(features, shape.feature)), meanAbsolute, share };
    })
    .sort((a, b) => b.meanAbsolute - a.meanAbsolute);
}

function shapeView(shape: Shape, feature: ModelFeature): Pick<ShapeView, "feature" | "bins" | "missing"> {
  const total = shape.rows.reduce((sum, d) => sum + d, 0);
  const all = binWords(feature, shape.bins).map((bin) => shapeBin(shape, bin, total));
  const isUnseen = (d: ShapeBin) => shape.bins.kind === "category" && d.level === undefined && d.rows === 0;
  const bins = all.filter((d) => !d.isMissing && !isUnseen(d));
  const missing = all.find((d) => d.isMissing && d.rows > 0);
  return { feature, bins, ...(missing ? { missing } : {}) };
}

function shapeBin({ contribution, low, high, rows }: Shape, bin: BinWords, total: number): ShapeBin {
  const at = (values: readonly number[]) => values[bin.index] ?? 0;
  return {
    ...bin,
    ...{ contribution: at(contribution), low: at(low), high: at(high), rows: at(rows) },
    density: total === 0 ? 0 : at(rows) / total
  };
}

/** The feature of a name; a model's features go with it, so a name without one is an error. */
export function featureNamed(features: readonly ModelFeature[], name: string): ModelFeature {
  const feature = features.find((d) => d.name === name);
  if (!feature) throw new RangeError(`no feature "${name}" among those listed (give the model's own list)`);
  return feature;
}
