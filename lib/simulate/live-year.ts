import type { Calendar } from "./calendar.js";
import { type Contact, contactFor, contactTypes } from "./contacts.js";
import { type DayState, dayStates, isAbsent } from "./day-state.js";
import type { Effects } from "./effects.js";
import { type Incident, incidentChance, makeIncident } from "./incidents.js";
import { noSchool } from "./membership.js";
import { type Assignment, assign, assignmentDays, programs } from "./programs.js";
import { type Random } from "../random/random.js";
import { simulatedSchools } from "./schools.js";
import type { StudentYear } from "./student-year.js";
import { type Ledger, logistic, type Support, supportOn } from "./supports.js";
import { instructionalDays } from "./year-plans.js";

/** Where lives are lived: what is the same for all, and where their traces go. */
export interface World {
  readonly calendar: Calendar;
  readonly effects: Effects;
  readonly incidents: Incident[];
  readonly contacts: Contact[];
  readonly assignments: Assignment[];
  readonly ledger: Ledger;
}

/** A student's year before it is lived. */
export interface YearAhead {
  readonly of: StudentYear;
  readonly dice: Random;
  /** The school in which the student counts, by day of the year. */
  readonly at: Int8Array;
  /** The part of the log-odds that lasts about ten days, by ten days. */
  readonly spells: Float32Array;
  /** Share of days absent in the year before. */
  readonly lastRate: number | undefined;
  /** Day states go here, by day of the year. */
  readonly states: Uint8Array;
}

/** Lives a student's year day by day; each day may depend on all before it. */
export function liveYear(world: World, { of, dice, at, spells, lastRate, states }: YearAhead): void {
  const { calendar, effects } = world;
  const first = calendar.years[of.year]?.first ?? 0;
  const trouble = incidentChance(of);
  const given: Assignment[] = [];
  const supports: Support[] = [];
  let [membership, absences, daysAway, suspendedFor] = [0, 0, 0, 0];
  let yesterday: DayState = dayStates.none;
  for (let ofYear = 0; ofYear < instructionalDays; ofYear++) {
    const school = at[ofYear] as number;
    if (school === noSchool) continue;
    const day = first + ofYear;
    const spell = spells[Math.floor(ofYear / 10)] as number;
    if (assignmentDays.has(ofYear)) {
      const standing = { of, ofYear, school, absences, membership, lastRate, spell, given };
      for (const d of assign(dice, standing)) give({ of, day, ...d });
    }
    yesterday = liveDay(day, school, spell);
    states[ofYear] = yesterday;
    membership++;
    if (isAbsent(yesterday)) absences++;
    if (yesterday === dayStates.present && dice.chance(trouble)) suspendedFor = misbehave(day);
    if (yesterday === dayStates.ill || yesterday === dayStates.away) reachOut(day, ++daysAway);
  }

  function liveDay(day: number, school: number, spell: number): DayState {
    if (suspendedFor-- > 0) return dayStates.suspended;
    const wasIll = yesterday === dayStates.ill;
    const illness = wasIll ? effects.illness.goesOn : (calendar.illness[day] as number);
    if (dice.chance(illness)) return dayStates.ill;
    const logOdds =
      effects.mean + of.offset + spell + schoolEffect(school, of.year) + (calendar.shift[day] as number);
    const support = supports.length > 0 ? supportOn(supports, day, logOdds, world.ledger) : 0;
    return dice.chance(logistic(logOdds + support)) ? dayStates.away : dayStates.present;
  }

  function give(assignment: Assignment): void {
    given.push(assignment);
    world.assignments.push(assignment);
    const { day, arm, program } = assignment;
    const { effect, days } = programs[program];
    if (arm === "treated") supports.push({ effect, from: day + 1, through: day + days, program });
  }

  function misbehave(day: number): number {
    const incident = makeIncident(dice, of, day);
    world.incidents.push(incident);
    return incident.daysSuspended;
  }

  function reachOut(day: number, absence: number): void {
    const type = contactFor(dice, absence);
    if (type === undefined) return;
    world.contacts.push({ of, day, type });
    const { effect, days } = contactTypes[type].punitive
      ? effects.punitiveOutreach
      : effects.supportiveOutreach;
    supports.push({ effect, from: day + 1, through: day + days });
  }
}

function schoolEffect(school: number, year: number): number {
  const { effect, latestChange } = simulatedSchools[school] as (typeof simulatedSchools)[number];
  return effect + (year === 3 ? latestChange : 0);
}
