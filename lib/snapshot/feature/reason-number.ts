import { attendanceCategories } from "../../canon/attendance-category.js";
import { type ReasonGroup, reasonGroups } from "../../canon/reason-group.js";

/** The groups of reasons by name; their places are their numbers, so that the least is the first by name. */
export const reasonsByName: readonly ReasonGroup[] = reasonGroups.map((d) => d.group).sort();

const absences = attendanceCategories.filter((d) => d.counts !== "nothing").map((d) => `'${d.category}'`);

/** SQL of the number of an absence event's reason, a suspension without one being disciplinary; NULL for no absence. */
export function reasonNumber(event: string): string {
  const numbers = reasonsByName.map(
    (group, index) => `WHEN ${event}.reason_group = '${group}' THEN ${index}`
  );
  return `CASE WHEN ${event}.attendance_category NOT IN (${absences.join(", ")}) THEN NULL
      ${numbers.join(" ")}
      WHEN ${event}.attendance_category = 'out_of_school_suspension' THEN ${reasonsByName.indexOf("disciplinary")} END`;
}
