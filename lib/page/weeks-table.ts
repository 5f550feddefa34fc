import { suppressed, type TableColumn } from "../chart/table.js";
import type { DayRow } from "../report/calendar-headline.js";
import { monthDay, weekdayNames } from "../report/date.js";
import { rateWords } from "../report/rate-words.js";
import type { BlockTable } from "./block-table.js";
import type { DayPlace } from "./day-places.js";
import type { Edition } from "./edition.js";
import { round } from "./share-of.js";

/** A week of a place: its days by weekday. */
interface Week {
  readonly place: DayPlace;
  readonly monday: string;
  readonly days: ReadonlyMap<number, DayRow>;
}

/** The calendar as a table, a row a week; its file is the days themselves. */
export function weeksTable(edition: Edition, places: readonly DayPlace[]): BlockTable<Week> {
  return {
    name: "days",
    caption: places.some((d) => d.days.some((day) => day.basis === "schools"))
      ? "Mean of schools’ absence rates on each school day, by week"
      : "Share of students absent on each school day, by week",
    rows: places.flatMap(weeksOf),
    columns: [
      {
        name: "week",
        label: "Week of",
        value: (d) => d.monday,
        text: (d) => monthDay(d.monday),
        heads: true
      },
      ...[1, 2, 3, 4, 5].map(weekdayColumn)
    ],
    filters: (d) => ({ place: d.place.value }),
    chosen: { place: "all" }
  };
}

function weekdayColumn(weekday: number): TableColumn<Week> {
  const name = weekdayNames[weekday - 1] ?? "";
  return {
    name: name.toLowerCase(),
    label: name,
    numeric: true,
    value: (d) => valueOf(d.days.get(weekday)),
    text: (d) => textOf(d.days.get(weekday))
  };
}

function weeksOf(place: DayPlace): Week[] {
  const weeks = new Map<string, Map<number, DayRow>>();
  for (const day of place.days) {
    const monday = daysBefore(day.date, day.weekday - 1);
    weeks.set(monday, (weeks.get(monday) ?? new Map<number, DayRow>()).set(day.weekday, day));
  }
  return [...weeks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([monday, days]) => ({ place, monday, days }));
}

function valueOf(day: DayRow | undefined): string | number | null {
  if (!day) return null;
  return day.shown === "hidden" ? suppressed : round(day.rate);
}

function textOf(day: DayRow | undefined): string {
  return day ? rateWords(day) : "no school";
}

function daysBefore(isoDate: string, days: number): string {
  return new Date(Date.parse(isoDate) - days * 86400000).toISOString().slice(0, 10);
}
