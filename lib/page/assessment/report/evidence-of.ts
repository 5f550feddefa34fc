import { evidenceItem, type EvidenceId } from "../../../assessment/evidence-list.js";
import type { Evidence } from "../../../assessment/evidence.js";
import { progressOf } from "../../../assessment/progress-of.js";
import type { EvidenceNumbers } from "../../../assessment/words/en/evidence.js";
import type { EvidenceRow } from "../../../publish/assessment/evidence-rows.js";
import { count } from "../../../report/count.js";
import { percent } from "../../../report/percent.js";
import { goalSeries } from "./goal-series.js";
import type { ReportPlace } from "./report-place.js";

/** Evidence of every practice: the release's rows, and what the released plan says when the page is rendered. */
export function evidenceOf(place: ReportPlace): readonly EvidenceRow[] {
  return [...place.edition.release.assessment_evidence, ...planEvidence(place)];
}

/** The line under a practice: the figure in a sentence, or why there is none. */
export function evidenceLine({ evidence }: Pick<ReportPlace, "evidence">, row: EvidenceRow): string {
  if (row.value === null) return row.reason ? evidence.reasons[row.reason] : evidence.none;
  return evidence.items[row.evidence_id].line(numbersOf({ evidence }, row));
}

/** What is judged beside a rating. */
export function asEvidence(rows: readonly EvidenceRow[]): readonly Evidence[] {
  return rows;
}

function numbersOf(
  { evidence }: Pick<ReportPlace, "evidence">,
  { numerator, denominator, value, unit }: EvidenceRow
): EvidenceNumbers {
  const written = (figure: number | null) => (figure === null ? "" : count(figure));
  const words =
    unit === "share"
      ? percent(value ?? 0)
      : unit === "days"
        ? evidence.days(String(value), value === 1)
        : String(value);
  return { numerator: written(numerator), denominator: written(denominator), value: words };
}

function planEvidence({ released, edition }: ReportPlace): EvidenceRow[] {
  const plan = released?.plan;
  const asOf = edition.site.as_of_date;
  const link = plan && "assessment/#goals";
  const row = (evidence_id: EvidenceId, figure: Partial<EvidenceRow>): EvidenceRow => ({
    ...{ question_id: "SA1", evidence_id, numerator: null, denominator: null, value: null, reason: null },
    unit: evidenceItem(evidence_id)?.unit ?? "count",
    ...{ link: link ?? null, as_of_date: asOf },
    ...figure
  });
  if (!plan) return [row("goals_set", { reason: "no_plan" })];
  const statuses = plan.goals.map((d) => progressOf(d, goalSeries(edition.release, d.measure), asOf).status);
  const known = statuses.filter((d) => d !== "not_yet_known");
  const good = known.filter((d) => d !== "behind").length;
  return [
    row("goals_set", { value: plan.goals.length }),
    ...(known.length === 0
      ? []
      : [
          row("goals_on_course", {
            ...{ numerator: good, denominator: known.length },
            value: Math.round((1000 * good) / known.length) / 1000
          })
        ])
  ];
}
