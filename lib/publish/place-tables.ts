import { block, count, level, school, schoolYear, share } from "./release-columns.js";
import type { ReleaseTable } from "./release-table.js";

export const placeTables = {
  site: {
    doc: "One row: what this release is of.",
    key: ["school_year", "block"],
    columns: {
      district_name: { type: "text", required: true, doc: "The district" },
      is_demo: { type: "boolean", required: true, doc: "Whether the students are simulated" },
      school_year: schoolYear,
      block: { ...block, doc: "The latest block; 1 where there are yearly totals only" },
      blocks: { type: "integer", required: true, min: 1, max: 40, doc: "Blocks planned in the year" },
      as_of_date: { type: "date", required: true, doc: "The last day that counts" },
      day_number: { ...count, doc: "Days of instruction so far" },
      days_planned: { ...count, doc: "Days of instruction planned in the year" },
      published_on: { type: "date", required: true, doc: "The day of this release" },
      smallest_cell: {
        type: "integer",
        required: true,
        min: 1,
        doc: "Counts under this many students are withheld"
      },
      bands_from_block: {
        type: "integer",
        required: true,
        min: 1,
        doc: "The first block whose bands are shown"
      },
      minimum_days_enrolled: {
        type: "integer",
        required: true,
        min: 0,
        doc: "Days of membership from which a student counts"
      },
      chronic_threshold: {
        type: "number",
        required: true,
        min: 0,
        max: 1,
        doc: "Share of days missed from which absence is chronic"
      },
      partial_days: {
        type: "text",
        required: true,
        list: ["whole_if_half", "fractional"],
        doc: "How part of a day missed counts"
      },
      recording: {
        type: "text",
        required: true,
        list: ["negative", "positive"],
        doc: "Whether a day without a record means present (negative) or unknown (positive)"
      },
      policy_hash: { type: "text", required: true, doc: "Hash of the policy in force" },
      snapshot_hash: { type: "text", required: true, doc: "Hash of the inputs, the policy and the code" },
      code_hash: { type: "text", required: true, doc: "Hash of the code" },
      assumptions: { type: "texts", required: true, doc: "What the district's mapping assumes, in words" },
      rows_read: { ...count, doc: "Source rows read; empty where fewer than the smallest cell" },
      rows_refused: { ...count, doc: "Source rows refused; empty where fewer than the smallest cell" },
      students: { ...count, doc: "Students counted in the latest block" },
      student_days: { ...count, doc: "Days of membership behind the latest block, rounded to hundreds" },
      grains: { type: "texts", required: true, doc: "What the district has: days, years, school_rates" }
    }
  },
  school: {
    doc: "One row a school.",
    key: ["school"],
    columns: {
      school,
      school_name: { type: "text", required: true, doc: "The name that readers know" },
      school_level: level,
      latitude: { type: "number", required: false, min: -90, max: 90, doc: "Degrees north" },
      longitude: { type: "number", required: false, min: -180, max: 180, doc: "Degrees east" },
      attendance_through: {
        type: "date",
        required: false,
        doc: "The last day for which it sent attendance in"
      },
      is_late: {
        type: "boolean",
        required: true,
        doc: "Whether that day is before the last day of instruction so far, by 20 such days or fewer"
      },
      is_silent: {
        type: "boolean",
        required: true,
        doc: "Whether it is before it by more than 20: the school has closed, or sends nothing"
      },
      need_share: {
        ...share,
        doc: "Economically disadvantaged, rounded to 10%; empty where too few with or without"
      },
      size_class: {
        type: "text",
        required: false,
        list: ["under_300", "300_to_599", "600_to_999", "1000_and_over"],
        doc: "Students counted in the latest block"
      }
    }
  },
  snapshot_date: {
    doc: "The as-of dates, one a block.",
    key: ["school_year", "block"],
    columns: {
      school_year: schoolYear,
      block,
      first_date: { type: "date", required: true, doc: "The block's first day of instruction" },
      as_of_date: { type: "date", required: true, doc: "Its last" },
      day_number: { ...count, doc: "Days of instruction from the year's start to it" }
    }
  },
  calendar: {
    doc: "The latest school year day by day, as most schools keep it, days to come included.",
    key: ["date"],
    columns: {
      school_year: schoolYear,
      date: { type: "date", required: true, doc: "The day" },
      is_instructional: { type: "boolean", required: true, doc: "Whether students are due at school" },
      calendar_event: { type: "text", required: false, doc: "Holiday, snow day …" },
      block: { type: "integer", required: false, min: 1, max: 40, doc: "The block it falls in" }
    }
  },
  definition: {
    doc: "What each word of these figures means: the sentences of the policy in force, in their order.",
    key: ["position"],
    columns: {
      position: { type: "integer", required: true, min: 1, doc: "Its place, as one builds on another" },
      term: { type: "text", required: true, doc: "The word" },
      meaning: { type: "text", required: true, doc: "What it means" }
    }
  }
} as const satisfies Record<string, ReleaseTable>;
