import { suppressed, type TableColumn } from "../chart/table.js";
import type { DayRow } from "../report/calendar-headline.js";
import { count } from "../report/count.js";
import { longDate, weekdayNames } from "../report/date.js";
import { rateWords } from "../report/rate-words.js";
import type { BlockTable } from "./block-table.js";
import { districtDays } from "./daily-rates.js";
import { schoolName, type Edition } from "./edition.js";

/** The district's days, as its calendar shows them. */
export function calendarTable(edition: Edition): BlockTable<DayRow> {
  const rows = districtDays(edition);
  return {
    name: "days",
    caption: "Students absent on each school day, all schools",
    rows,
    columns: rows.some((d) => d.basis === "schools") ? [...dayColumns, schoolsColumn] : dayColumns
  };
}

/** Every school's days, for its own page and for the file. */
export function schoolDaysTable(edition: Edition): BlockTable<DayRow> {
  const { release, site } = edition;
  return {
    name: "school-days",
    caption: "Students absent on each school day",
    rows: release.day.filter((d) => d.scope === "school" && d.school_year === site.school_year),
    columns: [{ name: "school", label: "School", value: (d) => schoolName(edition, d.school) }, ...dayColumns]
  };
}

const dayColumns: TableColumn<DayRow>[] = [
  { name: "date", label: "Day", value: (d) => d.date, text: (d) => longDate(d.date), heads: true },
  { name: "weekday", label: "Weekday", value: (d) => weekdayNames[d.weekday - 1] ?? "" },
  { name: "students_due", label: "Students due", numeric: true, value: (d) => d.n, text: (d) => (d.n === null ? "n/a" : count(d.n)) },
  { name: "absent", label: "Absent", numeric: true, value: (d) => d.absent ?? (hasNoCount(d) ? null : suppressed), text: (d) => (hasNoCount(d) ? "n/a" : d.absent === null ? "hidden" : count(d.absent)) },
  { name: "rate", label: "Share absent", numeric: true, value: (d) => (d.shown === "hidden" ? suppressed : d.rate), text: rateWords },
  { name: "event", label: "Calendar", value: (d) => d.calendar_event }
]; // prettier-ignore

const schoolsColumn: TableColumn<DayRow> = {
  name: "schools",
  label: "Schools in the mean",
  numeric: true,
  value: (d) => d.schools,
  text: (d) => (d.schools === null ? "n/a" : count(d.schools))
};

/** Of a school's own rate nobody knows the students, so that none are hidden. */
function hasNoCount({ basis }: DayRow): boolean {
  return basis === "schools";
}
