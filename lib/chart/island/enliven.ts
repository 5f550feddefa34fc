import { charts } from "../charts.js";
import { modelCharts } from "../model/model-charts.js";
import { modelTips } from "../model/model-tips.js";
import { tips } from "../tip.js";
import { enlivenWith } from "./enliven-with.js";
import type { LiveBlock } from "./live-block.js";

/** Makes blocks of leaders' and models' charts within an element answer, such as those that a workbench page has just put there. */
export function enliven(root: ParentNode): LiveBlock[] {
  return enlivenWith(root, { charts: { ...charts, ...modelCharts }, tips: { ...tips, ...modelTips } });
}
