import { averageDaily } from "./average-daily.js";
import { eventDay } from "./event-day.js";
import { membershipSpan } from "./membership-span.js";
import type { Policy } from "./policy.js";
import { policyYear } from "./policy-year.js";
import { schoolBlock } from "./school-block.js";
import { schoolDay } from "./school-day.js";
import { schoolFigure } from "./school-figure.js";
import type { Stage } from "./stage.js";
import { studentBlock } from "./student-block.js";
import { studentDay } from "./student-day.js";
import { studentFigure } from "./student-figure.js";
import { studentYear } from "./student-year.js";
import { uncountedDay } from "./uncounted-day.js";

/**
 * All steps from the record to days, blocks and years, in order: make each one a table under its name. They read
 * current_enrollment, current_calendar_day, current_submission, current_snapshot_date, current_attendance_event and
 * current_student_year_summary, each of which may be empty. `asOf` is an ISO date; nothing after it counts.
 */
export function attendanceStages(policies: readonly Policy[], asOf: string): Stage[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf)) throw new Error(`not an ISO date: ${asOf}`);
  return [
    policyYear(policies),
    schoolDay(asOf),
    schoolBlock(asOf),
    membershipSpan,
    eventDay,
    uncountedDay,
    schoolFigure,
    studentFigure,
    studentBlock,
    studentYear,
    averageDaily,
    studentDay
  ];
}
