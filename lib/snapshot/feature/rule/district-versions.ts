import type { Policy } from "../../../attendance/policy.js";
import type { RowOf, TableName } from "../../../canon/tables.js";
import type { Version } from "./known-at.js";

type Versions<N extends TableName, C extends keyof RowOf<N>> = readonly (Pick<RowOf<N>, C> & Version)[];

/** All versions of every row that the record holds of one student. */
export interface StudentVersions {
  readonly student_key: string;
  readonly student: Versions<"student", "sex" | "race_ethnicity">;
  readonly student_status: readonly (Omit<RowOf<"student_status">, "student_key" | "attribute"> & {
    readonly attribute: string;
  } & Version)[];
  readonly enrollment: Versions<"enrollment", "school_id" | "entry_date" | "exit_date" | "primary_school">;
  readonly attendance_event: Versions<
    "attendance_event",
    | "school_id"
    | "date"
    | "session_part"
    | "attendance_category"
    | "event_duration"
    | "minutes_missed"
    | "reason_group"
  >;
  readonly student_year_summary: Versions<
    "student_year_summary",
    "school_id" | "school_year" | "days_enrolled" | "days_absent"
  >;
  readonly behavior_event: Versions<"behavior_event", "date" | "days_suspended">;
  readonly assessment_result: Versions<"assessment_result", "subject" | "date" | "measure" | "percentile">;
  readonly survey_response: Versions<"survey_response", "date" | "scale" | "score">;
  readonly digital_activity: Versions<"digital_activity", "app" | "date" | "minutes">;
}

/** All versions of the district's record, and the definitions in force. */
export interface DistrictVersions {
  readonly calendar_day: Versions<"calendar_day", "school_id" | "date" | "school_year" | "is_instructional">;
  readonly submission: Versions<"submission", "school_id" | "date">;
  /** The as-of dates as they stand now: they name the snapshots, so they have no past of their own. */
  readonly snapshot_date: readonly Pick<RowOf<"snapshot_date">, "school_year" | "block" | "as_of_date">[];
  readonly students: readonly StudentVersions[];
  readonly policies: readonly Policy[];
  /** No snapshot is made of a later date. */
  readonly asOf: string;
}
