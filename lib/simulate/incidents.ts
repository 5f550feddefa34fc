import type { Random } from "../random/random.js";
import type { StudentYear } from "./student-year.js";

export interface Incident {
  readonly of: StudentYear;
  /** As a place in the calendar. */
  readonly day: number;
  readonly type: string;
  /** School days out of school, from the next on. */
  readonly daysSuspended: number;
}

const types = [
  { type: "disruption", weight: 0.4, suspended: 0.08, longest: 1 },
  { type: "defiance", weight: 0.2, suspended: 0.2, longest: 2 },
  { type: "fighting", weight: 0.18, suspended: 0.85, longest: 5 },
  { type: "vaping", weight: 0.12, suspended: 0.5, longest: 3 },
  { type: "bullying", weight: 0.1, suspended: 0.5, longest: 3 }
] as const;

/** Chance of an incident on a day at school. */
export function incidentChance({ student, grade, disposition }: StudentYear): number {
  const base = grade <= 5 ? 0.0003 : grade <= 8 ? 0.0012 : 0.0008;
  return base * Math.exp(0.8 * student.conduct + 0.3 * disposition) * (student.sex === "male" ? 1.3 : 0.9);
}

export function makeIncident(dice: Random, of: StudentYear, day: number): Incident {
  const kind = dice.weighted(types.map((d) => [d, d.weight] as const));
  const daysSuspended = dice.chance(kind.suspended) ? dice.integer(1, kind.longest) : 0;
  return { of, day, type: kind.type, daysSuspended };
}
