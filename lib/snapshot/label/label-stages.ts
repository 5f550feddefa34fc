import type { Stage } from "../../attendance/stage.js";
import { label } from "./label.js";
import { labelMember, labelPlanned } from "./label-planned.js";
import { labelSchoolYear } from "./label-school-year.js";
import { labelYear } from "./label-year.js";

/** What is kept of the labels: one row a student-year and block, and one a student-year. PRIVATE. */
export const labelTables = ["label", "label_year"] as const;

/**
 * All steps from the tables of `attendanceStages` to the labels, in order: make each one a table under its name. They
 * also read current_calendar_day, current_snapshot_date and every version of calendar_day. `asOf` as there.
 */
export function labelStages(asOf: string): Stage[] {
  return [labelSchoolYear(asOf), labelPlanned, labelMember, label(asOf), labelYear];
}
