import type { AdditiveModel, PairShape } from "../model/additive/additive-model.js";
import type { ModelFeature } from "../model/model-feature.js";
import { type BinWords, binWords } from "./bin-words.js";
import { type Importance, importanceOf } from "./importance.js";
import { featureNamed } from "./shape-view.js";

/** One cell of a heat map: places among the bins of its first and second feature. */
export interface PairCell {
  readonly first: number;
  readonly second: number;
  /** In log-odds, beyond what the two features add alone. */
  readonly contribution: number;
  /** Rows learnt from, and their share of all. */
  readonly rows: number;
  readonly density: number;
}

/** What a heat map needs of a pair: bins of both that any row was in, and their cells. */
export interface PairView extends Importance {
  readonly features: readonly [ModelFeature, ModelFeature];
  readonly bins: readonly [readonly BinWords[], readonly BinWords[]];
  readonly cells: readonly PairCell[];
}

/** Pairs of a glass box, those that move scores most first. */
export function pairViews(model: AdditiveModel, features: readonly ModelFeature[]): PairView[] {
  const importance = importanceOf(model).filter((d) => d.features.length === 2);
  return model.pairs
    .map((pair) => {
      const own = importance.find((d) => d.features === pair.features);
      return { ...pairView(pair, features), meanAbsolute: own?.meanAbsolute ?? 0, share: own?.share ?? 0 };
    })
    .sort((a, b) => b.meanAbsolute - a.meanAbsolute);
}

function pairView(pair: PairShape, list: readonly ModelFeature[]): Omit<PairView, keyof Importance> {
  const features = [featureNamed(list, pair.features[0]), featureNamed(list, pair.features[1])] as const;
  const total = pair.rows.flat().reduce((sum, d) => sum + d, 0);
  const rowsAt = (i: number, j: number) => pair.rows[i]?.[j] ?? 0;
  const first = binWords(features[0], pair.bins[0]).filter((d) =>
    (pair.rows[d.index] ?? []).some((n) => n > 0)
  );
  const second = binWords(features[1], pair.bins[1]).filter((d) =>
    pair.rows.some((row) => (row[d.index] ?? 0) > 0)
  );
  const cells = first.flatMap((a, i) =>
    second.map((b, j): PairCell => {
      const rows = rowsAt(a.index, b.index);
      const contribution = pair.contribution[a.index]?.[b.index] ?? 0;
      return { first: i, second: j, contribution, rows, density: total === 0 ? 0 : rows / total };
    })
  );
  return { features, bins: [first, second], cells };
}
