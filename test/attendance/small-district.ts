import type { RowOf } from "../../lib/canon/tables.js";

type CalendarDay = Pick<RowOf<"calendar_day">, "school_id" | "date" | "school_year" | "is_instructional">;
type Event = Partial<RowOf<"attendance_event">>;

/** The twenty weekdays from Monday, February 19 to Friday, March 15, 2024: the leap day is the ninth. */
export const twentyDays = [19, 20, 21, 22, 23, 26, 27, 28, 29]
  .map((day) => `2024-02-${day}`)
  .concat(["01", "04", "05", "06", "07", "08", "11", "12", "13", "14", "15"].map((day) => `2024-03-${day}`));

/** Date n of the twenty, from 1. */
export const day = (n: number): string => twentyDays[n - 1]!;

export function calendar(school_id: string, dates = twentyDays, school_year = 2024): CalendarDay[] {
  return dates.map((date) => ({ school_id, date, school_year, is_instructional: true }));
}

export function stay(
  entry_date: string,
  exit_date: string | null = null,
  school_id = "1",
  primary_school: boolean | null = null
): RowOf<"enrollment"> {
  return {
    student_key: "s",
    school_id,
    entry_date,
    exit_date,
    exit_type: null,
    homeroom: null,
    teacher_key: null,
    primary_school
  };
}

/** Excused absences, or other events, on days n of the twenty. */
export function events(days: number[], more: Event = {}): Event[] {
  return days.map((n) => ({
    student_key: "s",
    school_id: "1",
    date: day(n),
    session_part: "day",
    attendance_category: "excused_absence",
    ...more
  }));
}

/** That a school sent attendance in on days n of the twenty. */
export function sent(school_id: string, days: number[]) {
  return days.map((n) => ({ school_id, date: day(n), submitted_on: day(n) }));
}

/** from, from + 1, …, through. */
export function range(from: number, through: number): number[] {
  return Array.from({ length: through - from + 1 }, (_, index) => from + index);
}
