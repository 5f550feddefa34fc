import type { Stage } from "../../attendance/stage.js";
import {
  changedDay,
  knownAttendanceEvent,
  knownDay,
  knownEventDay,
  knownSchoolDay,
  recountedDay,
  restatedDay
} from "./known-then.js";
import { restatementCube, restatementHistogram } from "./restatement-cube.js";
import { restatementDate } from "./restatement-date.js";
import { restatementEnrollment } from "./restatement-enrollment.js";
import { restatementRate } from "./restatement-rate.js";
import { restatementSubmission } from "./restatement-submission.js";
import { restatementVersion } from "./restatement-version.js";

/** What the log keeps, before any of it is written: counts and rates, no student. */
export const restatementTables = [
  "restatement_cube",
  "restatement_rate",
  "restatement_submission",
  "restatement_enrollment"
] as const;

/**
 * All steps of the restatement log, in order: make each one a table under its name. They read every version of
 * attendance_event, submission and enrollment, current_snapshot_date, current_calendar_day, current_submission and current_enrollment, and of the
 * attendance steps policy_year, school_day, membership_span, event_day and uncounted_day; each may be empty.
 */
export const restatementStages: readonly Stage[] = [
  restatementDate,
  restatementVersion,
  restatementHistogram,
  restatementCube,
  changedDay,
  knownAttendanceEvent,
  recountedDay,
  knownSchoolDay,
  knownEventDay,
  restatedDay,
  knownDay,
  restatementRate,
  restatementSubmission,
  restatementEnrollment
];
