import { chartBlock } from "../../chart/block.js";
import type { BlockMeasure } from "../../chart/model/block-line.js";
import { shareColumnOf } from "../../page/model/measure-columns.js";
import type { Html } from "../../report/html.js";
import { modelBlocksHeadline } from "../../report/model-blocks-headline.js";
import { kindLabel } from "../model-summary.js";
import type { StudioAddress } from "../address.js";
import type { BlockFigures } from "../worker/judge-blocks.js";
import { intervalOf, valueOf } from "./figures.js";
import { type Paper, tools } from "./paper.js";

/** How early in the year a model is good enough: refits as of every block beside the best rule at each. */
export function earlyBlock(paper: Paper, blocks: readonly BlockFigures[], address: StudioAddress): Html {
  const left = blocks.filter((d) => d.because !== undefined).map((d) => `block ${d.block}: ${d.because ?? ""}`);
  return chartBlock(paper.document, {
    id: "early",
    headline: modelBlocksHeadline({
      blocks: blocks.map(({ block, model, rule, difference }) => {
        const interval = intervalOf(difference);
        return {
          block,
          ...(model?.value !== undefined && { model: model.value }),
          ...(rule?.value !== undefined && { rule: rule.value }),
          ...(interval && { difference: interval })
        };
      }),
      unit: "share",
      current: address.block
    }),
    reading: "Share right among those picked, by the block as of which they are picked; the outcome is the same at each. Band: 95% interval.",
    chart: "blockLine",
    rows: blocks.map((d): BlockMeasure => ({
      block: d.block,
      values: [d.model, d.rule, d.lot].map((row) => {
        const { value, low, high } = valueOf(row);
        return value === null ? null : { value, low, high };
      })
    })),
    options: {
      series: [
        { label: kindLabel(address.kind), look: "model" },
        { label: "Best rule", look: "other" },
        { label: "By lot", look: "baseline" }
      ],
      measure: "Right among those picked",
      code: "precision_at_capacity",
      unit: "share",
      current: address.block
    },
    note: `Smaller refits of the same kind and seed, trained and judged as of each block. ${left.length > 0 ? `Left out: ${left.join("; ")}.` : ""}`,
    ...tools(paper, {
      name: "blocks",
      caption: "Right among those picked, by block",
      rows: blocks,
      columns: [
        { name: "block", label: "Block", numeric: true, value: (d) => d.block, heads: true },
        ...shareColumnOf<BlockFigures>({ name: "model", label: "Model", isShare: true, value: (d) => valueOf(d.model) }),
        ...shareColumnOf<BlockFigures>({ name: "rule", label: "Best rule", isShare: true, value: (d) => valueOf(d.rule) }),
        { name: "rule_name", label: "Which rule", value: (d) => d.rule?.candidate ?? "" },
        ...shareColumnOf<BlockFigures>({ name: "lot", label: "By lot", isShare: true, value: (d) => valueOf(d.lot) })
      ]
    })
  });
} // prettier-ignore
