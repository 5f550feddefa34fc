import { charts } from "../charts.js";
import { modelCharts } from "../model/model-charts.js";
import { modelTips } from "../model/model-tips.js";
import { tips } from "../tip.js";
import { enlivenWith } from "./enliven-with.js";
import type { LiveBlock } from "./live-block.js";
import type { Registry } from "./registry.js";

const registry: Registry = { charts: { ...charts, ...modelCharts }, tips: { ...tips, ...modelTips } };

/** Makes blocks of leaders' charts and of models' within an element answer, such as those that a workbench page has just put there. */
export function enliven(root: ParentNode): LiveBlock[] {
  return enlivenWith(root, registry);
}
