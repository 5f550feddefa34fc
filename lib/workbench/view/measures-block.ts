import { chartBlock } from "../../chart/block.js";
import type { MeasureDot } from "../../chart/model/measure-dots.js";
import { shareColumnOf } from "../../page/model/measure-columns.js";
import { candidateName } from "../../page/model/model-of.js";
import { count } from "../../report/count.js";
import type { Html } from "../../report/html.js";
import { modelCapacityHeadline } from "../../report/model-capacity-headline.js";
import { capital } from "../../report/sentence.js";
import type { StudioAddress } from "../address.js";
import { differenceOf, figureOf, type Figures, intervalOf, valueOf } from "./figures.js";
import { cohortWords, outcomeWords } from "./outcome.js";
import { type Paper, tools } from "./paper.js";

const shown = [
  { code: "precision_at_capacity", label: "Right among those picked", unit: "share", from: 0 },
  { code: "recall_at_capacity", label: "Share of all found", unit: "share", from: 0 },
  { code: "roc_auc", label: "Ranks a pair right", unit: "number", from: 0.5 },
  { code: "average_precision", label: "Precision over all cuts", unit: "share", from: 0 }
] as const;

/** Models and rules side by side by four measures. */
export function measuresBlock(paper: Paper, figures: Figures, address: StudioAddress): Html {
  const { candidates, size, judgement } = figures;
  const rows = candidates.map((candidate) => ({
    candidate,
    values: Object.fromEntries(
      shown.map(({ code }) => [code, valueOf(figureOf(figures, candidate.name, code))])
    )
  }));
  return chartBlock(paper.document, {
    id: "measures",
    headline: headline(figures, address),
    reading: `Each measure with its 95% interval${judgement.resamples > 0 ? `, ${count(judgement.resamples)} resamples of students` : ""}. More to the right is better on all four. Rules are what schools use today.`,
    chart: "measureDots",
    rows: rows.map(({ candidate, values }): MeasureDot => ({
      key: candidate.name,
      label: candidate.isBaseline ? candidateName(candidate.name) : capital(candidate.label),
      detail: candidate.isBaseline ? `baseline · ${candidate.name}` : candidate.name,
      isModel: !candidate.isBaseline,
      values: shown.map(({ code }) => values[code] ?? { value: null, low: null, high: null })
    })),
    options: { measures: shown },
    note: `${count(size?.positives ?? 0)} of ${count(size?.rows ?? 0)} ${cohortWords(address.cohort)} ${outcomeWords(address.label)}. There is room for ${count(size?.selected ?? 0)} of them; among equal scores an expectation is counted.`,
    ...tools(paper, {
      name: "measures",
      caption: "Measures of models and rules",
      rows,
      columns: [
        { name: "candidate", label: "Who is picked by", value: (d) => d.candidate.name, text: (d) => d.candidate.label, heads: true },
        ...shown.flatMap(({ code, label, unit }) =>
          shareColumnOf<(typeof rows)[number]>({ name: code, label, isShare: unit === "share", value: (d) => d.values[code] })
        )
      ] // prettier-ignore
    })
  });
}

function headline(figures: Figures, { label }: StudioAddress): string {
  const { first, size, candidates } = figures;
  if (!first) return "The rules of today beside each other";
  const precision = figureOf(figures, first.name, "precision_at_capacity");
  return modelCapacityHeadline({
    capacity: size?.selected ?? 0,
    precision: precision?.value,
    outcome: outcomeWords(label),
    ...(precision?.because !== undefined && { because: precision.because }),
    baselines: candidates
      .filter((d) => d.isBaseline)
      .flatMap(({ name, label: words }) => {
        const value = figureOf(figures, name, "precision_at_capacity")?.value;
        const difference = intervalOf(differenceOf(figures, first.name, name, "precision_at_capacity"));
        return value === undefined ? [] : [{ words, precision: value, ...(difference && { difference }) }];
      })
  });
}
