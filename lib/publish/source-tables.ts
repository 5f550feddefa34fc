import { schoolYear, share } from "./release-columns.js";
import type { ReleaseTable } from "./release-table.js";

export const sourceTables = {
  disposition: {
    doc: "What became of the source rows.",
    key: ["table_name", "disposition", "rule"],
    columns: {
      table_name: { type: "text", required: false, doc: "The canonical table that the row was for" },
      disposition: {
        type: "text",
        required: true,
        doc: "Kept, quarantined, exact duplicate, superseded, look-up, excluded by filter"
      },
      rule: { type: "text", required: false, doc: "The rule that decided; rarer: rules put together" },
      rows: { type: "integer", required: true, min: 1, doc: "Source rows" }
    }
  },
  published: {
    doc: "What others published of the district, beside our own figure where this release shows the same.",
    key: ["publisher", "measure", "place", "grade", "group", "school_year"],
    columns: {
      publisher: { type: "text", required: true, doc: "Who published it" },
      measure: { type: "text", required: true, doc: "What was measured" },
      place: { type: "text", required: true, doc: "School, district or city" },
      grade: { type: "text", required: true, doc: "Grade, or all" },
      group: { type: "text", required: true, doc: "Student group, or all" },
      school_year: schoolYear,
      theirs: { ...share, doc: "The rate as published" },
      theirs_from_counts: { ...share, doc: "Their own numerator over their own denominator" },
      ours: { ...share, doc: "The same rate in this release, where it is shown exactly" },
      difference: { type: "number", required: false, min: -1, max: 1, doc: "ours − theirs" },
      suppressed: { type: "boolean", required: true, doc: "Whether the publisher hid it" },
      note: {
        type: "text",
        required: false,
        doc: "Definitions that could explain a difference, or why there is no figure of ours"
      }
    }
  }
} as const satisfies Record<string, ReleaseTable>;
