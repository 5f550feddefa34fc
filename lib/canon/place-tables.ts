import { day, school, schoolYear } from "./columns.js";
import { schoolLevels } from "./grade-level.js";
import type { Table } from "./table.js";

/** What a school is, and when it teaches. */
export const placeTables = {
  school: {
    doc: "One row a school.",
    key: ["school_id"],
    columns: {
      school_id: { ...school, references: undefined },
      school_name: { type: "text", required: true, doc: "The name that readers know" },
      school_level: {
        type: "text",
        required: true,
        list: schoolLevels.map((d) => d.level),
        doc: "Elementary, middle, high or combined"
      },
      district_id: { type: "id", required: true, doc: "The district" },
      latitude: { type: "number", required: false, min: -90, max: 90, doc: "Degrees north" },
      longitude: { type: "number", required: false, min: -180, max: 180, doc: "Degrees east" }
    }
  },
  calendar_day: {
    doc: "One row a school and date of the school year.",
    key: ["school_id", "date"],
    columns: {
      school_id: school,
      date: day,
      school_year: schoolYear,
      is_instructional: { type: "boolean", required: true, doc: "Whether students were due at school" },
      calendar_event: { type: "text", required: false, doc: "Holiday, snow day, first day …" },
      day_number: {
        type: "integer",
        required: false,
        min: 1,
        max: 366,
        doc: "1 to N over the school's instructional days"
      }
    }
  },
  snapshot_date: {
    doc: "The as-of dates: one a district and block of about ten instructional days.",
    key: ["school_year", "block"],
    columns: {
      school_year: schoolYear,
      block: {
        type: "integer",
        required: true,
        min: 1,
        max: 40,
        doc: "Two-week block of instruction, from 1"
      },
      as_of_date: { ...day, doc: "The block's last day" }
    }
  },
  submission: {
    doc: "That a school did take attendance on a day.",
    key: ["school_id", "date"],
    columns: {
      school_id: school,
      date: day,
      submitted_on: { type: "date", required: false, min: 1980, max: 2060, doc: "When it was sent in" }
    }
  }
} as const satisfies Record<string, Table>;
