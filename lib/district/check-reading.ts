import type { Column } from "../canon/table.js";
import type { Expression } from "./expression.js";
import { dateFormatFault, isNamed, isSchoolYear, namedFormats } from "./formats.js";
import type { Target } from "./normalise-expression.js";
import { at, complain, type Place } from "./problems.js";

/** Complains of formats, zones and operations that the column can't have. */
export function checkReading(expression: Expression, place: Place, target?: Target): void {
  const { formats, zone, take, daysSince } = expression;
  const type = target?.column.type ?? "text";
  const dated = type === "date" || type === "month";
  for (const format of formats) checkFormat(format, at(place, "format"), target);
  if (zone !== undefined && type !== "date") complain(at(place, "zone"), "is for dates only", "take it away");
  if (zone !== undefined && formats.length === 0)
    complain(at(place, "zone"), "needs the timestamp's format", 'add format: "%Y-%m-%d %H:%M:%S"');
  if (new Set(formats.map((format) => format.includes("%z"))).size > 1)
    complain(
      at(place, "format"),
      "has an offset (%z) in some formats only",
      "map the two kinds as two sources"
    );
  if (zone === undefined && formats.some((format) => format.includes("%z")))
    complain(at(place, "format"), "has an offset (%z) but no zone", 'add zone: "UTC"');
  if (daysSince !== undefined && !dated)
    complain(at(place, "days_since"), "is for dates and months only", "take it away");
  if (formats.some(isSchoolYear) && type === "date" && take === undefined)
    complain(
      at(place, "format"),
      "makes a date of a school year without saying which day",
      'add take: "first_day" or "last_day"'
    );
  if (take !== undefined && !(type === "date" && formats.some(isSchoolYear)))
    complain(at(place, "take"), "is for dates made of a school year only", "take it away");
  checkOperation(expression, place, target);
}

function checkFormat(format: string, place: Place, target?: Target): void {
  const column = target?.column;
  const legal = column ? namedFormatsOf(column, target.name) : [];
  if (isNamed(format)) {
    if (!legal.includes(format))
      complain(place, `"${format}" does not read ${target?.name ?? "text"}`, `use ${words(legal)}`);
    return;
  }
  const dated = column?.type === "date" || column?.type === "month" || target?.name === "school_year";
  const fault = dateFormatFault(format, column?.type === "month" ? "month" : "date");
  if (!dated) complain(place, `"${format}" does not read ${target?.name ?? "text"}`, `use ${words(legal)}`);
  else if (fault !== undefined)
    complain(
      place,
      `bad format "${format}": ${fault}`,
      'write it as strptime does: "%m/%d/%Y", or one of: ' + words(legal)
    );
}

function namedFormatsOf({ type }: Column, name: string): string[] {
  if (type === "date" || name === "school_year")
    return namedFormats.filter((d) => isSchoolYear(d.format)).map((d) => d.format);
  return type === "number" ? ["percent", "duration"] : [];
}

function words(formats: readonly string[]): string {
  return formats.length === 0 ? "no format" : formats.join(", ");
}

function checkOperation({ operation, origin }: Expression, place: Place, target?: Target): void {
  const column = target?.column;
  if (column === undefined) return;
  const where = at(place, "operation");
  const choice = column.required ? "hash or hash-no-lookup" : "hash, hash-no-lookup, mask or drop";
  if (column.person === undefined) {
    if (operation !== undefined && column.type !== "text" && operation !== "keep")
      complain(where, `"${operation}" does not suit ${target?.name ?? ""}`, "take it away");
    return;
  }
  if (origin.kind === "constant") complain(place, `every row would be one ${column.person}`, "map a column");
  if (operation === undefined)
    complain(place, `holds ids of ${people[column.person]} and has no operation`, `add operation: ${choice}`);
  else if (operation === "keep")
    complain(where, `"keep" is refused for ids of ${people[column.person]}`, `use ${choice}`);
  else if (column.required && (operation === "mask" || operation === "drop"))
    complain(where, `"${operation}" would leave ${target?.name ?? ""} without keys`, `use ${choice}`);
}

const people = { student: "students", staff: "staff" } as const;
