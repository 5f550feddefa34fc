import { type DayState, dayStates } from "./day-state.js";
import type { Random } from "../random/random.js";
import type { SimulatedDistrict } from "./simulate-district.js";
import { instructionalDays } from "./year-plans.js";

/** A student's day of the year; undefined if the student is not a member on it. */
export function stateOn({ states }: SimulatedDistrict, row: number, ofYear: number): DayState | undefined {
  const state = states[row * instructionalDays + ofYear] as DayState;
  return state === dayStates.none ? undefined : state;
}

/** The first day of a window on which a student is at school. */
export function presentDay(
  district: SimulatedDistrict,
  row: number,
  from: number,
  through: number
): number | undefined {
  for (let day = from; day <= through; day++)
    if (stateOn(district, row, day) === dayStates.present) return day;
  return undefined;
}

/** A day of a window, whether the student is at school or not; undefined if not a member on it. */
export function memberDay(
  district: SimulatedDistrict,
  row: number,
  from: number,
  through: number,
  dice: Random
): number | undefined {
  const day = dice.integer(from, through);
  return stateOn(district, row, day) === undefined ? undefined : day;
}
