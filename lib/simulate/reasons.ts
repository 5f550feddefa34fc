import { type DayState, dayStates } from "./day-state.js";
import type { Random } from "../random/random.js";
import type { StudentYear } from "./student-year.js";

/** The district's own attendance codes. */
export const attendanceCodes = {
  unknown: "A",
  ill: "ILL",
  appointment: "MED",
  notReached: "UX",
  family: "FAM",
  travel: "TRV",
  excused: "EXC",
  activity: "ACT",
  bus: "BUS",
  suspended: "OSS",
  inSchool: "ISS",
  tardy: "T",
  early: "ED"
} as const;

export type AttendanceCode = (typeof attendanceCodes)[keyof typeof attendanceCodes];

/** Why a student was absent: the code that the office would give if it knew. */
export function reasonFor(
  dice: Random,
  state: DayState,
  { grade, student }: StudentYear,
  isBeforeHoliday: boolean
): AttendanceCode {
  const codes = attendanceCodes;
  if (state === dayStates.suspended) return codes.suspended;
  if (state === dayStates.ill) return dice.chance(0.9) ? codes.ill : codes.appointment;
  const away = (1 + 0.05 * grade) * (student.poor ? 1.25 : 0.8);
  return dice.weighted([
    [codes.ill, 0.36],
    [codes.appointment, 0.11],
    [codes.notReached, 0.24 * away],
    [codes.family, 0.08],
    [codes.travel, isBeforeHoliday ? 0.3 : 0.03],
    [codes.excused, 0.07],
    [codes.activity, grade >= 6 ? 0.03 : 0.01],
    [codes.bus, 0.05 * away]
  ] as const);
}
