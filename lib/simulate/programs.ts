import type { Random } from "../random/random.js";
import { schoolAt } from "./schools.js";
import type { StudentYear } from "./student-year.js";

export type Arm = "treated" | "control" | "waitlist";

export interface Program {
  readonly program: string;
  readonly assignedBy: "rule" | "staff" | "random";
  readonly tier: 1 | 2 | 3;
  /** Added to the log-odds of absence of the treated while it lasts: the truth that an evaluation should find. */
  readonly effect: number;
  /** School days that it lasts; to the year's end if more than are left. */
  readonly days: number;
  readonly cutoff?: number;
  readonly who: string;
}

export const programs = {
  mentors: {
    program: "Bridge Mentors",
    assignedBy: "rule",
    tier: 2,
    effect: -0.3,
    days: 180,
    cutoff: 10,
    who: "in five schools from 2023–24: everyone who missed 10.0% of days or more in the year before; those from 4.0% are listed as controls"
  },
  visits: {
    program: "Family Home Visits",
    assignedBy: "staff",
    tier: 3,
    effect: -0.25,
    days: 60,
    who: "in grades K to 8: whom staff worry about, going by absences and by what no file holds; waitlisted at chance when there is no time"
  },
  checkIn: {
    program: "Morning Check-In",
    assignedBy: "random",
    tier: 2,
    effect: -0.45,
    days: 180,
    who: "in grades 6 to 9 from 2023–24: 4 to 9 absences in the first 40 days; two in five treated, two in five controls, one in five waitlisted and treated from day 111"
  }
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;

export interface Assignment {
  readonly of: StudentYear;
  readonly program: ProgramName;
  /** The day, as a place in the calendar; the program begins on the next. */
  readonly day: number;
  readonly arm: Arm;
  readonly score?: number;
}

/** What is known of a student in the morning of a day on which programs are given out. */
export interface Standing {
  readonly of: StudentYear;
  readonly ofYear: number;
  readonly school: number;
  readonly absences: number;
  readonly membership: number;
  /** Share of days absent in the year before. */
  readonly lastRate: number | undefined;
  readonly spell: number;
  readonly given: readonly Assignment[];
}

const mentorSchools = ["JUN", "HAW", "DOG", "ROW", "MAG"].map(schoolAt);
const visitDays = [50, 80, 110];

/** Days of the year on which somebody may be given a program. */
export const assignmentDays: ReadonlySet<number> = new Set([10, 40, 110, ...visitDays]);

/** The programs that a student is given on a day, with the arm. */
export function assign(dice: Random, standing: Standing): Pick<Assignment, "program" | "arm" | "score">[] {
  return [mentor(standing), visit(dice, standing), checkIn(dice, standing)].filter((d) => d !== undefined);
}

function mentor({ of, ofYear, school, lastRate }: Standing) {
  if (ofYear !== 10 || of.year === 0 || lastRate === undefined || !mentorSchools.includes(school))
    return undefined;
  const score = Math.round(1000 * lastRate) / 10;
  if (score < 4) return undefined;
  return {
    program: "mentors",
    arm: score >= programs.mentors.cutoff ? "treated" : "control",
    score
  } as const;
}

function visit(dice: Random, { of, ofYear, absences, membership, spell, given }: Standing) {
  const isChosen = given.some((d) => d.program === "visits" && d.arm === "treated");
  if (!visitDays.includes(ofYear) || of.grade > 8 || isChosen) return undefined;
  const worry = (14 * absences) / Math.max(membership, 1) + 0.9 * spell + 0.7 * dice.normal();
  if (worry < 3) return undefined;
  return { program: "visits", arm: dice.chance(0.7) ? "treated" : "waitlist" } as const;
}

function checkIn(dice: Random, { of, ofYear, absences, given }: Standing) {
  const mine = given.find((d) => d.program === "checkIn");
  if (ofYear === 110 && mine?.arm === "waitlist") return { program: "checkIn", arm: "treated" } as const;
  if (ofYear !== 40 || of.year === 0 || of.grade < 6 || of.grade > 9) return undefined;
  if (absences < 4 || absences > 9) return undefined;
  const arm = dice.weighted([
    ["treated", 0.4],
    ["control", 0.4],
    ["waitlist", 0.2]
  ] as const);
  return { program: "checkIn", arm } as const;
}
