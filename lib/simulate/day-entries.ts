import { type DayState, dayStates } from "./day-state.js";
import type { Random } from "../random/random.js";
import { type AttendanceCode, attendanceCodes as codes, reasonFor } from "./reasons.js";
import type { StudentYear } from "./student-year.js";

/** One line of an attendance clerk. */
export interface Entry {
  readonly ofYear: number;
  readonly part: "D" | "AM" | "PM";
  readonly code: AttendanceCode;
  readonly minutes?: number;
  /** Days from the day itself, or from when the school sent it in, to the entry. */
  readonly lag: number;
  readonly isDeleted?: boolean;
  /** The school, where it is not the one in which the student counts. */
  readonly school?: number;
  readonly isBeforeEntry?: boolean;
}

export interface EntryDay {
  readonly ofYear: number;
  readonly state: DayState;
  readonly isBeforeHoliday: boolean;
  /** The code of an absence on the day before. */
  readonly last?: AttendanceCode;
}

/** What is entered about a student's day, now and later. A day at school leaves a trace only if something was odd. */
export function dayEntries(dice: Random, of: StudentYear, day: EntryDay): Entry[] {
  return day.state === dayStates.present ? presentEntries(dice, of, day) : absentEntries(dice, of, day);
}

function absentEntries(
  dice: Random,
  of: StudentYear,
  { ofYear, state, isBeforeHoliday, last }: EntryDay
): Entry[] {
  const goesOn = last !== undefined && last !== codes.suspended && state !== dayStates.suspended;
  const code = goesOn && dice.chance(0.7) ? last : reasonFor(dice, state, of, isBeforeHoliday);
  const entry: Entry = { ofYear, part: "D", code, lag: dice.chance(0.03) ? dice.integer(1, 15) : 0 };
  return inParts(dice, entry).flatMap((part) => versions(dice, part));
}

/** Most absences are of the whole day, some of half of it, a few are entered half by half; either way half a day at least. */
function inParts(dice: Random, entry: Entry): Entry[] {
  const chance = entry.code === codes.suspended ? 1 : dice.uniform();
  if (chance < 0.01)
    return [
      { ...entry, part: "AM" },
      { ...entry, part: "PM" }
    ];
  return chance < 0.045 ? [{ ...entry, part: chance < 0.028 ? "AM" : "PM" }] : [entry];
}

/** One absence in five has no reason at first; for half of those it comes within weeks, for the others never. Few others are corrected. */
function versions(dice: Random, entry: Entry): Entry[] {
  if (entry.code === codes.suspended || entry.code === codes.unknown) return [entry];
  const chance = dice.uniform();
  const unexplained = { ...entry, code: codes.unknown };
  const later = entry.lag + 1 + Math.floor(18 * dice.uniform() ** 2);
  if (chance < 0.1) return [unexplained];
  if (chance < 0.2) return [unexplained, { ...entry, lag: later }];
  if (chance < 0.206)
    return [
      { ...entry, code: codes.notReached },
      { ...entry, code: codes.ill, lag: later }
    ];
  return [entry];
}

/** Late, gone early, or marked absent by mistake, which is taken back later. */
function presentEntries(dice: Random, { disposition, grade }: StudentYear, { ofYear }: EntryDay): Entry[] {
  const chance = dice.uniform();
  const late = 0.011 * Math.exp(0.5 * disposition) * (grade >= 9 ? 1.6 : 1);
  const entry = { ofYear, part: "D", lag: 0 } as const;
  if (chance < late) return [{ ...entry, code: codes.tardy, minutes: dice.integer(3, 55) }];
  if (chance < late + 0.002)
    return [{ ...entry, part: "PM", code: codes.early, minutes: dice.integer(10, 90) }];
  if (chance < late + 0.0022) return [{ ...entry, code: codes.inSchool }];
  if (chance > late + 0.0028) return [];
  const mistaken: Entry = { ...entry, code: dice.chance(0.7) ? codes.unknown : codes.notReached };
  return [mistaken, { ...mistaken, lag: dice.integer(1, 12), isDeleted: true }];
}

/** Now and then a student who comes during the year is marked absent on a day before that. */
export function absencesBeforeEntry(dice: Random, { seats }: StudentYear, first: number): Entry[] {
  const [seat] = seats;
  if (seat === undefined || seat.entry < first + 12 || !dice.chance(0.12)) return [];
  const ofYear = seat.entry - first - dice.integer(2, 8);
  return [{ ofYear, part: "D", code: codes.unknown, lag: 0, school: seat.school, isBeforeEntry: true }];
}
