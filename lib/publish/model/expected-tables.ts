import { gradeLevels } from "../../canon/grade-level.js";
import {
  count,
  hiddenBecause,
  ofGrade,
  ofLevel,
  ofSchool,
  school,
  share,
  shown
} from "../release-columns.js";
import type { ReleaseTable } from "../release-table.js";
import { highShare, text } from "./model-columns.js";

/** What may be told of the model's scores of current students: no place of few. */
export const expectedTables = {
  model_driver: {
    doc: "Which group of features raises students’ scores most, in the current block; rare ones are put together.",
    key: ["scope", "school", "school_level", "grade", "driver"],
    columns: {
      scope: {
        type: "text",
        required: true,
        list: ["district", "school", "level", "grade"],
        doc: "What the row is about"
      },
      school: ofSchool,
      school_level: ofLevel,
      grade: { ...ofGrade, list: gradeLevels },
      driver: {
        ...text,
        doc: "The group; none: nothing raises the score; other: rare ones put together; empty where all are withheld"
      },
      students: { ...count, doc: "Rounded to a multiple of the smallest cell" },
      share: { ...share, doc: "Of the students, to a hundredth" },
      shown,
      hidden_because: hiddenBecause
    }
  },
  model_outlook: {
    doc: "The mean risk score of the current students, beside last block’s.",
    key: ["scope", "school", "school_level", "grade"],
    columns: {
      scope: {
        type: "text",
        required: true,
        list: ["district", "school", "level", "grade"],
        doc: "What the row is about"
      },
      school: { ...school, required: false },
      school_level: ofLevel,
      grade: ofGrade,
      predicted: { ...share, doc: "Mean risk score, to a thousandth" },
      low: { ...share, doc: "95% interval of the share who will be, if scores mean what they say" },
      high: highShare,
      change: {
        type: "number",
        required: false,
        min: -1,
        max: 1,
        doc: "Less the mean risk score of the block before, to a thousandth"
      },
      shown,
      hidden_because: hiddenBecause
    }
  }
} as const satisfies Record<string, ReleaseTable>;
