import type { Random } from "../random/random.js";
import type { StudentYear } from "./student-year.js";

/** The kinds of contact with a family, whether each threatens or imposes a penalty, and what usually sets it off. */
export const contactTypes = {
  call: { type: "Phone call", punitive: false, atAbsence: 3, chance: 0.5 },
  postcard: { type: "Postcard", punitive: false, atAbsence: 6, chance: 0.5 },
  warning: { type: "Truancy letter", punitive: true, atAbsence: 9, chance: 0.5 },
  visit: { type: "Visit at home", punitive: false, atAbsence: 15, chance: 0.3 },
  hearing: { type: "Truancy hearing", punitive: true, atAbsence: 20, chance: 0.35 }
} as const;

export type ContactType = keyof typeof contactTypes;

export interface Contact {
  readonly of: StudentYear;
  /** As a place in the calendar. */
  readonly day: number;
  readonly type: ContactType;
}

/** The contact that a student's n-th absence of the year sets off, if any. */
export function contactFor(dice: Random, absences: number): ContactType | undefined {
  for (const name of Object.keys(contactTypes) as ContactType[]) {
    const { atAbsence, chance } = contactTypes[name];
    if (absences === atAbsence) return dice.chance(chance) ? name : undefined;
  }
  return undefined;
}
