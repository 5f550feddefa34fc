import type { Calendar } from "./calendar.js";
import type { Effects } from "./effects.js";
import { continuation, makeSeats, type Seat } from "./seat.js";
import { schoolAt, simulatedSchools } from "./schools.js";
import { neighborhoods, type Student } from "./student.js";

/** The groups that a student is in during a year, known to the district or not yet. */
export type Groups = { readonly [K in keyof Effects["group"]]: boolean };

/** A student in one school year. */
export interface StudentYear {
  readonly student: Student;
  readonly year: number;
  /** 0 for kindergarten, then 1 to 12. */
  readonly grade: number;
  readonly seats: readonly Seat[];
  readonly groups: Groups;
  /** The hidden propensity to be absent, log-odds. */
  readonly disposition: number;
  /** Added to the log-odds on every day: disposition, grade, groups, neighborhood. */
  readonly offset: number;
}

/** How a student comes to a year: with the year before, or new, on some day. */
export interface Arrival {
  readonly student: Student;
  readonly year: number;
  readonly grade: number;
  /** The first day, as a place in the calendar. */
  readonly from: number;
  readonly before?: StudentYear;
}

export function makeStudentYear(
  calendar: Calendar,
  effects: Effects,
  neighborhoodEffects: readonly number[],
  arrival: Arrival
): StudentYear {
  const { student, year, grade, from } = arrival;
  const groups = groupsOf(arrival);
  const disposition = dispositionOf(arrival, effects);
  const school = schoolOf(arrival, disposition / effects.disposition.sd);
  const mobility = (groups.homeless ? 3.5 : 1) * (groups.foster_care ? 2.5 : 1) * (student.poor ? 1.3 : 0.8);
  return {
    student,
    year,
    grade,
    seats: makeSeats(calendar, student.dice, { year, grade, school, from, mobility }),
    groups,
    disposition,
    offset:
      disposition +
      (effects.grade[grade] as number) +
      (neighborhoodEffects[student.neighborhood] as number) +
      groupEffect(groups, effects)
  };
}

function groupEffect(groups: Groups, { group }: Effects): number {
  const names = Object.keys(group) as (keyof Groups)[];
  return names.reduce((sum, name) => sum + (groups[name] ? group[name] : 0), 0);
}

function dispositionOf({ student, before }: Arrival, { disposition: { sd, persistence } }: Effects): number {
  const news = sd * student.dice.normal();
  return before ? persistence * before.disposition + Math.sqrt(1 - persistence * persistence) * news : news;
}

function groupsOf({ student, grade, before }: Arrival): Groups {
  const { dice, language, poor } = student;
  const was = before?.groups;
  const stays = (now: boolean | undefined, keep: number, start: number): boolean =>
    dice.chance(now === undefined ? start : now ? keep : start / 10);
  const learner = language !== "English" && (was ? was.english_learner : dice.chance(0.78 - 0.05 * grade));
  return {
    economically_disadvantaged: dice.chance(poor ? 0.95 : 0.04),
    disability: stays(was?.disability, 0.985, 0.11 + 0.005 * Math.min(grade, 8)),
    homeless:
      stays(was?.homeless, 0.4, poor ? 0.04 : 0.008) ||
      (was !== undefined && dice.chance(poor ? 0.03 : 0.006)),
    foster_care: stays(was?.foster_care, 0.65, 0.008),
    english_learner: learner && (was === undefined || dice.chance(0.86)),
    section_504: stays(was?.section_504, 0.95, 0.04),
    migrant: poor && stays(was?.migrant, 0.8, language === "Spanish" ? 0.05 : 0.004)
  };
}

/** The school where the year begins: the last one or the one it feeds; for the new, that of the neighborhood, as a rule. */
function schoolOf({ student, grade, before }: Arrival, z: number): number {
  const { dice } = student;
  const last = before?.seats.filter((seat) => seat.primary).at(-1)?.school;
  const level = grade <= 5 ? "elementary" : grade <= 8 ? "middle" : "high";
  if (grade >= 10 && last === continuation && dice.chance(0.7)) return continuation;
  if (grade >= 10 && dice.chance(0.005 * Math.exp(0.9 * z))) return continuation;
  let school = last ?? home(student);
  if (school === continuation) school = home(student);
  for (let step = 0; step < 2 && simulatedSchools[school]?.level !== level; step++)
    school = schoolAt(simulatedSchools[school]?.feeds ?? "");
  return school;
}

function home({ dice, neighborhood }: Student): number {
  if (dice.chance(0.85)) return neighborhoods[neighborhood]?.school ?? 0;
  return dice.pick(neighborhoods).school;
}
