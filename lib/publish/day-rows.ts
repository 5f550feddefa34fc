import type { SchoolLevel } from "../canon/grade-level.js";
import type { CountCell } from "./count-quantities.js";
import { figuresOf, rounded } from "./figures.js";
import { inOrder } from "./in-order.js";
import type { ReleaseRowOf } from "./release-tables.js";
import { fewestSchools } from "../canon/reporting-limits.js";
import { type Partition, type Withheld, withholdCounts } from "./withhold-counts.js";

type DayRow = ReleaseRowOf<"day">;

/** Students due at school and days missed on a day: private, before the gate. */
export interface DayCell {
  readonly scope: DayRow["scope"];
  readonly school: string | null;
  readonly school_level: SchoolLevel | null;
  readonly school_year: number;
  readonly date: string;
  readonly n: number;
  readonly absent: number;
  readonly calendar_event: string | null;
}

/** A school's rate of a day as it gave it itself, where there are no students' rows, or the mean of such rates. */
export interface GivenRate {
  readonly scope: DayRow["scope"];
  readonly school: string | null;
  readonly school_level: SchoolLevel | null;
  readonly school_year: number;
  readonly date: string;
  /** How many schools' rates it is of. */
  readonly schools: number;
  readonly attendance_rate: number;
  readonly calendar_event: string | null;
}

/** The rows of day.json, day by day safe against sums over schools and levels. */
export function dayRows(cells: readonly DayCell[], smallest: number): DayRow[] {
  let before: ReadonlySet<string> = new Set();
  return inOrder(cells, ({ date }) => [date]).flatMap((day) => {
    const counted = day.map(countCell);
    const withheld = withholdCounts(counted, partitionsOf(day), { smallest, before });
    before = new Set(counted.flatMap(({ key }, i) => (withheld[i]?.x ? [key] : [])));
    return day.flatMap((cell, i) => (isUnseen(cell) ? [] : [rowOf(cell, withheld[i], smallest)]));
  });
}

/** The same of schools' rates, which tell of no student: each school's to a tenth of a percent, and means of enough schools. */
export function givenRateRows(rates: readonly GivenRate[]): DayRow[] {
  return rates.map(({ schools, attendance_rate, calendar_event, ...key }) => ({
    ...key,
    weekday: weekdayOf(key.date),
    basis: "schools",
    schools: key.scope === "school" ? null : schools,
    n: null,
    absent: null,
    ...givenFigure(key.scope, schools, 1 - attendance_rate),
    calendar_event
  }));
}

function givenFigure(
  scope: DayRow["scope"],
  schools: number,
  rate: number
): Pick<DayRow, "rate" | "shown" | "hidden_because"> {
  if (scope === "school")
    return { rate: Math.round(rate * 1000) / 1000, shown: "exact", hidden_because: null };
  if (schools < fewestSchools) return { rate: null, shown: "hidden", hidden_because: "few_schools" };
  return { rate: rounded(rate), shown: "exact", hidden_because: null };
}

const ranks = { school: 1, level: 3, district: 9 };

function countCell(cell: DayCell): CountCell {
  const { scope, school, school_level, n, absent } = cell;
  const key = [scope, school, school_level].join("|");
  return { key, rank: ranks[scope], n, x: absent, unseen: isUnseen(cell) ? "all" : undefined };
}

/** A level that is not recorded gets no row, but counts in sums. */
function isUnseen({ scope, school_level }: DayCell): boolean {
  return scope === "level" && school_level === null;
}

function partitionsOf(day: readonly DayCell[]): Partition[] {
  const placesOf = (scope: DayRow["scope"], level?: SchoolLevel | null) =>
    day.flatMap((cell, i) =>
      cell.scope === scope && (level === undefined || cell.school_level === level) ? [i] : []
    );
  const district = placesOf("district").map((total) => ({ total, parts: placesOf("level") }));
  const levels = placesOf("level").map((total) => ({
    total,
    parts: placesOf("school", day[total]?.school_level)
  }));
  return [...district, ...levels].filter(({ parts }) => parts.length > 0);
}

function rowOf(cell: DayCell, withheld: Withheld | undefined, smallest: number): DayRow {
  const { scope, school, school_level, school_year, date, calendar_event } = cell;
  const hides = withheld ?? { n: true, x: true };
  const { x, ...figures } = figuresOf({ n: cell.n, x: cell.absent }, hides, smallest);
  const key = { scope, school, school_level, school_year, date, weekday: weekdayOf(date) };
  return { ...key, basis: "students", schools: null, ...figures, absent: x, calendar_event };
}

/** 1 is Monday. */
function weekdayOf(date: string): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}
