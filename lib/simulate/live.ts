import type { Calendar } from "./calendar.js";
import { isAbsent } from "./day-state.js";
import type { Effects } from "./effects.js";
import { liveYear, type World } from "./live-year.js";
import { fillMembership } from "./membership.js";
import type { Population } from "./population.js";
import { type Random, random } from "../random/random.js";
import type { Submissions } from "./submissions.js";
import { emptyLedger } from "./supports.js";
import { instructionalDays } from "./year-plans.js";

/** What happened to everybody. */
export interface Lives extends Pick<World, "incidents" | "contacts" | "assignments" | "ledger"> {
  /** A row of 180 day states for each student-year. */
  readonly states: Uint8Array;
  /** A row of 18 for each student-year: the part of the log-odds of absence that lasts about ten days. */
  readonly spells: Float32Array;
}

export const spellsAYear = Math.ceil(instructionalDays / 10);

/** Lives every student-year in turn; each student has own dice. */
export function live(
  seed: number,
  calendar: Calendar,
  effects: Effects,
  { studentYears }: Population,
  sent: Submissions
): Lives {
  const states = new Uint8Array(studentYears.length * instructionalDays);
  const spells = new Float32Array(studentYears.length * spellsAYear);
  const world: World = {
    calendar,
    effects,
    incidents: [],
    contacts: [],
    assignments: [],
    ledger: emptyLedger()
  };
  const at = new Int8Array(instructionalDays);
  studentYears.forEach((of, row) => {
    const isNew = studentYears[row - 1]?.student !== of.student;
    const dice = random(seed, "days", of.student.index, of.year);
    const mine = states.subarray(row * instructionalDays, (row + 1) * instructionalDays);
    const spell = spells.subarray(row * spellsAYear, (row + 1) * spellsAYear);
    fillMembership(at, calendar, sent, of);
    fillSpells(spell, dice, effects, isNew ? undefined : spells[row * spellsAYear - 1]);
    const lastRate = isNew ? undefined : absenceRate(states, row - 1);
    liveYear(world, { of, dice, at, spells: spell, lastRate, states: mine });
  });
  const { incidents, contacts, assignments, ledger } = world;
  return { states, spells, incidents, contacts, assignments, ledger };
}

/** Share of days absent in a student-year; undefined under 10 days of membership. */
export function absenceRate(states: Uint8Array, row: number): number | undefined {
  let [membership, absences] = [0, 0];
  for (let i = row * instructionalDays; i < (row + 1) * instructionalDays; i++) {
    const state = states[i] as number;
    if (state > 0) membership++;
    if (isAbsent(state)) absences++;
  }
  return membership < 10 ? undefined : absences / membership;
}

function fillSpells(
  spells: Float32Array,
  dice: Random,
  { spell: { sd, persistence } }: Effects,
  before: number | undefined
): void {
  const news = sd * Math.sqrt(1 - persistence * persistence);
  let now = before ?? sd * dice.normal();
  for (let i = 0; i < spells.length; i++) {
    now = persistence * now + news * dice.normal();
    spells[i] = now;
  }
}
