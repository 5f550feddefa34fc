import { day, knownStudent, school, student } from "./columns.js";
import { gradeLevels } from "./grade-level.js";
import { raceEthnicities, sexes } from "./race-ethnicity.js";
import { statusAttributes } from "./student-status.js";
import type { Table } from "./table.js";

/** Who a student is, and where enrolled. */
export const studentTables = {
  student: {
    doc: "One row a student: what does not change.",
    key: ["student_key"],
    columns: {
      student_key: student,
      sex: {
        type: "text",
        required: false,
        list: sexes.map((d) => d.value),
        doc: "As the district records it"
      },
      race_ethnicity: {
        type: "text",
        required: false,
        list: raceEthnicities.map((d) => d.value),
        doc: "The seven federal categories"
      },
      birth_month: {
        type: "month",
        required: false,
        min: 1960,
        max: 2060,
        doc: "Year and month; the day is dropped"
      }
    }
  },
  student_status: {
    doc: "Dated attributes of a student: what was known when.",
    key: ["student_key", "attribute", "value", "start_date"],
    columns: {
      student_key: knownStudent,
      attribute: {
        type: "text",
        required: true,
        list: statusAttributes.map((d) => d.attribute),
        doc: "Which attribute"
      },
      value: {
        type: "text",
        required: true,
        doc: `Its value: yes or no, a grade (${gradeLevels.join(", ")}), a neighborhood, a language, miles`
      },
      start_date: { ...day, doc: "First day on which it holds" },
      end_date: { ...day, required: false, doc: "Last day on which it holds; empty while it does" }
    },
    rules: [
      {
        rule: "end before start",
        sql: "end_date IS NULL OR end_date >= start_date",
        advice: "correct the end date in the source"
      },
      {
        rule: "not a grade",
        sql: `attribute <> 'grade_level' OR value IN (${gradeLevels.map((g) => `'${g}'`).join(", ")})`,
        advice: "map the grade in codes"
      },
      {
        rule: "not a number of miles",
        sql: `attribute <> 'miles_to_school' OR regexp_full_match(value, '[0-9]{1,4}([.][0-9]*)?|[.][0-9]+')`,
        advice: "give the miles as a plain number of 0 or more, with no unit"
      }
    ]
  },
  enrollment: {
    doc: "A student's entry to a school, and exit.",
    key: ["student_key", "school_id", "entry_date"],
    columns: {
      student_key: knownStudent,
      school_id: school,
      entry_date: { ...day, doc: "First day of membership" },
      exit_date: { ...day, required: false, doc: "Last day; empty while enrolled" },
      exit_type: { type: "text", required: false, doc: "Transfer, graduation, withdrawal …" },
      homeroom: { type: "text", required: false, doc: "Homeroom" },
      teacher_key: {
        type: "id",
        required: false,
        person: "staff",
        doc: "The homeroom teacher, pseudonymous"
      },
      primary_school: {
        type: "boolean",
        required: false,
        doc: "Whether the student counts here when enrolled twice"
      }
    },
    rules: [
      {
        rule: "exit before entry",
        sql: "exit_date IS NULL OR exit_date >= entry_date",
        advice: "correct the exit date in the source"
      }
    ]
  }
} as const satisfies Record<string, Table>;
