import { fileYear } from "./attendance-files.js";
import { isoDate } from "./date.js";
import { dayStates } from "./day-state.js";
import { engagement } from "./engagement.js";
import { spellsAYear } from "./live.js";
import { canaries, inventPerson } from "./names.js";
import { nullApp } from "./planted-nulls.js";
import { random } from "../random/random.js";
import { type RawFile, rawFile, type RawRow } from "./raw-file.js";
import type { SimulatedDistrict } from "./simulate-district.js";
import type { Student } from "./student.js";
import type { StudentYear } from "./student-year.js";
import { logistic } from "./supports.js";
import { instructionalDays } from "./year-plans.js";

/** Days from an activity to its record. */
export const activityLag = 1;

/** The year in which the district began to use apps: no file is older. */
const firstYear = 1;

const app = "Lessonloft";

/** One file a school year, by account; and who holds the accounts. */
export function activityFiles(district: SimulatedDistrict): RawFile[] {
  const years = district.calendar.years.slice(firstYear);
  return [
    rawFile("accounts.csv", ["account", "student_number", "login"], () => accountRows(district)),
    ...years.map(({ schoolYear }, i) =>
      rawFile(
        `activity-${fileYear(schoolYear)}.csv.gz`,
        ["account", "app", "day", "minutes", "actions"],
        () => activityRows(district, firstYear + i),
        {
          dirt: [
            { kind: "exact duplicate", share: 0.0005 },
            { kind: "unknown account", share: 0.0005, column: "account", with: ["u0000000", "test-user"] },
            { kind: "impossible amount", share: 0.0003, column: "minutes", with: ["-1", "99999"] },
            { kind: "impossible date", share: 0.0001, column: "day", with: ["2025-00-10", "yesterday"] }
          ]
        }
      )
    )
  ];
}

function accountOf({ index }: Student): string {
  return `u${((index + 1) * 48271).toString(36).padStart(7, "0")}`;
}

function* accountRows({ seed, calendar, students, studentYears }: SimulatedDistrict): Generator<RawRow> {
  const entries = new Map<Student, number>();
  for (const { student, seats } of [...studentYears].reverse())
    entries.set(student, calendar.days[seats[0]?.entry ?? 0]?.day ?? 0);
  for (const student of students) {
    const login = inventPerson(seed, "student", student.index).email.replace(
      canaries.domain,
      `login.${canaries.domain}`
    );
    yield { recorded: entries.get(student) ?? 0, cells: [accountOf(student), student.number, login] };
  }
}

function* activityRows(district: SimulatedDistrict, year: number): Generator<RawRow> {
  const { first, end } = district.calendar.years[year] as { first: number; end: number };
  const days = district.calendar.days.slice(first, end).map(({ day }) => ({ day, iso: isoDate(day) }));
  for (const [row, of] of district.studentYears.entries()) {
    if (of.year !== year) continue;
    const account = accountOf(of.student);
    for (const { name, ofYear, minutes, actions } of uses(district, of, row)) {
      const { day, iso } = days[ofYear] as (typeof days)[number];
      yield { recorded: day + activityLag, cells: [account, name, iso, String(minutes), String(actions)] };
    }
  }
}

interface Use {
  readonly name: string;
  readonly ofYear: number;
  readonly minutes: number;
  readonly actions: number;
}

/** The real app is used at school, more by the engaged and less in a bad spell; the other on any day by anyone alike. */
function* uses(
  { seed, states, spells, effects }: SimulatedDistrict,
  of: StudentYear,
  row: number
): Generator<Use> {
  const dice = random(seed, "app", of.student.index, of.year);
  const noise = random(seed, "null app", of.student.index, of.year);
  const liking = engagement(of, effects);
  const usual = (of.grade <= 2 ? -1.9 : -0.9) + 0.55 * liking;
  for (let ofYear = 0; ofYear < instructionalDays; ofYear++) {
    const state = states[row * instructionalDays + ofYear];
    if (state === dayStates.none) continue;
    const spell = (spells[row * spellsAYear + Math.floor(ofYear / 10)] as number) / effects.spell.sd;
    const chance = logistic(usual - 0.45 * spell) * (state === dayStates.present ? 1 : 0.1);
    if (dice.chance(chance))
      yield use(app, ofYear, 18 * Math.exp(0.5 * dice.normal() + 0.15 * liking), dice.integer(2, 30));
    if (noise.chance(0.06))
      yield use(nullApp, ofYear, 14 * Math.exp(0.5 * noise.normal()), noise.integer(2, 30));
  }
}

function use(name: string, ofYear: number, minutes: number, actions: number): Use {
  return { name, ofYear, minutes: Math.min(240, Math.max(1, Math.round(minutes))), actions };
}
