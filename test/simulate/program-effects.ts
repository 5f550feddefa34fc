import { isAbsent } from "../../lib/simulate/day-state.js";
import type { ProgramName } from "../../lib/simulate/programs.js";
import type { SimulatedDistrict } from "../../lib/simulate/simulate-district.js";
import { instructionalDays } from "../../lib/simulate/year-plans.js";

/** Absences and days of membership of one arm. */
export interface ArmDays {
  days: number;
  absences: number;
}

export type ArmTotals = Record<"treated" | "control" | "waitlist", ArmDays>;

/** What happened to each arm from the day after its first assignment of the year through a day of the year. */
export function armTotals(
  { assignments, calendar, studentYears, states }: SimulatedDistrict,
  program: ProgramName,
  assignedOn: readonly number[],
  through: number
): ArmTotals {
  const rows = new Map(studentYears.map((of, row) => [of, row]));
  const none = (): ArmDays => ({ days: 0, absences: 0 });
  const totals: ArmTotals = { treated: none(), control: none(), waitlist: none() };
  for (const { of, program: name, day, arm } of assignments) {
    const ofYear = day - calendar.years[of.year]!.first;
    if (name !== program || !assignedOn.includes(ofYear)) continue;
    const start = rows.get(of)! * instructionalDays;
    for (let i = ofYear + 1; i <= Math.min(through, instructionalDays - 1); i++) {
      const state = states[start + i]!;
      if (state === 0) continue;
      totals[arm].days++;
      if (isAbsent(state)) totals[arm].absences++;
    }
  }
  return totals;
}

/** Absence rate of the treated less that of others, in days of absence a day of membership. */
export function rateDifference({ treated, control, waitlist }: ArmTotals): number {
  const others = { days: control.days + waitlist.days, absences: control.absences + waitlist.absences };
  return treated.absences / treated.days - others.absences / others.days;
}

export function addTotals(a: ArmTotals, b: ArmTotals): ArmTotals {
  const sum = (x: ArmDays, y: ArmDays): ArmDays => ({
    days: x.days + y.days,
    absences: x.absences + y.absences
  });
  return {
    treated: sum(a.treated, b.treated),
    control: sum(a.control, b.control),
    waitlist: sum(a.waitlist, b.waitlist)
  };
}
