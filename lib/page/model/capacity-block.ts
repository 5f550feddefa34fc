import type { MeasureDot, MeasureValue } from "../../chart/model/measure-dots.js";
import { chartBlock } from "../../chart/block.js";
import { shareColumnOf } from "./measure-columns.js";
import { count } from "../../report/count.js";
import type { Html } from "../../report/html.js";
import { modelCapacityHeadline } from "../../report/model-capacity-headline.js";
import type { TableColumn } from "../../chart/table.js";
import { blockTools, type BlockTable } from "../block-table.js";
import type { Edition } from "../edition.js";
import {
  candidateName,
  candidateWords,
  isModel,
  measuresOf,
  type ModelRow,
  outcomeWords
} from "./model-of.js";

/** The four measures of the chart, in its order. */
const shown = [
  { code: "precision_at_capacity", label: "Right among those picked", unit: "share", from: 0 },
  { code: "recall_at_capacity", label: "Share of all found", unit: "share", from: 0 },
  { code: "roc_auc", label: "Ranks a pair right", unit: "number", from: 0.5 },
  { code: "average_precision", label: "Precision over all cuts", unit: "share", from: 0 }
] as const;

/** A candidate with its measures by name. */
export interface Measured {
  readonly candidate: string;
  readonly values: Readonly<Record<string, MeasureValue>>;
}

/** The model first, then the rules, the most right among those picked first. */
export function measuredCandidates(edition: Edition): Measured[] {
  const byCandidate = new Map<string, Record<string, MeasureValue>>();
  for (const { code } of shown)
    for (const { candidate, estimate, low, high, because } of measuresOf(edition, code)) {
      const values = byCandidate.get(candidate) ?? {};
      byCandidate.set(candidate, values);
      values[code] = { value: estimate, low, high, ...(because !== null && { because }) };
    }
  const precision = (d: Measured) => d.values["precision_at_capacity"]?.value ?? -1;
  return [...byCandidate]
    .map(([candidate, values]) => ({ candidate, values }))
    .sort(
      (a, b) => Number(isModel(b.candidate)) - Number(isModel(a.candidate)) || precision(b) - precision(a)
    );
}

/** Measures of the model beside those of every rule, on the same students. */
export function capacityBlock(edition: Edition, model: ModelRow): Html {
  const candidates = measuredCandidates(edition);
  return chartBlock(edition.document, {
    id: "capacity",
    headline: capacityHeadline(edition, model, candidates),
    reading:
      "Each measure with its 95% interval. More to the right is better on all four. Rules are what schools use today.",
    chart: "measureDots",
    rows: candidates.map(({ candidate, values }): MeasureDot => ({
      key: candidate,
      label: candidateName(candidate),
      detail: isModel(candidate)
        ? `${candidate}, ${model.features ?? 0} features`
        : `baseline · ${candidate}`,
      isModel: isModel(candidate),
      values: shown.map(({ code }) => values[code] ?? { value: null, low: null, high: null })
    })),
    options: { measures: shown },
    note: `Of ${count(model.test_students ?? 0)} students whose outcome was still open, ${percentWords(model.test_share)} ${outcomeWords(model)}. Staff have room for ${count(model.capacity ?? 0)} of them.${amongAll(edition)} Among equal scores an expectation is counted; “everyone alike” is what picking by lot comes to.`,
    ...blockTools(edition, capacityTable(edition), "model")
  });
}

function capacityHeadline(edition: Edition, model: ModelRow, candidates: readonly Measured[]): string {
  const precision = (d: Measured | undefined) => d?.values["precision_at_capacity"]?.value ?? undefined;
  const [own, ...rules] = candidates;
  const capacity = own?.values["precision_at_capacity"];
  return modelCapacityHeadline({
    capacity: model.capacity ?? 0,
    precision: precision(own),
    outcome: outcomeWords(model),
    ...(capacity?.because !== undefined && { because: capacity.because }),
    baselines: rules.flatMap((rule) => {
      const value = precision(rule);
      const paired = edition.release.model_difference.find(
        (d) =>
          d.against === rule.candidate && d.measure === "precision_at_capacity" && d.block === model.block
      );
      return value === undefined
        ? []
        : [
            {
              words: candidateWords(rule.candidate),
              precision: value,
              ...(paired?.low != null &&
                paired.high != null && { difference: { low: paired.low, high: paired.high } })
            }
          ];
    })
  });
}

export function capacityTable(edition: Edition): BlockTable<Measured> {
  return {
    name: "model-measures",
    caption: "Measures of the reference model and of plain rules",
    rows: measuredCandidates(edition),
    columns: [
      { name: "candidate", label: "Who is picked by", value: (d) => d.candidate, text: (d) => candidateName(d.candidate), heads: true },
      ...shown.flatMap(({ code, label, unit }): TableColumn<Measured>[] =>
        shareColumnOf<Measured>({ name: code, label, isShare: unit === "share", value: (d) => d.values[code] })
      )
    ] // prettier-ignore
  };
}

function amongAll(edition: Edition): string {
  const own = measuresOf(edition, "roc_auc", "all").find((d) => isModel(d.candidate));
  return own?.estimate == null
    ? ""
    : ` Among all students, those of whom it was decided too, its ROC AUC is ${own.estimate.toFixed(3)}.`;
}

function percentWords(share: number | null): string {
  return share === null ? "an unknown share" : `${(100 * share).toFixed(1)}%`;
}
