import { html, type Html } from "../../../report/html.js";
import type { EvidenceRow } from "../../../publish/assessment/evidence-rows.js";
import { heldBreakdowns } from "../../../publish/assessment/release-evidence.js";
import { breakdowns } from "../../../assessment/evidence-list.js";
import type { BlockTable } from "../../block-table.js";
import { evidenceText } from "../evidence-text.js";
import { evidenceOf } from "./evidence-of.js";
import type { PracticeRow } from "./practice-rows.js";
import type { ReportPlace } from "./report-place.js";
import { fileTools } from "./report-tools.js";

/** Every figure that the record gives, with what it means: definitions beside figures. */
export function evidenceBlock(place: ReportPlace, rows: readonly PracticeRow[]): Html {
  const { words, evidence, edition } = place;
  const answered = rows.filter((d) => d.evidence.some((row) => row.value !== null)).length;
  const contradicted = rows.filter((d) => d.isContradicted).length;
  return html`<section class="block" id="evidence">
    <h2>${evidence.headline(answered, contradicted)}</h2>
    <p class="reading">${words.evidenceReading(words.date(edition.site.as_of_date))}</p>
    <div class="figure">
      <table class="report-evidence">
        <caption class="visually-hidden">${evidence.headline(answered, contradicted)}</caption>
        <thead><tr><th scope="col">${evidence.columns.practice}</th><th scope="col">${evidence.columns.says}</th>
          <th scope="col">${evidence.columns.meaning}</th></tr></thead>
        <tbody>${evidenceOf(place).map((row) => evidenceRow(place, row))}</tbody>
      </table>
    </div>
    ${fileTools(place, evidenceTable(place))}
  </section>`;
} // prettier-ignore

function evidenceRow(place: ReportPlace, row: EvidenceRow): Html {
  const { evidence, edition } = place;
  const line = evidenceText(row, place.language);
  const told = row.value === null ? html`<i class="hidden-value">${line}</i>` : html`${line}`;
  const says = row.link && row.value !== null ? html`<a href="${edition.root}${row.link}">${told}</a>` : told;
  return html`<tr>
    <th scope="row">${row.question_id} <span>${evidence.items[row.evidence_id].label}</span></th>
    <td>${says}${missing(place, row)}</td>
    <td>${evidence.items[row.evidence_id].definition}</td>
  </tr>`;
}

/** Which breakdowns the site does not hold. */
function missing({ evidence, words, edition }: ReportPlace, { evidence_id }: EvidenceRow): string {
  if (evidence_id !== "breakdowns_published") return "";
  const held = heldBreakdowns(edition.release).map((d) => d.breakdown as string);
  const not = breakdowns.filter((d) => !held.includes(d.breakdown));
  return not.length > 0
    ? `; ${evidence.notHeld(words.list(not.map((d) => evidence.breakdowns[d.breakdown])))}`
    : "";
}

export function evidenceTable(place: ReportPlace): BlockTable<EvidenceRow> {
  const { evidence } = place;
  return {
    name: "assessment-evidence",
    caption: evidence.columns.figure,
    rows: evidenceOf(place),
    columns: [
      { name: "question_id", label: evidence.columns.practice, heads: true, value: (d) => d.question_id },
      { name: "evidence_id", label: "", value: (d) => d.evidence_id },
      { name: "label", label: evidence.columns.figure, value: (d) => evidence.items[d.evidence_id].label },
      { name: "says", label: evidence.columns.says, value: (d) => evidenceText(d, place.language) },
      { name: "numerator", label: "", value: (d) => d.numerator },
      { name: "denominator", label: "", value: (d) => d.denominator },
      { name: "value", label: "", value: (d) => d.value },
      { name: "unit", label: "", value: (d) => d.unit },
      { name: "reason", label: "", value: (d) => d.reason },
      { name: "as_of_date", label: "", value: (d) => d.as_of_date },
      { name: "definition", label: "", value: (d) => evidence.items[d.evidence_id].definition }
    ] // prettier-ignore
  };
}
