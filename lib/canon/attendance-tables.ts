import { attendanceCategories } from "./attendance-category.js";
import { day, knownStudent, school, schoolYear } from "./columns.js";
import { reasonGroups } from "./reason-group.js";
import type { Table } from "./table.js";

/** What was recorded of attendance: by day, by year, by school, by others. */
export const attendanceTables = {
  attendance_event: {
    doc: "What was recorded of a student's day or part of it.",
    key: ["student_key", "school_id", "date", "session_part"],
    columns: {
      student_key: knownStudent,
      school_id: school,
      date: day,
      session_part: { type: "text", required: true, doc: "day, AM, PM, or period 1, period 2 …" },
      attendance_category: {
        type: "text",
        required: true,
        list: attendanceCategories.map((d) => d.category),
        doc: "What it says of that part"
      },
      event_duration: { type: "number", required: false, above: 0, max: 1, doc: "Share of the day missed" },
      minutes_missed: {
        type: "number",
        required: false,
        min: 0,
        max: 1440,
        doc: "Minutes missed, where recorded so"
      },
      reason_code: { type: "text", required: false, doc: "The district's own code" },
      reason_group: {
        type: "text",
        required: false,
        list: reasonGroups.map((d) => d.group),
        doc: "The group of reasons it belongs to"
      }
    },
    rules: [
      {
        rule: "not a part of the day",
        sql: "regexp_full_match(session_part, 'day|AM|PM|period [0-9]{1,2}')",
        advice: "map the part of the day in codes"
      }
    ]
  },
  student_year_summary: {
    doc: "Yearly totals, for districts that have no days.",
    key: ["student_key", "school_id", "school_year"],
    columns: {
      student_key: knownStudent,
      school_id: school,
      school_year: schoolYear,
      days_enrolled: { type: "number", required: true, above: 0, max: 366, doc: "Days of membership" },
      days_absent: { type: "number", required: true, min: 0, max: 366, doc: "Days absent, for any reason" }
    },
    rules: [
      {
        rule: "absences beyond membership",
        sql: "days_absent <= days_enrolled",
        advice: "correct the totals in the source"
      }
    ]
  },
  school_day_summary: {
    doc: "A school's attendance rate of a day, for districts that have no students' rows.",
    key: ["school_id", "date"],
    columns: {
      school_id: school,
      date: day,
      attendance_rate: {
        type: "number",
        required: false,
        min: 0,
        max: 1,
        doc: "Share of members in attendance"
      },
      submitted: { type: "boolean", required: true, doc: "Whether the school sent attendance in" }
    }
  },
  published_figure: {
    doc: "What others published of the district.",
    key: ["publisher", "measure", "place", "grade", "group", "school_year"],
    columns: {
      publisher: { type: "text", required: true, doc: "Who published it" },
      measure: { type: "text", required: true, doc: "What was measured" },
      place: { type: "text", required: true, doc: "School, district or city" },
      grade: { type: "text", required: true, doc: "Grade, or all" },
      group: { type: "text", required: true, doc: "Student group, or all" },
      school_year: schoolYear,
      numerator: { type: "number", required: false, min: 0, doc: "Students with it" },
      denominator: { type: "number", required: false, min: 0, doc: "Students counted" },
      rate: { type: "number", required: false, min: 0, max: 1, doc: "The rate as published" },
      suppressed: { type: "boolean", required: true, doc: "Whether the publisher hid it" }
    }
  }
} as const satisfies Record<string, Table>;
