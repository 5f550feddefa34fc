import { evidenceItem, evidenceList, type EvidenceId } from "../../../assessment/evidence-list.js";
import { progressOf } from "../../../assessment/progress-of.js";
import type { EvidenceRow } from "../../../publish/assessment/evidence-rows.js";
import { goalSeries } from "./goal-series.js";
import type { ReportPlace } from "./report-place.js";

/** Evidence of every practice: the release's rows, and what the released plan says when the page is rendered. */
export function evidenceOf(place: ReportPlace): readonly EvidenceRow[] {
  const order = evidenceList.map((d) => d.evidence_id as string);
  const rows = [...place.edition.release.assessment_evidence, ...planEvidence(place)];
  return rows.sort((a, b) => order.indexOf(a.evidence_id) - order.indexOf(b.evidence_id));
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
