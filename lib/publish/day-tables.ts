import { reasonGroups } from "../canon/reason-group.js";
import {
  block,
  count,
  hiddenBecause,
  ofLevel,
  ofSchool,
  school,
  schoolYear,
  share,
  shown
} from "./release-columns.js";
import type { ReleaseTable } from "./release-table.js";

export const dayTables = {
  day: {
    doc: "Absence on each day of instruction.",
    key: ["scope", "school", "school_level", "date"],
    columns: {
      scope: {
        type: "text",
        required: true,
        list: ["district", "level", "school"],
        doc: "What the row is about"
      },
      school: ofSchool,
      school_level: ofLevel,
      school_year: {
        ...schoolYear,
        doc: "Named by its spring; schools have the latest two years, or where there are more than 200 of them the latest one; the district and levels have all"
      },
      date: { type: "date", required: true, doc: "The day" },
      weekday: { type: "integer", required: true, min: 1, max: 7, doc: "1 is Monday" },
      basis: {
        type: "text",
        required: true,
        list: ["students", "schools"],
        doc: "students: counted by student; schools: from rates that schools gave, in a mean of which each school counts the same"
      },
      schools: { ...count, doc: "Schools that a mean of schools' rates is of; empty elsewhere" },
      n: { ...count, doc: "Students due at school; empty where schools gave rates only" },
      absent: { ...count, doc: "Days missed, to a whole number" },
      rate: { ...share, doc: "absent / n, or the bound on it; of schools' rates 1 less the attendance rate" },
      shown,
      hidden_because: hiddenBecause,
      calendar_event: { type: "text", required: false, doc: "What the calendar says of the day" }
    }
  },
  reason: {
    doc: "Days missed by reason, from the year's first day; groups of too few students are put together.",
    key: ["scope", "school", "school_year", "block", "reason_group"],
    columns: {
      scope: { type: "text", required: true, list: ["district", "school"], doc: "What the row is about" },
      school: ofSchool,
      school_year: schoolYear,
      block,
      reason_group: {
        type: "text",
        required: false,
        list: [...reasonGroups.map((d) => d.group), "unrecorded", "other"],
        doc: "The reason; other: groups put together; empty in the one row of a place whose reasons are all hidden"
      },
      days: { ...count, doc: "Days missed, rounded to a multiple of the smallest cell" },
      share: { ...share, doc: "Of the place's days missed" },
      shown,
      hidden_because: hiddenBecause
    }
  },
  activity: {
    doc: "Digital activity beside attendance, of the block alone.",
    key: ["school", "school_year", "block"],
    columns: {
      school,
      school_year: schoolYear,
      block,
      n: { ...count, doc: "Students due at school in the block" },
      attendance_rate: { ...share, doc: "Days in attendance, of days due" },
      active_share: { ...share, doc: "Students with any activity; where coded, the bound" },
      mean_active_days: {
        type: "number",
        required: false,
        min: 0,
        doc: "Days with activity a student, to a tenth"
      },
      shown,
      hidden_because: hiddenBecause
    }
  }
} as const satisfies Record<string, ReleaseTable>;
