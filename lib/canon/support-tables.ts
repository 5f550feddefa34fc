import { day, knownStudent } from "./columns.js";
import type { Table } from "./table.js";

/** What else is known of a student at school, and what was done to help. */
export const supportTables = {
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
