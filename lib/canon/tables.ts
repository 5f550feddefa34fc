import { attendanceCategories } from "./attendance-category.js";
import { gradeLevels, schoolLevels } from "./grade-level.js";
import { raceEthnicities, sexes } from "./race-ethnicity.js";
import { reasonGroups } from "./reason-group.js";
import { statusAttributes } from "./student-status.js";
import type { Row, Table } from "./table.js";

const student = { type: "id", required: true, person: "student", doc: "The student, pseudonymous" } as const;
const knownStudent = { ...student, references: "student" } as const;
const school = {
  type: "id",
  required: true,
  references: "school",
  doc: "The school, by the district's number"
} as const;
const day = {
  type: "date",
  required: true,
  min: 1980,
  max: 2060,
  doc: "The day, in the district's own time zone"
} as const;
const schoolYear = {
  type: "integer",
  required: true,
  min: 1980,
  max: 2060,
  doc: "Named by its spring: 2026 is 2025–26"
} as const;

/** Every canonical table, declared once: the judge, the row types, the Parquet schema and the data dictionary come from here. */
export const tables = {
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
  },
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
        doc: `Its value: yes or no, a grade (${gradeLevels.join(", ")}), a neighborhood, a language`
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
  },
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
  },
  assessment_result: {
    doc: "One result of an assessment.",
    key: ["student_key", "subject", "date", "measure"],
    columns: {
      student_key: knownStudent,
      subject: { type: "text", required: true, doc: "Reading, mathematics …" },
      date: day,
      measure: { type: "text", required: true, doc: "Which instrument" },
      score: { type: "number", required: false, doc: "Its scale score" },
      percentile: { type: "number", required: false, min: 0, max: 100, doc: "National percentile" },
      placement: { type: "text", required: false, doc: "Its level in words" }
    }
  },
  behavior_event: {
    doc: "A behavior incident of a student.",
    key: ["student_key", "date", "behavior_type"],
    columns: {
      student_key: knownStudent,
      date: day,
      behavior_type: { type: "text", required: true, doc: "The district's word" },
      days_suspended: {
        type: "number",
        required: false,
        min: 0,
        max: 366,
        doc: "Days of out-of-school suspension"
      }
    }
  },
  digital_activity: {
    doc: "A student's activity in an app on a day.",
    key: ["student_key", "app", "date"],
    columns: {
      student_key: knownStudent,
      app: { type: "text", required: true, doc: "The app" },
      date: day,
      minutes: { type: "number", required: false, min: 0, max: 1440, doc: "Minutes active" },
      actions: { type: "integer", required: false, min: 0, doc: "Log-ins, resources opened, signals" }
    }
  },
  survey_response: {
    doc: "A student's score on a survey scale.",
    key: ["student_key", "instrument", "date", "scale"],
    columns: {
      student_key: knownStudent,
      instrument: { type: "text", required: true, doc: "Which survey" },
      date: day,
      scale: { type: "text", required: true, doc: "Belonging, safety …" },
      score: { type: "number", required: true, doc: "Mean of its items" }
    }
  },
  outreach: {
    doc: "A contact with a student's family about attendance.",
    key: ["student_key", "date", "outreach_type"],
    columns: {
      student_key: knownStudent,
      date: day,
      outreach_type: { type: "text", required: true, doc: "Letter, call, visit, hearing …" },
      punitive: { type: "boolean", required: false, doc: "Whether it threatens or imposes a penalty" },
      outcome: { type: "text", required: false, doc: "Reached, no answer …" }
    }
  },
  intervention_assignment: {
    doc: "Who was given which program, and by what rule.",
    key: ["student_key", "program", "assigned_on"],
    columns: {
      student_key: knownStudent,
      program: { type: "text", required: true, doc: "The program" },
      assigned_on: { ...day, doc: "Day of assignment" },
      arm: { type: "text", required: true, list: ["treated", "control", "waitlist"], doc: "Which arm" },
      assigned_by: {
        type: "text",
        required: true,
        list: ["rule", "staff", "random"],
        doc: "How the arm was decided"
      },
      rule_score: { type: "number", required: false, doc: "The score that the rule used" },
      cutoff: { type: "number", required: false, doc: "The rule's cut-off" },
      tier: { type: "integer", required: false, min: 1, max: 3, doc: "Tier of support" }
    }
  },
  intervention_session: {
    doc: "A session of a program for a student.",
    key: ["student_key", "program", "date"],
    columns: {
      student_key: knownStudent,
      program: { type: "text", required: true, doc: "The program" },
      date: day,
      minutes: { type: "number", required: false, min: 0, max: 1440, doc: "Length" },
      attended: { type: "boolean", required: false, doc: "Whether the student came" }
    }
  }
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
export type RowOf<N extends TableName> = Row<(typeof tables)[N]>;

/** The columns that every canonical table carries beside its own: which version of the row this is, and whence. */
export const versionColumns = {
  recorded_on: { type: "date", required: true, doc: "When the district knew it" },
  recorded_assumed: {
    type: "boolean",
    required: true,
    doc: "Whether recorded_on was assumed: a declared day, or a date plus a declared lag"
  },
  superseded_on: {
    type: "date",
    required: false,
    doc: "When a newer version of the same key was recorded; empty while it is the newest"
  },
  retracted: { type: "boolean", required: true, doc: "Whether this version takes the row back" },
  source_id: { type: "text", required: true, doc: "The source in district.json" },
  source_file: { type: "integer", required: true, doc: "Which of that source's files, from 0" },
  source_line: { type: "integer", required: true, doc: "Its line in that source: the lineage of the row" }
} as const satisfies Table["columns"];
