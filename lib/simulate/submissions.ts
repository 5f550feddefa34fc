import type { Calendar } from "./calendar.js";
import { type DayNumber, dayNumber } from "./date.js";
import { random } from "../random/random.js";
import { schoolAt, simulatedSchools } from "./schools.js";

/** Marks a day on which a school was closed, or whose attendance it never sent in. */
export const never = -1;

/** Of each school and day: when its attendance was sent in, or `never`. */
export type Submissions = readonly Int32Array[];

/** A school that is behind: what happened after a date was sent in on another, or never. */
const silences = [
  {
    school: schoolAt("LIN"),
    after: dayNumber("2026-01-09"),
    through: dayNumber("2026-01-23"),
    sent: dayNumber("2026-01-26")
  },
  { school: schoolAt("CYP"), after: dayNumber("2023-05-19"), through: dayNumber("2023-06-30"), sent: never }
] as const;

/** Nearly always on the day; now and then late or never; two schools fell silent for weeks. */
export function makeSubmissions(seed: number, calendar: Calendar): Submissions {
  return simulatedSchools.map(({ code }, school) => {
    const dice = random(seed, "submissions", code);
    return Int32Array.from(calendar.days, ({ day }, i) => {
      const sent = usuallySent(day, dice.uniform());
      return calendar.inSession[school]?.[i] ? (silence(school, day) ?? sent) : never;
    });
  });
}

function usuallySent(day: DayNumber, chance: number): DayNumber {
  if (chance < 0.002) return never;
  return chance < 0.03 ? day + 1 + Math.floor(chance * 100) : day;
}

function silence(school: number, day: DayNumber): DayNumber | undefined {
  return silences.find((d) => d.school === school && d.after < day && day <= d.through)?.sent;
}
