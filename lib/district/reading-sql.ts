import type { Column } from "../canon/table.js";
import { shapeSql } from "../contract/shape-sql.js";
import { text, texts } from "../contract/sql-text.js";
import type { Expression } from "./expression.js";
import { isNamed, isSchoolYear } from "./formats.js";

/** SQL of the typed value of a text, NULL where it can't be read so; ids are joined to their keys elsewhere. */
export function readingSql(
  value: string,
  column: Column,
  columnName: string,
  expression: Expression,
  timeZone: string
): string {
  switch (column.type) {
    case "id":
      return value;
    case "text":
      return column.list ? `TRY_CAST(${value} AS ENUM${texts(column.list)})` : plainText(value, expression);
    case "boolean":
      return `CASE WHEN lower(${value}) IN ('true', 't', 'yes', 'y', '1') THEN TRUE WHEN lower(${value}) IN ('false', 'f', 'no', 'n', '0') THEN FALSE END`;
    case "integer":
      return columnName === "school_year" && expression.formats.length > 0
        ? schoolYear(value, expression)
        : wholeNumber(value);
    case "number":
      return number(value, expression.formats);
    case "date":
      return date(value, expression, timeZone);
    case "month":
      return `strftime(${date(value, expression, timeZone)}, '%Y-%m')`;
  }
}

function plainText(value: string, { operation }: Expression): string {
  return operation === "mask" ? shapeSql(value) : value;
}

function finite(value: string): string {
  return `CASE WHEN isfinite(TRY_CAST(${value} AS DOUBLE)) THEN TRY_CAST(${value} AS DOUBLE) END`;
}

function wholeNumber(value: string): string {
  const x = `TRY_CAST(${value} AS DOUBLE)`;
  return `CASE WHEN ${x} = trunc(${x}) THEN TRY_CAST(${x} AS INTEGER) END`;
}

/** Days that a date can bear. */
function dayCount(value: string): string {
  const x = `TRY_CAST(${value} AS DOUBLE)`;
  return `CASE WHEN ${x} = trunc(${x}) AND abs(${x}) < 1e6 THEN CAST(${x} AS INTEGER) END`;
}

function number(value: string, formats: readonly string[]): string {
  if (formats.length === 0) return finite(value);
  const readers = formats.map((format) =>
    format === "percent" ? `${finite(`rtrim(${value}, '% ')`)} / 100` : minutes(value)
  );
  return firstOf(readers);
}

/** "1:30:00" → 90. */
function minutes(value: string): string {
  const part = (i: number): string => `TRY_CAST(string_split(${value}, ':')[${i}] AS DOUBLE)`;
  return `CASE WHEN regexp_full_match(${value}, '\\d{1,4}:\\d{2}:\\d{2}(\\.\\d+)?') THEN 60 * ${part(1)} + ${part(2)} + ${part(3)} / 60 END`;
}

/** The school year as a number: written so, or that of a date. */
function schoolYear(value: string, { formats }: Expression): string {
  const named = formats.filter(isSchoolYear).map((format) => namedSchoolYear(value, format));
  const dates = formats.filter((format) => !isNamed(format));
  if (dates.length === 0) return firstOf(named);
  const day = parsed(value, dates);
  return firstOf([
    ...named,
    `CAST(year(${day}) + CASE WHEN month(${day}) >= 7 THEN 1 ELSE 0 END AS INTEGER)`
  ]);
}

function namedSchoolYear(value: string, format: string): string {
  const first = `TRY_CAST(${value}[1:4] AS INTEGER)`;
  if (format === "school_year_spring") return `CASE WHEN length(${value}) = 4 THEN ${first} END`;
  if (format === "school_year_fall") return `CASE WHEN length(${value}) = 4 THEN ${first} + 1 END`;
  const last = `TRY_CAST(regexp_extract(${value}, '^\\d{4} ?[-–/] ?(\\d{2}|\\d{4})$', 1) AS INTEGER)`;
  return `CASE WHEN ${last} % 100 = (${first} + 1) % 100 AND (${last} < 100 OR ${last} = ${first} + 1) THEN ${first} + 1 END`;
}

function date(value: string, expression: Expression, timeZone: string): string {
  const { formats, daysSince, zone, take } = expression;
  if (daysSince !== undefined) return `DATE ${text(daysSince)} + ${dayCount(value)}`;
  const years = formats.filter(isSchoolYear).map((format) => namedSchoolYear(value, format));
  const days = years.map((year) =>
    take === "first_day" ? `make_date(${year} - 1, 7, 1)` : `make_date(${year}, 6, 30)`
  );
  const dates = formats.filter((format) => !isNamed(format));
  if (zone !== undefined) return firstOf([...days, zoned(parsed(value, dates), dates, zone, timeZone)]);
  if (formats.length === 0) return isoDate(value);
  return firstOf([...days, ...(dates.length === 0 ? [] : [`CAST(${parsed(value, dates)} AS DATE)`])]);
}

/** The date in the district's zone of a moment in the source's, or of one that names its own offset. */
function zoned(moment: string, formats: readonly string[], zone: string, timeZone: string): string {
  const instant = formats.some((format) => format.includes("%z"))
    ? moment
    : `timezone(${text(zone)}, ${moment})`;
  return `CAST(timezone(${text(timeZone)}, ${instant}) AS DATE)`;
}

function parsed(value: string, formats: readonly string[]): string {
  return `try_strptime(${value}, [${formats.map(text).join(", ")}])`;
}

function isoDate(value: string): string {
  return `CAST(try_strptime(${value}, '%Y-%m-%d') AS DATE)`;
}

function firstOf(readers: readonly string[]): string {
  return readers.length === 1 ? (readers[0] ?? "NULL") : `coalesce(${readers.join(", ")})`;
}
