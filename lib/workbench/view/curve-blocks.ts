import { chartBlock } from "../../chart/block.js";
import type { CurveLine } from "../../chart/model/curve-lines.js";
import type { Html } from "../../report/html.js";
import { modelDecisionHeadline, modelGainHeadline } from "../../report/model-curve-headlines.js";
import { count } from "../../report/count.js";
import { percent } from "../../report/percent.js";
import type { StudioAddress } from "../address.js";
import { figureOf, type Figures } from "./figures.js";
import { outcomeWords } from "./outcome.js";
import { type Paper, tools } from "./paper.js";

/** What share of the outcomes the first students by score hold: models, and the rule that is best. */
export function gainBlock(paper: Paper, figures: Figures, { label }: StudioAddress): Html | undefined {
  const { judgement, subset, size, first } = figures;
  const points = judgement.gain.filter((d) => d.subset === subset);
  if (points.length === 0 || !size) return undefined;
  const capacity = size.selected ?? 0;
  const lead = first ?? figures.candidates[0];
  return chartBlock(paper.document, {
    id: "gain",
    headline: modelGainHeadline({
      capacity,
      students: size.rows,
      recall: lead && figureOf(figures, lead.name, "recall_at_capacity")?.value,
      outcome: outcomeWords(label)
    }),
    reading:
      "Share of all with the outcome that is found, by the share of students reached, those with the highest scores first.",
    chart: "curveLines",
    rows: drawn(figures).map((d) => ({
      ...d,
      points: points.filter((p) => p.candidate === d.key).map((p) => [p.share, p.recall] as const)
    })),
    options: {
      x: { label: "Share of students reached", unit: "share", from: 0, to: 1 },
      y: { label: "Share of all found", unit: "share", from: 0, to: 1 },
      marks: [{ at: capacity / Math.max(1, size.rows), label: `room for ${count(capacity)}` }]
    },
    ...tools(paper, {
      name: "gain",
      caption: "Share found by share reached",
      rows: points,
      columns: [
        { name: "candidate", label: "By", value: (d) => d.candidate, heads: true },
        { name: "selected", label: "Students reached", numeric: true, value: (d) => d.selected, text: (d) => count(d.selected) },
        { name: "share", label: "Share reached", numeric: true, value: (d) => d.share, text: (d) => percent(d.share) },
        { name: "recall", label: "Share found", numeric: true, value: (d) => d.recall, text: (d) => percent(d.recall) },
        { name: "precision", label: "Right among them", numeric: true, value: (d) => d.precision ?? null, text: (d) => (d.precision === undefined ? "n/a" : percent(d.precision)) }
      ] // prettier-ignore
    })
  });
}

/** Net benefit by threshold: what reaching students is worth at odds of one found to some in vain. */
export function decisionBlock(paper: Paper, figures: Figures, { threshold }: StudioAddress): Html | undefined {
  const { judgement, subset, first } = figures;
  const points = judgement.decision.filter((d) => d.subset === subset && d.threshold <= 0.8);
  const own = points.filter((d) => d.candidate === first?.name);
  if (!first || own.length === 0) return undefined;
  const lowest = Math.min(...own.map((d) => d.netBenefit));
  const others = figures.candidates.filter((d) => d.hasProbability && d.name !== first.name);
  const bestOther = (at: number): number =>
    Math.max(
      0,
      ...points.filter((d) => d.threshold === at && d.candidate !== first.name).map((d) => d.netBenefit),
      own.find((d) => d.threshold === at)?.treatAll ?? 0
    );
  const line = (key: string, label: string, look: CurveLine["look"], values: readonly (readonly [number, number])[]) => ({
    ...{ key, label, look },
    points: values.filter(([, benefit]) => benefit >= lowest - 0.01)
  }); // prettier-ignore
  return chartBlock(paper.document, {
    id: "decision",
    headline: modelDecisionHeadline(
      own.map((d) => ({ threshold: d.threshold, model: d.netBenefit, bestOther: bestOther(d.threshold) }))
    ),
    reading:
      "Net benefit by threshold: students found, less those reached in vain, weighed by the odds of the threshold, over all students. Reaching nobody is 0.",
    chart: "curveLines",
    rows: [
      line(first.name, first.label, "model", own.map((d) => [d.threshold, d.netBenefit])),
      ...others.map(({ name, label, isBaseline }) =>
        line(name, label, isBaseline ? "baseline" : "other", points.filter((d) => d.candidate === name).map((d) => [d.threshold, d.netBenefit]))
      ),
      line("all", "reach all", "reference", own.map((d) => [d.threshold, d.treatAll]))
    ],
    options: {
      x: { label: "Threshold: the risk score from which a student is reached", unit: "share", from: 0, to: 0.8 },
      y: { label: "Net benefit", unit: "number", from: Math.min(0, lowest), to: Math.max(...own.map((d) => d.netBenefit)) },
      marks: [{ at: Math.min(threshold, 0.8), label: "threshold" }]
    },
    ...tools(paper, {
      name: "decision",
      caption: "Net benefit by threshold",
      rows: points,
      columns: [
        { name: "candidate", label: "By", value: (d) => d.candidate, heads: true },
        { name: "threshold", label: "Threshold", numeric: true, value: (d) => d.threshold, text: (d) => percent(d.threshold) },
        { name: "net_benefit", label: "Net benefit", numeric: true, value: (d) => d.netBenefit, text: (d) => d.netBenefit.toFixed(4) },
        { name: "treat_all", label: "Reaching all", numeric: true, value: (d) => d.treatAll, text: (d) => d.treatAll.toFixed(4) }
      ]
    })
  });
} // prettier-ignore

/** Models, and all rules but picking by lot, which is the straight line. */
function drawn({ candidates, first }: Figures): Omit<CurveLine, "points">[] {
  return candidates.map(({ name, label, isBaseline }) => ({
    key: name,
    label,
    look: name === first?.name ? "model" : name === "majority" ? "reference" : isBaseline ? "baseline" : "other"
  })); // prettier-ignore
}
