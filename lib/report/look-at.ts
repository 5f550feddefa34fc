import { isClear, type Change } from "./change.js";
import type { DayRow } from "./calendar-headline.js";
import { count, ordinal } from "./count.js";
import { monthDay } from "./date.js";
import { percent } from "./percent.js";
import { points } from "./points.js";
import { isExact, type ExactRate, type RateRow } from "./rate-words.js";
import { isSurelyHighest, rankedExact, standing, type NamedRate } from "./standing.js";

/** One thing to look at: the words that link to its place, and the rest of the sentence. */
export interface LookAt {
  readonly linked: string;
  readonly rest: string;
  /** Which part of the page shows it. */
  readonly block: "schools" | "grades" | "bands" | "calendar" | "freshness";
}

/** A school's rate with its change since last year. */
export interface ChangedRate extends NamedRate {
  readonly change?: Change;
}

/** What the rows offer to look at, most pressing first; a reader is shown the first three. */
export function thingsToLookAt(found: {
  district: RateRow | undefined;
  schools: readonly ChangedRate[];
  grades: readonly NamedRate[];
  /** Whether the same grade was highest at this block in each of the years before, latest first. */
  gradeRuns: (grade: string) => number;
  nearLine: number | undefined;
  late: readonly { name: string; through: string | null }[];
  hardestDay?: { date: string; rate: number; basis: DayRow["basis"] };
}): LookAt[] {
  return [
    schoolToLookAt(found.schools, found.district),
    gradeToLookAt(found.grades, found.district, found.gradeRuns),
    nearLineToLookAt(found.nearLine),
    lateToLookAt(found.late),
    dayToLookAt(found.hardestDay)
  ].filter((d) => d !== undefined);
}

function schoolToLookAt(schools: readonly ChangedRate[], district: RateRow | undefined): LookAt | undefined {
  const shown = rankedExact(schools);
  const highest = shown[0];
  if (!highest || shown.length < 2) return undefined;
  const among = isSurelyHighest(highest, schools) ? "shown" : "shown exactly";
  const rise = shown
    .filter((d) => d.change && isClear(d.change) && d.change.difference > 0)
    .sort((a, b) => (b.change?.difference ?? 0) - (a.change?.difference ?? 0))[0];
  if (rise?.change) {
    const linked = `${rise.name} rose ${points(rise.change.difference)} to ${percent((rise.row as ExactRate).rate)}`;
    return {
      linked,
      rest: rise === highest ? `, the highest of the schools ${among}.` : " since this block last year.",
      block: "schools"
    };
  }
  const clear = isExact(district) && standing(highest.row, district.rate) === "above";
  const linked = `${highest.name} is at ${percent((highest.row as ExactRate).rate)}`;
  return {
    linked,
    rest: `, the highest of the schools ${among}${clear ? " and clearly above the district" : ""}.`,
    block: "schools"
  };
}

function gradeToLookAt(
  grades: readonly NamedRate[],
  district: RateRow | undefined,
  runs: (grade: string) => number
): LookAt | undefined {
  const [highest, second] = rankedExact(grades);
  if (!highest || !second || !isExact(district) || standing(highest.row, district.rate) !== "above")
    return undefined;
  const years = runs(highest.row.grade ?? "") + 1;
  const run = years < 2 ? "" : years === 2 ? ", as it was last year" : ` for the ${ordinal(years)} year`;
  return {
    linked: `${highest.name} is at ${percent((highest.row as ExactRate).rate)}`,
    rest: `, above every other grade shown${isSurelyHighest(highest, grades) ? "" : " exactly"}${run}.`,
    block: "grades"
  };
}

function nearLineToLookAt(nearLine: number | undefined): LookAt | undefined {
  if (!nearLine) return undefined;
  return {
    linked: `${count(nearLine)} students are within two points under the line`,
    rest: "; a day or two can move them over it.",
    block: "bands"
  };
}

function lateToLookAt(late: readonly { name: string; through: string | null }[]): LookAt | undefined {
  const first = late[0];
  if (!first) return undefined;
  const others =
    late.length > 1
      ? `; ${late.length - 1} more ${late.length === 2 ? "school is" : "schools are"} behind too`
      : "";
  const linked = first.through
    ? `${first.name} has sent no attendance since ${monthDay(first.through)}`
    : `${first.name} has sent no attendance`;
  return { linked, rest: `${others}.`, block: "freshness" };
}

function dayToLookAt(
  day: { date: string; rate: number; basis: DayRow["basis"] } | undefined
): LookAt | undefined {
  if (!day) return undefined;
  return {
    linked:
      day.basis === "schools"
        ? `Schools had ${percent(day.rate)} absent in the mean on ${monthDay(day.date)}`
        : `${percent(day.rate)} of students were absent on ${monthDay(day.date)}`,
    rest: ", the most of any day this school year.",
    block: "calendar"
  };
}
