import { charts, type Chart, type ChartName } from "../charts.js";
import { tips, type TipOf } from "../tip.js";

/** The charts that a page's script can draw anew, each with its tooltips; a block of another chart stays as it is. */
export interface Registry {
  readonly charts: { readonly [C in ChartName]?: Chart<C> };
  readonly tips: { readonly [C in ChartName]?: TipOf<C> };
}

export const leaderRegistry: Registry = { charts, tips };
