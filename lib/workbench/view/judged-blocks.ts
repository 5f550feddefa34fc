import { html, type Html } from "../../report/html.js";
import type { StudioAddress } from "../address.js";
import type { Judged } from "../worker/task.js";
import { decisionBlock, gainBlock } from "./curve-blocks.js";
import type { Figures } from "./figures.js";
import { allMeasuresBlock, confusionBlock, differencesBlock, groupBlock } from "./judged-tables.js";
import { measuresBlock } from "./measures-block.js";
import type { Paper } from "./paper.js";
import { reliabilityBlock } from "./reliability-block.js";

/** The whole judgement: what is found at capacity and at the threshold, what scores mean, curves, groups, differences. */
export function judgedBlocks(paper: Paper, figures: Figures, judged: Judged, address: StudioAddress): Html {
  return html`${measuresBlock(paper, figures, address)}
    <div class="blocks seven-five">
      <div>${gainBlock(paper, figures, address)}</div>
      <div>${reliabilityBlock(paper, figures, judged, address)}</div>
    </div>
    ${confusionBlock(paper, figures, address)} ${decisionBlock(paper, figures, address)}
    ${differencesBlock(paper, figures)} ${groupBlock(paper, figures)} ${allMeasuresBlock(paper, figures)}`;
}
