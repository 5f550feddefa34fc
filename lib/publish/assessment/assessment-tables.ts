import { evidenceList, evidenceReasons } from "../../assessment/evidence-list.js";
import { count } from "../release-columns.js";
import type { ReleaseTable } from "../release-table.js";

/** What may be told of the district's self-assessment: no answer of a member, no member's note. */
export const assessmentTables = {
  assessment_evidence: {
    doc: "What the district’s own record says of practices that its team rates, as far as it can.",
    key: ["question_id", "evidence_id"],
    columns: {
      question_id: { type: "text", required: true, doc: "The practice" },
      evidence_id: {
        type: "text",
        required: true,
        list: evidenceList.map((d) => d.evidence_id),
        doc: "The figure, by its name"
      },
      numerator: { ...count, doc: "Those counted; empty where withheld" },
      denominator: { ...count, doc: "Of how many; empty where withheld" },
      value: {
        type: "number",
        required: false,
        min: 0,
        doc: "Numerator over denominator, or the figure itself; empty with a reason"
      },
      unit: {
        type: "text",
        required: true,
        list: ["share", "count", "days", "per_year"],
        doc: "What the value is"
      },
      reason: { type: "text", required: false, list: evidenceReasons, doc: "Why there is no figure" },
      link: { type: "text", required: false, doc: "The page that shows it in full, from the site’s root" },
      as_of_date: { type: "date", required: false, doc: "The last day that counts" }
    }
  },
  assessment_document: {
    doc: "The questions that the team asks itself, and what the coordinator released of each school year: past a strict check of every key.",
    key: ["document", "school_year"],
    columns: {
      document: {
        type: "text",
        required: true,
        list: ["instrument", "released"],
        doc: "The instrument; or a year’s tally, agreed ratings and plan, as far as released"
      },
      school_year: {
        type: "integer",
        required: false,
        min: 1980,
        max: 2060,
        doc: "Of a release, named by its spring"
      },
      json: { type: "text", required: true, doc: "Its text: counts and words, no answer of a member" }
    }
  }
} as const satisfies Record<string, ReleaseTable>;
