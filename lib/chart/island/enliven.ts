import { allCharts } from "../all-charts.js";
import { assessmentTips } from "../assessment/assessment-tips.js";
import { modelTips } from "../model/model-tips.js";
import { tips } from "../tip.js";
import { enlivenWith } from "./enliven-with.js";
import type { LiveBlock } from "./live-block.js";

/** Makes blocks of any chart within an element answer, such as those that a workbench page has just put there. */
export function enliven(root: ParentNode): LiveBlock[] {
  return enlivenWith(root, { charts: allCharts, tips: { ...tips, ...modelTips, ...assessmentTips } });
}
