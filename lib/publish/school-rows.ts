import type { SchoolLevel } from "../canon/grade-level.js";
import { isSensitive } from "./coding.js";
import type { ReleaseRowOf } from "./release-tables.js";

type SchoolRow = ReleaseRowOf<"school">;

/** A school with students counted in the latest block, those of them in need (null: not recorded): private, before the gate. */
export interface SchoolCell {
  readonly school: string;
  readonly school_name: string;
  readonly school_level: SchoolLevel;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly n: number;
  readonly need: number | null;
  readonly attendance_through: string | null;
}

/** By when schools had to send attendance: the last day of instruction so far, and the day `silentAfterDays` before it. */
export interface DueDays {
  readonly lastDay: string;
  /** Null in a year too young for silence. */
  readonly silentBefore: string | null;
}

/** The rows of school.json; late is a school whose attendance ends before the last day due, though not long before it. */
export function schoolRows(cells: readonly SchoolCell[], due: DueDays | null, smallest: number): SchoolRow[] {
  return cells.map(({ n, need, ...school }) => ({
    ...school,
    ...lateness(school.attendance_through ?? "", due),
    need_share:
      need === null || n === 0 || isSensitive(n, need, smallest) ? null : Math.round((10 * need) / n) / 10,
    size_class: n < smallest ? null : sizeClass(n)
  }));
}

function lateness(through: string, due: DueDays | null): Pick<SchoolRow, "is_late" | "is_silent"> {
  const isBehind = due !== null && through < due.lastDay;
  const isSilent = isBehind && due.silentBefore !== null && through < due.silentBefore;
  return { is_late: isBehind && !isSilent, is_silent: isSilent };
}

function sizeClass(n: number): SchoolRow["size_class"] {
  if (n < 300) return "under_300";
  if (n < 600) return "300_to_599";
  return n < 1000 ? "600_to_999" : "1000_and_over";
}
