import { measures } from "../../evaluate/measures.js";
import type { DifferenceRow, JudgementRow } from "../../evaluate/judge/judgement.js";
import type { TableColumn } from "../../chart/table.js";
import { count } from "../../report/count.js";
import type { Html } from "../../report/html.js";
import { modelVerdict } from "../../report/model-verdict.js";
import { percent, plainPercent } from "../../report/percent.js";
import { signed } from "../../report/signed.js";
import type { StudioAddress } from "../address.js";
import { figureOf, type Figures } from "./figures.js";
import { type Paper, tableBlock } from "./paper.js";

/** Who is selected at the threshold, right and in vain. */
export function confusionBlock(paper: Paper, figures: Figures, { threshold }: StudioAddress): Html | undefined {
  const { judgement, subset, candidates } = figures;
  const rows = judgement.confusions.filter((d) => d.subset === subset);
  const own = rows.find((d) => d.candidate === figures.first?.name) ?? rows[0];
  if (!own) return undefined;
  const label = (name: string) => candidates.find((d) => d.name === name)?.label ?? name;
  const share = (d: number | undefined) => (d === undefined ? "n/a" : percent(d));
  const selected = own.truePositives + own.falsePositives;
  return tableBlock(paper, {
    id: "threshold",
    headline: `From a risk score of ${plainPercent(threshold)} on, ${label(own.candidate)} selects ${count(selected)} students, ${share(own.precision)} of them rightly`,
    reading: "Models and the two-variable logistic at the threshold; rules at their own: a rate of 10%, two days absent of the first 20.",
    table: {
      name: "threshold",
      caption: "Confusion counts at the threshold",
      rows,
      columns: [
        { name: "candidate", label: "Selected by", value: (d) => d.candidate, text: (d) => label(d.candidate), heads: true },
        { name: "true_positives", label: "Rightly", numeric: true, value: (d) => d.truePositives, text: (d) => count(d.truePositives) },
        { name: "false_positives", label: "In vain", numeric: true, value: (d) => d.falsePositives, text: (d) => count(d.falsePositives) },
        { name: "false_negatives", label: "Missed", numeric: true, value: (d) => d.falseNegatives, text: (d) => count(d.falseNegatives) },
        { name: "true_negatives", label: "Rightly not", numeric: true, value: (d) => d.trueNegatives, text: (d) => count(d.trueNegatives) },
        { name: "precision", label: "Precision", numeric: true, value: (d) => d.precision ?? null, text: (d) => share(d.precision) },
        { name: "recall", label: "Recall", numeric: true, value: (d) => d.recall ?? null, text: (d) => share(d.recall) },
        { name: "false_negative_rate", label: "False-negative rate", numeric: true, value: (d) => d.falseNegativeRate ?? null, text: (d) => share(d.falseNegativeRate) },
        { name: "selection_rate", label: "Selection rate", numeric: true, value: (d) => d.selectionRate ?? null, text: (d) => share(d.selectionRate) }
      ]
    }
  });
} // prettier-ignore

const groupMeasures = ["roc_auc", "precision_at_capacity", "false_negative_rate_at_capacity", "selection_rate_at_capacity", "calibration_in_the_large"] as const; // prettier-ignore

/** How the first model fares for each student group. */
export function groupBlock(paper: Paper, figures: Figures): Html | undefined {
  const { judgement, first } = figures;
  const rows = judgement.subsets.filter((d) => d.kind === "group");
  if (!first || rows.length === 0) return undefined;
  const of = (subset: string, measure: (typeof groupMeasures)[number]) =>
    figureOf({ judgement, subset }, first.name, measure);
  const missed = rows
    .flatMap(({ subset }) => {
      const value = of(subset, "false_negative_rate_at_capacity")?.value;
      return value === undefined ? [] : [{ subset, value }];
    })
    .sort((a, b) => a.value - b.value);
  const [least, most] = [missed[0], missed.at(-1)];
  return tableBlock(paper, {
    id: "groups",
    headline:
      least && most && least !== most
        ? `At capacity it misses from ${percent(least.value)} (${least.subset}) to ${percent(most.value)} (${most.subset}) of those with the outcome`
        : "No group has enough students to be judged apart",
    reading: `${first.label.charAt(0).toUpperCase()}${first.label.slice(1)}, among all students of each group, decided or not. Selected from one list of all students. Groups under ten with either outcome have no figure.`,
    table: {
      name: "groups",
      caption: "The model by student group",
      rows,
      columns: [
        { name: "group", label: "Group", value: (d) => d.subset, heads: true },
        { name: "students", label: "Students", numeric: true, value: (d) => d.students, text: (d) => count(d.students) },
        { name: "positives", label: "With the outcome", numeric: true, value: (d) => d.positives, text: (d) => count(d.positives) },
        ...groupMeasures.map((measure) => figureColumn<(typeof rows)[number]>(measure, (d) => of(d.subset, measure)))
      ]
    }
  });
} // prettier-ignore

/** Every measure of every candidate, overall and within schools. */
export function allMeasuresBlock(paper: Paper, figures: Figures): Html {
  const { candidates, first, judgement } = figures;
  const rows = measures.map(({ name, label, better }) => ({ name, label, better }));
  return tableBlock(paper, {
    id: "all-measures",
    headline: first ? modelVerdict(judgement, first.name, figures.subset) : "Every measure of the rules of today",
    reading: "All measures of the students that the page is about, with 95% intervals by students. n/a stands where a measure can’t be had: a rule’s score is no probability.",
    table: {
      name: "all-measures",
      caption: "Every measure",
      rows,
      columns: [
        { name: "measure", label: "Measure", value: (d) => d.name, text: (d) => d.label, heads: true },
        { name: "better", label: "Better", value: (d) => d.better },
        ...candidates.map(({ name, label }) => ({
          ...figureColumn<(typeof rows)[number]>(name, (d) => figureOf(figures, name, d.name)),
          label
        }))
      ]
    }
  });
} // prettier-ignore

/** Paired differences: each model less each rule and less the models before it, on the same students and draws. */
export function differencesBlock(paper: Paper, figures: Figures): Html | undefined {
  const { judgement, subset, candidates } = figures;
  const isModel = (name: string) => candidates.some((d) => d.name === name && !d.isBaseline);
  const rows = judgement.differences.filter((d) => d.subset === subset && isModel(d.candidate) && d.value !== undefined);
  if (rows.length === 0) return undefined;
  const label = (name: string) => candidates.find((d) => d.name === name)?.label ?? name;
  const clear = rows.filter((d) => d.low !== undefined && d.high !== undefined && (d.low > 0 || d.high < 0));
  return tableBlock(paper, {
    id: "differences",
    headline: `${count(clear.length)} of ${count(rows.length)} paired differences are clear of zero`,
    reading: "The first less the second on the same students and, in a bootstrap, the same draws. A rule whose score is no probability has no log loss or Brier score to be compared by.",
    table: {
      name: "differences",
      caption: "Paired differences",
      rows,
      columns: [
        { name: "candidate", label: "Model", value: (d) => d.candidate, text: (d) => label(d.candidate), heads: true },
        { name: "against", label: "Less", value: (d) => d.against, text: (d) => label(d.against) },
        { name: "measure", label: "Measure", value: (d) => d.measure, text: (d) => measures.find((m) => m.name === d.measure)?.label ?? d.measure },
        differenceColumn,
        ...(["low", "high", "lowBySchool", "highBySchool"] as const).map((end): TableColumn<DifferenceRow> => ({ name: end.replace("BySchool", "_by_school"), label: "", value: (d) => d[end] ?? null })),
        { name: "method", label: "Interval by", value: (d) => d.method ?? d.noIntervalBecause ?? "" }
      ]
    }
  });
} // prettier-ignore

const differenceColumn: TableColumn<DifferenceRow> = {
  name: "difference",
  label: "Difference",
  numeric: true,
  value: (d) => d.value ?? null,
  text: (d) => (d.value === undefined ? "n/a" : signed(d.value, 3)),
  detail: (d) => (d.low === undefined || d.high === undefined ? undefined : `${signed(d.low, 3)} to ${signed(d.high, 3)}`)
}; // prettier-ignore

function figureColumn<R>(name: string, of: (row: R) => JudgementRow | undefined): TableColumn<R> {
  return {
    name,
    label: measures.find((d) => d.name === name)?.label ?? name,
    numeric: true,
    value: (row) => of(row)?.value ?? null,
    text: (row) => numberText(of(row)?.value),
    detail: (row) => {
      const { low, high } = of(row) ?? {};
      if (low === undefined || high === undefined) return undefined;
      return low < 0 ? `${numberText(low)} to ${numberText(high)}` : `${numberText(low)}–${numberText(high)}`;
    }
  };
}

/** Three decimals, with a real minus. */
function numberText(value: number | undefined): string {
  return value?.toFixed(3).replace("-", "−") ?? "n/a";
}
