import { chartBlock } from "../../chart/block.js";
import type { ReliabilityBin } from "../../chart/model/reliability-line.js";
import { shareColumn } from "../../chart/table.js";
import type { Share } from "../../chart/share.js";
import { count } from "../../report/count.js";
import type { Html } from "../../report/html.js";
import { modelReliabilityHeadline } from "../../report/model-reliability-headline.js";
import { percent } from "../../report/percent.js";
import type { StudioAddress } from "../address.js";
import type { Judged } from "../worker/task.js";
import { figureOf, type Figures } from "./figures.js";
import { outcomeWords } from "./outcome.js";
import { type Paper, tools } from "./paper.js";

/** Risk scores of the first model beside what came, before it was calibrated and after. */
export function reliabilityBlock(
  paper: Paper,
  figures: Figures,
  { before, histogram }: Judged,
  { label }: StudioAddress
): Html | undefined {
  const { first, judgement, subset } = figures;
  if (!first) return undefined;
  const bins = judgement.reliability.filter((d) => d.candidate === first.name && d.subset === subset);
  if (bins.length === 0) return undefined;
  const width = 1 / Math.max(1, histogram.length);
  return chartBlock(paper.document, {
    id: "reliability",
    headline: modelReliabilityHeadline(
      bins.map((d) => ({ score: d.meanScore, rate: d.share, low: d.low, high: d.high }))
    ),
    reading: `Share who ${outcomeWords(label)}, by risk score of ${first.label}, with 95% intervals. Where scores mean what they say, dots lie on the diagonal.`,
    chart: "reliabilityLine",
    rows: bins.map((d): ReliabilityBin => ({ score: d.meanScore, share: shareOf(d), n: d.n })),
    options: {
      histogram: histogram.map((n, i) => ({ from: i * width, to: (i + 1) * width, n })),
      ...(before.length > 0 && { before, beforeWords: "before calibration" })
    },
    widths: { wide: 560 },
    note: noteOf(figures, first.name, before.length > 0),
    ...tools(paper, {
      name: "reliability",
      caption: "Risk scores and what came of students",
      rows: bins,
      columns: [
        { name: "mean_score", label: "Mean risk score", numeric: true, value: (d) => d.meanScore, text: (d) => percent(d.meanScore), heads: true },
        { name: "students", label: "Students", numeric: true, value: (d) => d.n, text: (d) => count(d.n) },
        ...shareColumn<(typeof bins)[number]>({ name: "share", label: "Share", share: shareOf })
      ] // prettier-ignore
    })
  });
}

function shareOf({ share, low, high }: { share: number; low: number; high: number }): Share {
  return { shown: "exact", rate: share, low, high };
}

function noteOf(figures: Figures, candidate: string, isCalibrated: boolean): string {
  const words = [
    ["expected_calibration_error", "Expected calibration error"],
    ["brier", "Brier"],
    ["calibration_slope", "slope"],
    ["calibration_intercept", "intercept"]
  ] as const;
  const told = words.flatMap(([measure, name]) => {
    const { value, low, high } = figureOf(figures, candidate, measure) ?? {};
    if (value === undefined) return [];
    const interval =
      low === undefined || high === undefined
        ? ""
        : ` (${low.toFixed(2)} to ${high.toFixed(2)})`.replaceAll("-", "−");
    return [`${name} ${value.toFixed(3).replace("-", "−")}${interval}`];
  });
  const calibrated = isCalibrated
    ? "Open circles: the same students before calibration, in which scores were fitted to students held out."
    : "No calibration was needed: on students held out none lowered the log loss clearly.";
  return `${told.join("; ")}. Ten bins of equal width. ${calibrated}`;
}
