import type { FedTable } from "../fed-tables.js";
import type { Meaning } from "./meaning.js";

/** By which meanings of its columns a file is known to hold rows of a table. */
export interface TableSigns {
  readonly table: FedTable;
  /** All must be there, of a list one. */
  readonly marks: readonly (Meaning | readonly Meaning[])[];
  /** None may be there. */
  readonly never?: readonly Meaning[];
  /** Words in the file's name that speak for it. */
  readonly fileWords: RegExp;
  /** Its columns, and the meanings that they come from, the best first. */
  readonly columns: Readonly<Record<string, readonly Meaning[]>>;
}

/** The tables whose rows a file is mostly about; student, school and statuses are drawn from the same rows beside them. */
export const tableSigns: readonly TableSigns[] = [
  {
    table: "attendance_event",
    marks: ["student", "date", "code"],
    fileWords: /attend|absen|daily/,
    columns: {
      student_key: ["student"],
      school_id: ["school"],
      date: ["date"],
      session_part: ["part"],
      attendance_category: ["code"],
      minutes_missed: ["minutes"],
      reason_code: ["reason", "code"]
    }
  },
  {
    table: "student_year_summary",
    marks: ["student", "school_year", "days_absent", ["days_enrolled", "days_present"]],
    fileWords: /attend|absen|total|summary|year|classif/,
    columns: {
      student_key: ["student"],
      school_id: ["school"],
      school_year: ["school_year"],
      days_enrolled: ["days_enrolled", "days_present"],
      days_absent: ["days_absent"]
    }
  },
  {
    table: "school_day_summary",
    marks: ["school", "date", "rate"],
    never: ["student"],
    fileWords: /attend|absen|daily/,
    columns: { school_id: ["school"], date: ["date"], attendance_rate: ["rate"], submitted: ["rate"] }
  },
  {
    table: "calendar_day",
    marks: ["school", "date", ["is_instructional", "calendar_event", "day_number"]],
    never: ["student", "rate"],
    fileWords: /calendar|days/,
    columns: {
      school_id: ["school"],
      date: ["date"],
      is_instructional: ["is_instructional"],
      calendar_event: ["calendar_event"],
      day_number: ["day_number"]
    }
  },
  {
    table: "submission",
    marks: ["school", "date", "submitted_on"],
    never: ["student", "rate"],
    fileWords: /submi|sent/,
    columns: { school_id: ["school"], date: ["date"], submitted_on: ["submitted_on"] }
  },
  {
    table: "enrollment",
    marks: ["student", "entry_date", "school"],
    never: ["score", "attribute"],
    fileWords: /enrol|roster|member/,
    columns: {
      student_key: ["student"],
      school_id: ["school"],
      entry_date: ["entry_date"],
      exit_date: ["exit_date"],
      exit_type: ["exit_type"],
      homeroom: ["homeroom"],
      teacher_key: ["teacher"],
      primary_school: ["primary"]
    }
  },
  {
    table: "student_status",
    marks: ["student", "attribute", "value", "start_date"],
    fileWords: /status|program/,
    columns: {
      student_key: ["student"],
      attribute: ["attribute"],
      value: ["value"],
      start_date: ["start_date"],
      end_date: ["end_date"]
    }
  },
  {
    table: "assessment_result",
    marks: ["student", "date", ["score", "percentile"]],
    never: ["scale"],
    fileWords: /assess|test|diagnostic|score|iready|nwea|map/,
    columns: {
      student_key: ["student"],
      subject: ["subject"],
      date: ["date"],
      measure: ["measure"],
      score: ["score"],
      percentile: ["percentile"],
      placement: ["placement"]
    }
  },
  {
    table: "behavior_event",
    marks: ["student", "date", "behavior_type"],
    fileWords: /behav|disciplin|incident/,
    columns: {
      student_key: ["student"],
      date: ["date"],
      behavior_type: ["behavior_type"],
      days_suspended: ["days_suspended"]
    }
  },
  {
    table: "digital_activity",
    marks: ["student", "date", ["app", "actions"]],
    fileWords: /activity|participation|app|login|usage/,
    columns: {
      student_key: ["student"],
      app: ["app"],
      date: ["date"],
      minutes: ["minutes"],
      actions: ["actions"]
    }
  },
  {
    table: "survey_response",
    marks: ["student", "date", "scale", "score"],
    fileWords: /survey|climate|sel/,
    columns: {
      student_key: ["student"],
      instrument: ["survey"],
      date: ["date"],
      scale: ["scale"],
      score: ["score"]
    }
  },
  {
    table: "outreach",
    marks: ["student", "date", "outreach_type"],
    never: ["code", "score"],
    fileWords: /outreach|contact|letter|visit/,
    columns: {
      student_key: ["student"],
      date: ["date"],
      outreach_type: ["outreach_type"],
      punitive: ["punitive"],
      outcome: ["outcome"]
    }
  },
  {
    table: "intervention_assignment",
    marks: ["student", "program", "arm"],
    fileWords: /program|interven|assign/,
    columns: {
      student_key: ["student"],
      program: ["program"],
      assigned_on: ["assigned_on", "start_date", "date"],
      arm: ["arm"],
      assigned_by: ["assigned_by"],
      rule_score: ["score"],
      cutoff: ["cutoff"],
      tier: ["tier"]
    }
  },
  {
    table: "intervention_session",
    marks: ["student", "program", "date"],
    never: ["arm"],
    fileWords: /session|program|interven/,
    columns: {
      student_key: ["student"],
      program: ["program"],
      date: ["date"],
      minutes: ["minutes"],
      attended: ["attended"]
    }
  }
];

/** Facts of students that stand beside others in a file's rows. */
export const studentColumns = {
  sex: ["sex"],
  race_ethnicity: ["race"],
  birth_month: ["birth_date", "birth_year"]
} as const;
