import type { Calendar } from "./calendar.js";
import type { Random } from "../random/random.js";
import { schoolAt, simulatedSchools } from "./schools.js";

/** A student's place in a school in a school year. Days are places in the calendar, both included. */
export interface Seat {
  readonly school: number;
  readonly entry: number;
  readonly exit: number;
  readonly exitType: ExitType;
  /** False where the student counts in another school meanwhile. */
  readonly primary: boolean;
}

export type ExitType = "year end" | "graduated" | "transferred" | "moved" | "withdrew" | "ended";

export const continuation = schoolAt("WIL");

/** The days of a year in which the student is there, and how likely the student is to move. */
export interface Stay {
  readonly year: number;
  readonly grade: number;
  readonly school: number;
  readonly from: number;
  readonly mobility: number;
}

/** All seats of a student in a year: one as a rule; more with transfers, returns and courses in a second school. */
export function makeSeats(calendar: Calendar, dice: Random, stay: Stay): Seat[] {
  const { first, end } = calendar.years[stay.year] as { first: number; end: number };
  const seat = yearSeat(calendar, stay);
  const fate = dice.uniform() / stay.mobility;
  const day = dice.integer(Math.max(stay.from, first) + 5, end - 8);
  if (day <= stay.from + 5 || day >= end - 8) return [seat];
  if (fate < 0.03) return leave(calendar, dice, seat, day, end);
  if (fate < 0.055) return transfer(dice, seat, day);
  if (stay.grade >= 10 && stay.school !== continuation && fate < 0.062) return study(dice, seat, day, end);
  return [seat];
}

function yearSeat(calendar: Calendar, { year, grade, school, from }: Stay): Seat {
  const { first, end } = calendar.years[year] as { first: number; end: number };
  const open = calendar.inSession[school] as Uint8Array;
  let entry = Math.max(from, first);
  let exit = end - 1;
  while (!open[entry]) entry++;
  while (!open[exit]) exit--;
  return { school, entry, exit, exitType: grade === 12 ? "graduated" : "year end", primary: true };
}

function leave(calendar: Calendar, dice: Random, seat: Seat, day: number, end: number): Seat[] {
  const left: Seat = { ...seat, exit: day, exitType: dice.chance(0.75) ? "moved" : "withdrew" };
  const back = day + dice.integer(8, 45);
  if (!dice.chance(0.15) || back > end - 8) return [left];
  const open = calendar.inSession[seat.school] as Uint8Array;
  let entry = back;
  while (!open[entry]) entry++;
  return [left, { ...seat, entry }];
}

/** One time in three the old school takes the student off its roll only days after the new one has put the name on. */
function transfer(dice: Random, seat: Seat, day: number): Seat[] {
  const { level } = simulatedSchools[seat.school] as (typeof simulatedSchools)[number];
  const others = simulatedSchools.flatMap((d, i) => (d.level === level && i !== seat.school ? [i] : []));
  const overlap = dice.chance(0.33) ? dice.integer(0, 7) : -1;
  return [
    { ...seat, exit: day + overlap, exitType: "transferred", primary: overlap < 0 },
    { ...seat, school: dice.pick(others), entry: day }
  ];
}

/** Courses at the continuation school beside the own one. */
function study(dice: Random, seat: Seat, day: number, end: number): Seat[] {
  const exit = Math.min(end - 2, day + dice.integer(25, 80));
  return [seat, { school: continuation, entry: day, exit, exitType: "ended", primary: false }];
}
