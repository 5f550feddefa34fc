import type { SchoolYear } from "../canon/school-year.js";
import type { RowOf } from "../canon/tables.js";
import type { RecordedPart } from "./day-units.js";
import type { Policy } from "./policy.js";

/** What the record holds of one student. */
export interface StudentRecord {
  readonly enrollments: readonly Pick<
    RowOf<"enrollment">,
    "school_id" | "entry_date" | "exit_date" | "primary_school"
  >[];
  readonly events: readonly (Pick<RowOf<"attendance_event">, "school_id" | "date"> & RecordedPart)[];
  readonly totals: readonly Pick<
    RowOf<"student_year_summary">,
    "school_id" | "school_year" | "days_enrolled" | "days_absent"
  >[];
}

/** What the record holds of the district, and the definitions in force. */
export interface DistrictRecord {
  readonly calendar: readonly Pick<
    RowOf<"calendar_day">,
    "school_id" | "date" | "school_year" | "is_instructional"
  >[];
  readonly submissions: readonly Pick<RowOf<"submission">, "school_id" | "date">[];
  readonly snapshotDates: readonly Pick<RowOf<"snapshot_date">, "school_year" | "block" | "as_of_date">[];
  /** The largest period number recorded on a school's counted days of a year; 1 where there is none. */
  readonly periodsSeen: (schoolId: string, schoolYear: SchoolYear) => number;
  readonly policies: readonly Policy[];
  readonly asOf: string;
}
