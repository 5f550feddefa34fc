import { chartBlock } from "../chart/block.js";
import type { DayBar } from "../chart/day-bars.js";
import { daysHeadline, hardestDay } from "../report/days-headline.js";
import type { DayRow } from "../report/calendar-headline.js";
import type { Html } from "../report/html.js";
import { blockTools } from "./block-table.js";
import { schoolDaysTable } from "./calendar-table.js";
import { schoolDays } from "./day-places.js";
import type { Edition } from "./edition.js";
import { hiddenNote } from "./hidden-note.js";
import { round } from "./share-of.js";
import { halfSheet } from "./sheet-widths.js";

/** The days of a school's latest block; undefined where the district has no days. */
export function schoolDaysBlock(edition: Edition, school: string): Html | undefined {
  const { site } = edition;
  const days = blockDays(edition, school);
  if (days.length === 0) return undefined;
  const named = hardestDay(days);
  const table = schoolDaysTable(edition);
  return chartBlock(edition.document, {
    id: "days",
    headline: daysHeadline(days),
    reading: `Share of students absent on each day of block ${site.block}.`,
    chart: "dayBars",
    rows: days.map((d): DayBar => ({
      date: d.date,
      rate: d.shown === "hidden" ? null : round(d.rate),
      shown: d.shown === "hidden" ? "hidden" : "exact",
      isNamed: d.date === named?.date
    })),
    options: {},
    widths: halfSheet,
    note: hiddenNote(days, "day", site.smallest_cell),
    ...blockTools(edition, { ...table, rows: days, columns: table.columns.slice(1) }, "days")
  });
}

/** The days of the latest block, past ones only. */
export function blockDays({ release, site, ...edition }: Edition, school: string): DayRow[] {
  const block = release.snapshot_date.find(
    (d) => d.school_year === site.school_year && d.block === site.block
  );
  if (!block) return [];
  return schoolDays({ release, site, ...edition }, school)
    .filter((d) => d.date >= block.first_date && d.date <= block.as_of_date)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
