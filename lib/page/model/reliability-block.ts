import { chartBlock } from "../../chart/block.js";
import type { ReliabilityBin } from "../../chart/model/reliability-line.js";
import { shareColumn } from "../../chart/table.js";
import type { Share } from "../../chart/share.js";
import { count } from "../../report/count.js";
import type { Html } from "../../report/html.js";
import { modelReliabilityHeadline } from "../../report/model-reliability-headline.js";
import { percent } from "../../report/percent.js";
import type { ReleaseRowOf } from "../../publish/release-tables.js";
import { blockTools, type BlockTable } from "../block-table.js";
import type { Edition } from "../edition.js";
import { isModel, measuresOf, type ModelRow, outcomeWords } from "./model-of.js";

type BinRow = ReleaseRowOf<"model_reliability">;

/** Risk scores beside what became of the students; undefined where too few were judged. */
export function reliabilityBlock(edition: Edition, model: ModelRow): Html | undefined {
  const { bins, before } = binsOf(edition);
  if (bins.length === 0) return undefined;
  const error = measuresOf(edition, "expected_calibration_error").find((d) => isModel(d.candidate));
  const brier = measuresOf(edition, "brier").find((d) => isModel(d.candidate));
  return chartBlock(edition.document, {
    id: "reliability",
    headline: modelReliabilityHeadline(
      bins.map((d) => ({ score: d.mean_score ?? 0, rate: d.share, low: d.low, high: d.high }))
    ),
    reading: `Share who ${outcomeWords(model)}, by risk score, with 95% intervals; where scores mean what they say, dots lie on the diagonal.`,
    chart: "reliabilityLine",
    rows: bins.map((d): ReliabilityBin => ({ score: d.mean_score ?? 0, share: shareOf(d), n: d.n })),
    options:
      before.length > 0
        ? {
            before: before.map((d) => ({ score: d.mean_score ?? 0, rate: d.share ?? 0 })),
            beforeWords: "before calibration"
          }
        : {},
    widths: { wide: 384 },
    note: [
      error?.estimate != null && `Expected calibration error ${error.estimate.toFixed(3)}`,
      brier?.estimate != null && `Brier ${brier.estimate.toFixed(3)}`,
      "neighboring scores are put together until each group is of enough students"
    ]
      .filter((d) => typeof d === "string")
      .join("; ")
      .concat("."),
    ...blockTools(edition, reliabilityTable(edition), "model")
  });
}

function binsOf({ release }: Edition): { bins: readonly BinRow[]; before: readonly BinRow[] } {
  const calibrated = release.model_reliability.filter((d) => d.is_calibrated);
  const plain = release.model_reliability.filter((d) => !d.is_calibrated);
  return calibrated.length > 0 ? { bins: calibrated, before: plain } : { bins: plain, before: [] };
}

export function reliabilityTable(edition: Edition): BlockTable<BinRow> {
  return {
    name: "model-reliability",
    caption: "Risk scores and what became of the students",
    rows: binsOf(edition).bins,
    columns: [
      { name: "mean_score", label: "Mean risk score", numeric: true, value: (d) => d.mean_score, text: (d) => percent(d.mean_score ?? 0), heads: true },
      { name: "students", label: "Students, about", numeric: true, value: (d) => d.n, text: (d) => count(d.n ?? 0) },
      ...shareColumn<BinRow>({ name: "share", label: "Share", share: shareOf })
    ] // prettier-ignore
  };
}

function shareOf({ share, low, high }: BinRow): Share {
  return { shown: "exact", rate: share, low, high };
}
