import type { Calendar } from "./calendar.js";
import type { StudentYear } from "./student-year.js";
import { type Submissions } from "./submissions.js";

export const noSchool = -1;

/**
 * The school in which a student counts on each day of the year, or `noSchool`; written into `at`. A day that the school
 * never sent in is no day of membership, as nothing is known of it.
 */
export function fillMembership(at: Int8Array, calendar: Calendar, sent: Submissions, of: StudentYear): void {
  const { first, end } = calendar.years[of.year] as { first: number; end: number };
  at.fill(noSchool);
  for (const primary of [false, true])
    for (const seat of of.seats) {
      if (seat.primary !== primary) continue;
      const days = sent[seat.school] as Int32Array;
      for (let day = seat.entry; day <= Math.min(seat.exit, end - 1); day++)
        if ((days[day] as number) >= 0) at[day - first] = seat.school;
    }
}
