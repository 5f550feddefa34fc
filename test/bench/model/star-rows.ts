import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Cohort, Column } from "../../../lib/model/cohort.js";
import type { ModelFeature } from "../../../lib/model/model-feature.js";

type Record = Readonly<{ [column: string]: string }>;

/** What is foretold: chronic absence in one recorded year from the one recorded before. */
export const starTasks = [
  { task: "grade 1 from kindergarten", from: "1985-86", to: "1986-87" },
  { task: "grade 3 from grade 1", from: "1986-87", to: "1988-89" }
] as const;

export type StarTask = (typeof starTasks)[number];

export const starPath = "../shared/data/star_tennessee/star_student_year_long.csv";

/** Fewer days of membership rate nobody. */
const leastDays = 10;

/**
 * Tennessee's STAR students with attendance in both years, as rows to learn from: what a school knew at the end of the
 * earlier one. Gender and race are left out, as they are of models unless chosen.
 */
export function starRows({ from, to }: StarTask): Cohort {
  const records = parse(readFileSync(starPath), { columns: true }) as Record[];
  const later = new Map(inYear(records, to).map((d) => [d.student_id, d]));
  const rows = inYear(records, from).filter((d) => later.has(d.student_id));
  const schools = [...new Set(rows.map((d) => d.school_id as string))].sort();
  return {
    n: rows.length,
    columns: columnsOf(rows),
    label: Uint8Array.from(rows, (d) => (isChronic(later.get(d.student_id) as Record) ? 1 : 0)),
    student: Uint32Array.from(rows, (_, i) => i),
    school: Uint16Array.from(rows, (d) => schools.indexOf(d.school_id as string)),
    schools,
    schoolYear: new Uint16Array(rows.length).fill(Number(from.slice(0, 4)) + 1),
    block: new Uint8Array(rows.length).fill(18),
    undetermined: new Uint8Array(rows.length).fill(255)
  };
}

function inYear(records: readonly Record[], year: string): Record[] {
  return records.filter((d) => d.school_year === year && d.days_absent !== "" && enrolled(d) >= leastDays);
}

function enrolled(d: Record): number {
  return Number(d.days_present) + Number(d.days_absent);
}

function isChronic(d: Record): boolean {
  return Number(d.days_absent) * 10 >= enrolled(d);
}

function columnsOf(rows: readonly Record[]): Column[] {
  const number = (text: string | undefined): number => (text ? Number(text) : NaN);
  return [
    column("absence_rate", "share", rows, (d) => Number(d.days_absent) / enrolled(d)),
    column("days_enrolled", "days", rows, enrolled),
    column("reading_score", "score", rows, (d) => number(d.read_ss)),
    column("mathematics_score", "score", rows, (d) => number(d.math_ss)),
    column("age_in_months", "count", rows, (d) => -12 * number(d.birth_year) - month(d.birth_month)),
    column("economically_disadvantaged", "flag", rows, (d) => flag(d.free_lunch, "FREE LUNCH")),
    column("disability", "flag", rows, (d) => flag(d.special_ed, "YES")),
    words("class_type", rows),
    words("urbanicity", rows)
  ];
}

const months = "JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER".split(
  " "
);

function month(name: string | undefined): number {
  const place = months.indexOf(name ?? "");
  return place < 0 ? NaN : place;
}

function flag(text: string | undefined, yes: string): number {
  return text ? Number(text === yes) : NaN;
}

function words(name: string, rows: readonly Record[]): Column {
  const levels = [...new Set(rows.map((d) => d[name] ?? "").filter((d) => d !== ""))].sort();
  const place = (d: Record): number => (d[name] ? levels.indexOf(d[name]) : NaN);
  return { ...column(name, "category", rows, place), levels };
}

function column(
  name: string,
  unit: ModelFeature["unit"],
  rows: readonly Record[],
  value: (d: Record) => number
): Column {
  const feature = {
    name,
    label: name,
    group: "history",
    unit,
    isActionable: false,
    isDemographic: false
  } as const;
  return { feature, values: Float32Array.from(rows, value) };
}
