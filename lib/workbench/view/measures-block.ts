import { chartBlock } from "../../chart/block.js";
import type { MeasureDot } from "../../chart/model/measure-dots.js";
import type { Html } from "../../report/html.js";
import { modelVerdict } from "../../report/model-verdict.js";
import type { StudioAddress } from "../address.js";
import type { Judged } from "../worker/task.js";

/** Models and rules side by side by four measures, among the students that the address is about. */
export function measuresBlock(document: Document, { judgement }: Judged, { cohort }: StudioAddress): Html {
  const subset = cohort;
  const size = judgement.subsets.find((d) => d.subset === subset);
  const first = judgement.candidates.find((d) => !d.isBaseline);
  const rows = judgement.candidates.map((candidate): MeasureDot => ({
    key: candidate.name,
    label: candidate.label,
    detail: candidate.isBaseline ? `baseline · ${candidate.name}` : candidate.name,
    isModel: !candidate.isBaseline,
    values: measures.map(({ code }) => {
      const row = judgement.rows.find(
        (d) => d.candidate === candidate.name && d.subset === subset && d.measure === code
      );
      return {
        value: row?.value ?? null,
        low: row?.low ?? null,
        high: row?.high ?? null,
        ...(row?.because !== undefined && { because: row.because })
      };
    })
  }));
  return chartBlock(document, {
    id: "measures",
    headline: first ? modelVerdict(judgement, first.name, subset) : "The rules of today, beside each other",
    reading: "Each measure with its 95% interval. More to the right is better on all four.",
    chart: "measureDots",
    rows,
    options: { measures },
    note: `${size?.rows ?? 0} rows`
  });
}

const measures = [
  { label: "Right at capacity", code: "precision_at_capacity", unit: "share" },
  { label: "Share of all found", code: "recall_at_capacity", unit: "share" },
  { label: "Ranks a pair right", code: "roc_auc", unit: "number", from: 0.5 },
  { label: "Precision over all cuts", code: "average_precision", unit: "share" }
] as const;
