import { ratings } from "../../../assessment/rating.js";
import type { TableColumn } from "../../../chart/table.js";
import type { BlockTable } from "../../block-table.js";
import { say } from "../assessment-frame.js";
import { evidenceText } from "../evidence-text.js";
import { type PracticeRow, practiceRows } from "./practice-rows.js";
import type { ReportPlace } from "./report-place.js";

/** Practice by practice what the page's dots and bars say, in numbers. */
export function practicesTable(place: ReportPlace): BlockTable<PracticeRow> {
  const { words, scale, instrument, evidence } = place;
  const label = (rating: (typeof ratings)[number]) => say(place, instrument.rating_labels[rating]);
  const members = ratings.map((rating): TableColumn<PracticeRow> => ({
    name: rating,
    label: label(rating),
    numeric: true,
    value: (d) => d.tally?.counts?.[rating] ?? null
  }));
  return {
    name: "assessment-practices",
    caption: words.column.practice,
    rows: practiceRows(place),
    columns: [
      { name: "question_id", label: words.column.practice, heads: true, value: (d) => d.question.question_id },
      { name: "practice", label: "", value: (d) => say(place, d.question.practice) },
      ...members,
      { name: "unanswered", label: "", value: (d) => d.tally?.unanswered ?? null },
      { name: "median", label: "", value: (d) => d.tally?.median?.join(" / ") ?? null },
      { name: "disagreement", label: scale.disagreement, numeric: true, value: (d) => rounded(d.tally?.disagreement), text: (d) => d.tally?.disagreement?.toFixed(2) ?? "n/a" },
      { name: "distance", label: "", value: (d) => d.tally?.distance ?? null },
      { name: "agreed", label: words.column.agreed, value: (d) => d.agreed ?? null, text: (d) => (d.agreed ? label(d.agreed) : words.notAgreed) },
      { name: "evidence", label: words.column.evidence, value: (d) => d.evidence.map((row) => evidenceText(row, place.language)).join("; ") || null, text: (d) => d.evidence.map((row) => evidenceText(row, place.language)).join("; ") || evidence.none },
      { name: "data_and_rating_differ", label: "", value: (d) => (d.isContradicted ? "yes" : "no") }
    ] // prettier-ignore
  };
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 1000) / 1000;
}
