import { chartBlock } from "../chart/block.js";
import type { CalendarDay } from "../chart/calendar-heat.js";
import { filterForm } from "../chart/filter-form.js";
import { fewestSchools } from "../canon/reporting-limits.js";
import { calendarHeadline, weekdayMeans, type DayRow } from "../report/calendar-headline.js";
import { count } from "../report/count.js";
import { monthName, weekdayNames } from "../report/date.js";
import { reporting } from "../report/given-rates-headline.js";
import { html, type Html } from "../report/html.js";
import { blockTools } from "./block-table.js";
import { weeksTable } from "./weeks-table.js";
import { districtDays, hasRatesOnly } from "./daily-rates.js";
import type { Edition } from "./edition.js";
import { placesWithDays, type DayPlace } from "./day-places.js";
import { round } from "./share-of.js";

/** A day of the calendar, with what the filters read. */
type PlacedDay = CalendarDay & { readonly place?: string; readonly month: string };

/** Share absent on each school day, of the district, a level or a school; undefined where the district has no days. */
export function calendarBlock(edition: Edition, wide: number): Html | undefined {
  const { document } = edition;
  const places = placesWithDays(edition);
  const district = places[0];
  if (!district) return undefined;
  const months = [...new Set(calendarDates(edition).map((d) => d.date.slice(0, 7)))];
  const block = chartBlock(document, {
    id: "calendar",
    headline: calendarHeadline(district.days),
    reading: hasRatesOnly(edition)
      ? "Mean of schools’ absence rates on each school day, each school counting the same."
      : "Share of students absent on each school day.",
    chart: "calendarHeat",
    rows: [...places.flatMap((place) => daysSoFar(edition, place)), ...daysToCome(edition)],
    options: calendarOptions(edition, district.days),
    chosen: { place: "all" },
    variants: Object.fromEntries(
      places.slice(1).map((place) => [
        `place=${place.value}`,
        {
          headline: `${place.label}: ${calendarHeadline(place.days)}`,
          note: calendarNote(edition, place.days),
          options: calendarOptions(edition, place.days)
        }
      ])
    ),
    widths: { wide },
    note: calendarNote(edition, district.days),
    ...blockTools(edition, weeksTable(edition, places), "days")
  });
  const filters = [
    { name: "place", label: "Where", choices: places.map(({ value, label }) => ({ value, label })) },
    {
      name: "month",
      label: "Month",
      all: "The whole year",
      choices: months.map((value) => ({ value, label: `${monthName(value)} ${value.slice(0, 4)}` }))
    }
  ];
  return html`${filterForm({ blocks: ["calendar"], filters })}${block}`;
}

/** The days so far of one place, with their shares. */
function daysSoFar(edition: Edition, { value, days }: DayPlace): PlacedDay[] {
  const known = new Map(days.map((d) => [d.date, d]));
  return calendarDates(edition)
    .filter((d) => d.date <= edition.site.as_of_date)
    .map(({ date, event }) => ({
      ...shownDay(date, known.get(date), event),
      place: value,
      month: date.slice(0, 7)
    }));
}

/** The days to come, once for all places: a row without a place belongs to every choice. */
function daysToCome(edition: Edition): PlacedDay[] {
  return calendarDates(edition)
    .filter((d) => d.date > edition.site.as_of_date)
    .map(({ date }) => ({ date, rate: null, shown: "to_come", month: date.slice(0, 7) }));
}

function shownDay(date: string, day: DayRow | undefined, event: string | null): CalendarDay {
  const shown = !day ? "none" : day.shown === "hidden" ? "hidden" : "exact";
  return {
    date,
    rate: shown === "exact" ? round(day?.rate ?? null) : null,
    shown,
    ...(event ? { event } : {})
  };
}

/** Instructional days of the latest school year; where no calendar came, the days that have figures. */
function calendarDates(edition: Edition): { date: string; event: string | null }[] {
  const { release, site } = edition;
  const planned = release.calendar.filter((d) => d.school_year === site.school_year && d.is_instructional);
  const days = planned.length > 0 ? planned : districtDays(edition);
  return days.map((d) => ({ date: d.date, event: d.calendar_event }));
}

function calendarOptions({ isFinal }: Edition, days: readonly DayRow[]) {
  const means = weekdayMeans(days);
  return {
    named: hardestDays(days).map((d) => ({
      date: d.date,
      words: d.calendar_event ?? weekdayNames[d.weekday - 1] ?? ""
    })),
    means: [1, 2, 3, 4, 5].map((weekday) => round(means.find((d) => d.weekday === weekday)?.rate ?? null)),
    meansHead: isFinal ? "mean" : "mean so far",
    legend: `${isMeanOfSchools(days) ? "absent that day, mean of schools" : "of students absent that day"}. Empty: no school`
  };
}

/** The two days with the most absence that lie more than a week apart, so that their names have room. */
function hardestDays(days: readonly DayRow[]): DayRow[] {
  const ranked = days
    .filter((d) => d.shown === "exact" && d.rate !== null)
    .sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0));
  const first = ranked[0];
  if (!first) return [];
  const second = ranked.find((d) => Math.abs(Date.parse(d.date) - Date.parse(first.date)) > 8 * 86400000);
  return second ? [first, second] : [first];
}

function calendarNote(edition: Edition, days: readonly DayRow[]): string {
  const { site } = edition;
  if (hasRatesOnly(edition)) return givenRatesNote(days);
  const absent =
    site.partial_days === "whole_if_half"
      ? "Absent: at least half of the day missed, excused or not, or suspended out of school."
      : "Absent: days and parts of days missed, excused or not, or suspended out of school.";
  const total = days.reduce((sum, d) => sum + (d.n ?? 0), 0);
  const counted = total > 0 ? ` ${count(total)} student-days.` : "";
  return `${absent}${counted} Days with fewer than ${site.smallest_cell} students absent or present are hidden or shown as a bound.`;
}

function givenRatesNote(days: readonly DayRow[]): string {
  const own =
    "No counts of students: rates as the schools gave them, and what counts as absent is their own.";
  const of = isMeanOfSchools(days) ? reporting(days) : undefined;
  return of ? `${own} Mean of ${of}; a day with fewer than ${fewestSchools} schools has none.` : own;
}

function isMeanOfSchools(days: readonly DayRow[]): boolean {
  return days.some((d) => d.basis === "schools" && d.scope !== "school");
}
