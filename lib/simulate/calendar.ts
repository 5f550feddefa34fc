import { type DayNumber, dayNumber, weekday } from "./date.js";
import { type Effects } from "./effects.js";
import { simulatedSchools } from "./schools.js";
import { instructionalDays, type YearPlan, yearPlans } from "./year-plans.js";

/** One day on which most schools are in session. */
export interface SchoolDay {
  readonly day: DayNumber;
  readonly weekday: number;
  /** 0, 1, … : which of the simulated years. */
  readonly year: number;
  /** 0, 1, … within its year. */
  readonly ofYear: number;
  /** 0, 1, … over all years: the run of ten days to which it belongs. */
  readonly spell: number;
  readonly snow: boolean;
  readonly beforeHoliday: boolean;
}

/** The school days of all years, one after the other; a day is named by its place in `days`. */
export interface Calendar {
  readonly days: readonly SchoolDay[];
  /** Of each year: its first day, and the one after its last. */
  readonly years: readonly { readonly schoolYear: number; readonly first: number; readonly end: number }[];
  /** Of each school: 1 on the days on which it is in session. */
  readonly inSession: readonly Uint8Array[];
  /** Added to everybody's log-odds of absence. */
  readonly shift: Float64Array;
  /** Chance that an illness starts. */
  readonly illness: Float64Array;
}

export function makeCalendar(effects: Effects): Calendar {
  const days: SchoolDay[] = [];
  const years = yearPlans.map((plan, year) => {
    const first = days.length;
    const dates = usualDays(plan);
    dates.forEach((day, ofYear) => days.push(schoolDay(plan, dates, day, year, ofYear)));
    return { schoolYear: plan.schoolYear, first, end: days.length };
  });
  return {
    days,
    years,
    inSession: simulatedSchools.map(({ code }) => Uint8Array.from(days, (d) => Number(isOpen(d, code)))),
    shift: Float64Array.from(days, (d) => shiftOf(d, effects)),
    illness: Float64Array.from(days, (d) => illnessOf(d, effects))
  };
}

/** The event that keeps the usual school closed, if any. */
export function closureOf(plan: YearPlan, day: DayNumber): string | undefined {
  if (plan.snowClosed.some((date) => dayNumber(date) === day)) return "Snow day";
  return plannedClosure(plan, day);
}

/** The event that keeps one school closed while the others are open. */
export function ownClosureOf(plan: YearPlan, day: DayNumber, code: string): string | undefined {
  return plan.someClosed.find(([, date, schools]) => dayNumber(date) === day && schools.includes(code))?.[0];
}

function plannedClosure(plan: YearPlan, day: DayNumber): string | undefined {
  return plan.closed.find(([, from, through]) => dayNumber(from) <= day && day <= dayNumber(through))?.[0];
}

function usualDays(plan: YearPlan): DayNumber[] {
  const dates: DayNumber[] = [];
  for (let day = dayNumber(plan.firstDay); dates.length < instructionalDays; day++)
    if (weekday(day) <= 5 && closureOf(plan, day) === undefined) dates.push(day);
  return dates;
}

function schoolDay(
  plan: YearPlan,
  dates: readonly DayNumber[],
  day: DayNumber,
  year: number,
  ofYear: number
): SchoolDay {
  const nextWeekday = weekday(day) >= 5 ? day + 8 - weekday(day) : day + 1;
  return {
    day,
    weekday: weekday(day),
    year,
    ofYear,
    spell: year * Math.ceil(instructionalDays / 10) + Math.floor(ofYear / 10),
    snow: plan.snow.some((date) => dayNumber(date) === day),
    beforeHoliday: ofYear < dates.length - 1 && plannedClosure(plan, nextWeekday) !== undefined
  };
}

function isOpen({ day, year }: SchoolDay, code: string): boolean {
  return ownClosureOf(yearPlans[year] as YearPlan, day, code) === undefined;
}

function shiftOf(d: SchoolDay, effects: Effects): number {
  return (
    (effects.weekday[d.weekday - 1] as number) +
    (effects.year[d.year] as number) +
    (d.beforeHoliday ? effects.beforeHoliday : 0) +
    (d.snow ? effects.snow : 0) +
    (d.ofYear < 20 ? Math.log(effects.september) : 0)
  );
}

function illnessOf(d: SchoolDay, { illness }: Effects): number {
  const peak = dayNumber((yearPlans[d.year] as YearPlan).fluPeak);
  const distance = (d.day - peak) / illness.fluDays;
  return illness.daily * (1 + illness.fluRise * Math.exp(-distance * distance));
}
