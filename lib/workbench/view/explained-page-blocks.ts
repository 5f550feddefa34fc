import { html, type Html } from "../../report/html.js";
import { modelImportanceHeadline } from "../../report/model-importance-headline.js";
import { capital } from "../../report/sentence.js";
import { kindLabel } from "../model-summary.js";
import type { GlobalView } from "../worker/explain-model.js";
import { driverBlocks } from "./driver-blocks.js";
import { importanceBlock, pairBlocks, shapesBlock, slopesBlock } from "./explained-blocks.js";
import type { Paper } from "./paper.js";

/** What a model says of all students: the page's headline and its blocks. */
export function explainedBlocks(paper: Paper, view: GlobalView): { headline: string; blocks: Html } {
  const weights = view.groups.map((d) => ({ label: d.label, weight: d.meanAbsolute }));
  const finding = modelImportanceHeadline(weights);
  return {
    headline: `${capital(kindLabel(view.model.kind))}: ${finding.charAt(0).toLowerCase()}${finding.slice(1)}`,
    blocks: html`${importanceBlock(paper, view)} ${shapesBlock(paper, view)} ${slopesBlock(paper, view)}
    ${pairBlocks(paper, view)} ${driverBlocks(paper, view)}`
  };
}
