import { chartBlock } from "../../chart/block.js";
import type { BlockMeasure } from "../../chart/model/block-line.js";
import type { MeasureValue } from "../../chart/model/measure-dots.js";
import type { Html } from "../../report/html.js";
import { modelBlocksHeadline } from "../../report/model-blocks-headline.js";
import { blockTools, type BlockTable } from "../block-table.js";
import type { Edition } from "../edition.js";
import { shareColumnOf } from "./measure-columns.js";
import { candidateName, isModel, type MeasureRow, type ModelRow } from "./model-of.js";

/** What was right among those picked as of each block: the model, the best rule at that block, and picking by lot. */
export interface EarlyRow {
  readonly block: number;
  readonly model?: MeasureValue;
  readonly rule?: MeasureValue;
  readonly ruleName: string;
  readonly lot?: MeasureValue;
  readonly difference?: { readonly low: number; readonly high: number };
}

const measure = "precision_at_capacity";

/** Block by block of the test year. */
export function earlyRows({ release }: Edition): EarlyRow[] {
  const rows = release.model_measure.filter((d) => d.measure === measure && d.subset === "undetermined");
  const blocks = [...new Set(rows.flatMap((d) => (d.block === null ? [] : [d.block])))].sort((a, b) => a - b);
  return blocks.map((block) => {
    const here = rows.filter((d) => d.block === block);
    const rules = here.filter((d) => !isModel(d.candidate) && d.candidate !== "majority");
    const isWhole = rules.every((d) => d.estimate !== null);
    // the best of those that are not withheld need not be the best
    const best = isWhole ? [...rules].sort((a, b) => (b.estimate ?? 0) - (a.estimate ?? 0))[0] : undefined;
    const paired = release.model_difference.find(
      (d) => d.block === block && d.measure === measure && d.against === best?.candidate
    );
    return {
      block,
      model: valueOf(here.find((d) => isModel(d.candidate))),
      rule: valueOf(best),
      ruleName: best ? candidateName(best.candidate) : "",
      lot: valueOf(here.find((d) => d.candidate === "majority")),
      ...(paired?.low != null &&
        paired.high != null && { difference: { low: paired.low, high: paired.high } })
    };
  });
}

/** How early in the year it is good enough; undefined where one block alone was judged. */
export function earlyBlock(edition: Edition, model: ModelRow): Html | undefined {
  const rows = earlyRows(edition);
  if (rows.length < 2) return undefined;
  return chartBlock(edition.document, {
    id: "early",
    headline: modelBlocksHeadline({
      blocks: rows.map(({ block, model: own, rule, difference }) => ({
        block,
        ...(own?.value != null && { model: own.value }),
        ...(rule?.value != null && { rule: rule.value }),
        ...(difference && { difference })
      })),
      unit: "share",
      ...(model.block !== null && { current: model.block })
    }),
    reading:
      "Share right among those picked, by the block as of which they are picked; the outcome is the same at each. Band: 95% interval.",
    chart: "blockLine",
    rows: rows.map((d): BlockMeasure => ({
      block: d.block,
      values: [d.model, d.rule, d.lot].map((value) =>
        value?.value == null ? null : { value: value.value, low: value.low, high: value.high }
      )
    })),
    options: {
      series: [
        { label: "Glass box", look: "model" },
        { label: "Best rule", look: "other" },
        { label: "By lot", look: "baseline" }
      ],
      measure: "Right among those picked",
      code: measure,
      unit: "share",
      ...(model.block !== null && { current: model.block })
    },
    note: "Of students whose outcome was open at the block: later in the year fewer are, and those that are lie closer to the line. Other blocks’ models are smaller refits of the same kind.",
    ...blockTools(edition, earlyTable(edition), "model")
  });
}

export function earlyTable(edition: Edition): BlockTable<EarlyRow> {
  const column = (name: string, label: string, value: (d: EarlyRow) => MeasureValue | undefined) =>
    shareColumnOf<EarlyRow>({ name, label, isShare: true, value });
  return {
    name: "model-blocks",
    caption: "Right among those picked, by block",
    rows: earlyRows(edition),
    columns: [
      { name: "block", label: "Block", numeric: true, value: (d) => d.block, heads: true },
      ...column("model", "Glass box", (d) => d.model),
      ...column("rule", "Best rule", (d) => d.rule),
      { name: "rule_name", label: "Which rule", value: (d) => d.ruleName },
      ...column("lot", "By lot", (d) => d.lot)
    ]
  };
}

function valueOf(row: MeasureRow | undefined): MeasureValue | undefined {
  if (!row) return undefined;
  const { estimate, low, high, because } = row;
  return { value: estimate, low, high, ...(because !== null && { because }) };
}
