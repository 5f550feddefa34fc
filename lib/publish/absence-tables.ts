import { groupAttributes, publishedBands } from "./published-groups.js";
import {
  block,
  count,
  hiddenBecause,
  ofGrade,
  ofLevel,
  ofSchool,
  schoolYear,
  share,
  shown
} from "./release-columns.js";
import type { ReleaseTable } from "./release-table.js";

export const absenceTables = {
  rate: {
    doc: "Students chronically absent (during a year: on track to be), of those counted.",
    key: ["scope", "school", "school_level", "grade", "attribute", "value", "school_year", "block"],
    columns: {
      scope: {
        type: "text",
        required: true,
        list: ["district", "level", "school", "grade", "group", "school_grade"],
        doc: "What the row is about"
      },
      school: ofSchool,
      school_level: { ...ofLevel, doc: "The level: of the row, or of its school" },
      grade: ofGrade,
      attribute: {
        type: "text",
        required: false,
        list: groupAttributes,
        doc: "The attribute, where the row is about a student group"
      },
      value: { type: "text", required: false, doc: "The group: yes, no, or a value of the attribute" },
      value_label: { type: "text", required: false, doc: "The group in words" },
      school_year: schoolYear,
      block,
      is_final: { type: "boolean", required: true, doc: "Whether it is the last block of a completed year" },
      n: { ...count, doc: "Students counted; rounded where the rate is a bound" },
      x: { ...count, doc: "Those chronically absent" },
      rate: { ...share, doc: "x / n; where coded, the bound" },
      low: { ...share, doc: "95% interval, lower end (Wilson)" },
      high: { ...share, doc: "95% interval, upper end (Wilson)" },
      shown,
      hidden_because: hiddenBecause
    }
  },
  band: {
    doc: "Students by absence band; neighbouring bands are put together where one is too small. The rows of a place add up to n.",
    key: ["scope", "school", "grade", "school_year", "block", "band"],
    columns: {
      scope: {
        type: "text",
        required: true,
        list: ["district", "school", "grade"],
        doc: "What the row is about"
      },
      school: ofSchool,
      grade: ofGrade,
      school_year: schoolYear,
      block,
      is_final: { type: "boolean", required: true, doc: "Whether it is the last block of a completed year" },
      band: {
        type: "text",
        required: false,
        list: publishedBands,
        doc: "The band, or bands put together; empty in the one row of a place whose bands are all hidden"
      },
      x: { ...count, doc: "Students in it" },
      share: { ...share, doc: "x / n" },
      n: { ...count, doc: "Students counted; rounded where the rate is a bound" },
      shown,
      hidden_because: hiddenBecause
    }
  },
  movement: {
    doc: "How many students moved since the block before. at_most: fewer than the smallest cell; at_least: all but fewer than that.",
    key: ["scope", "school", "school_year", "block", "measure"],
    columns: {
      scope: { type: "text", required: true, list: ["district", "school"], doc: "What the row is about" },
      school: ofSchool,
      school_year: schoolYear,
      block,
      measure: {
        type: "text",
        required: true,
        list: ["entered_chronic", "left_chronic", "near_line", "missed_none_in_block"],
        doc: "Crossed the threshold upward or downward, counted in both blocks; under it by less than 2 points; missed no day in the block"
      },
      x: { ...count, doc: "Students" },
      n: { ...count, doc: "Of how many" },
      shown,
      hidden_because: hiddenBecause
    }
  }
} as const satisfies Record<string, ReleaseTable>;
