import type { RowOf } from "../../canon/tables.js";
import { knownAt, type Version } from "../feature/rule/known-at.js";

export type CalendarVersion = Pick<
  RowOf<"calendar_day">,
  "school_id" | "date" | "school_year" | "is_instructional"
> &
  Version;

/** The days of instruction that a school had planned after an as-of date, as known on it; if none, those it then held. */
export function plannedDays(
  schoolId: string,
  { school_year, as_of_date }: Pick<RowOf<"snapshot_date">, "school_year" | "as_of_date">,
  versions: readonly CalendarVersion[]
): number {
  const after = versions.filter(
    (day) => day.school_id === schoolId && day.school_year === school_year && day.date > as_of_date
  );
  const count = (days: readonly CalendarVersion[]) => days.filter((day) => day.is_instructional).length;
  const held = after.filter((day) => day.superseded_on === null && !day.retracted);
  return count(knownAt(after, as_of_date)) || count(held);
}
