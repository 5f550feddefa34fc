import { statusAttributes } from "../../canon/student-status.js";
import { tableOf } from "../fed-tables.js";
import { draftExpression, type DraftExpression, draftStatus, schoolYearFormat } from "./draft-expression.js";
import { type DraftFeed, draftFeed, firstFound, type Missing, recordedOn, stemOf } from "./draft-feed.js";
import { isOfList } from "./guess-codes.js";
import type { Meaning } from "./meaning.js";
import type { FileProfile } from "./profile.js";
import { type Recognition, recognise } from "./recognise.js";
import { studentColumns, type TableSigns, tableSigns } from "./table-signs.js";

/** What was guessed of one file, or of several that are read alike. */
export interface SourceGuess {
  readonly file: FileProfile;
  readonly recognition: Recognition;
  readonly feeds: readonly DraftFeed[];
  readonly incomplete: readonly {
    table: string;
    missing: readonly Missing[];
    columns: DraftFeed["columns"];
  }[];
  readonly statuses?: Readonly<Record<string, unknown>>;
  /** 0 to 1: how sure the columns' names make the main table. */
  readonly sureness: number;
}

/** Less than two columns and a word of the file's name are no sign. */
const leastScore = 2.5;

export function draftSource(file: FileProfile): SourceGuess {
  const recognition = recognise(file);
  const main = mainTable(file, recognition);
  const drafted = main && draftFeed(main.signs, file, recognition);
  const isWhole = drafted?.missing.length === 0;
  const beside = [
    schoolFeed(file, recognition),
    studentFeed(recognition),
    isWhole ? calendarFeed(drafted.feed) : undefined
  ].filter((d) => d !== undefined);
  const statuses = statusesOf(recognition);
  const isUsed = beside.length > 0 || statuses !== undefined;
  const isNear = drafted !== undefined && !isWhole && (main?.lacks === 0 || !isUsed);
  return {
    file,
    recognition,
    feeds: [...beside, ...(drafted && isWhole ? [drafted.feed] : [])],
    incomplete: isNear
      ? [{ table: drafted.feed.table, missing: drafted.missing, columns: drafted.feed.columns }]
      : [],
    statuses,
    sureness: isWhole
      ? (main?.sureness ?? 0)
      : ((recognition.found.get("student") ?? recognition.found.get("school"))?.score ?? 0)
  };
}

/**
 * The table most of whose meanings the file has; a name like the table's own counts as one more. Where no table has all its
 * marks, that which lacks one only: its feed is to be completed.
 */
function mainTable(
  file: FileProfile,
  recognition: Recognition
): { signs: TableSigns; sureness: number; lacks: number } | undefined {
  const stem = stemOf(file).toLowerCase();
  const ranked = tableSigns
    .map((signs) => {
      const marks = signs.marks.map((mark) => scoreOf([mark].flat(), recognition));
      const all = Object.values(signs.columns).map((names) => scoreOf(names, recognition));
      const score = sum(all) + sum(marks) / marks.length + (signs.fileWords.test(stem) ? 1 : 0);
      return { signs, score, sureness: Math.min(...marks), lacks: marks.filter((d) => d === 0).length };
    })
    .filter(
      (d) =>
        !isForbidden(d.signs, recognition) &&
        d.score > leastScore &&
        (d.lacks === 0 || (d.lacks === 1 && isTelling(d.signs, recognition)))
    )
    .sort((a, b) => a.lacks - b.lacks || b.score - a.score);
  return ranked[0];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** Whether something beside students, schools and time speaks for the table. */
function isTelling({ marks }: TableSigns, recognition: Recognition): boolean {
  const telling = marks.filter((mark) => typeof mark !== "string" || !common.includes(mark));
  return telling.some((mark) => scoreOf([mark].flat(), recognition) > 0);
}

const common: readonly Meaning[] = ["student", "school", "date", "school_year", "entry_date"];

function isForbidden({ never = [] }: TableSigns, recognition: Recognition): boolean {
  return never.some((d) => recognition.found.get(d)?.score === 1);
}

function scoreOf(names: readonly Meaning[], recognition: Recognition): number {
  return firstFound(names, recognition)?.score ?? 0;
}

/** A list of schools: each school once, with a name. */
function schoolFeed(file: FileProfile, { found }: Recognition): DraftFeed | undefined {
  const [school, name] = [found.get("school"), found.get("school_name")];
  if (!school || !name || !school.column.isUnique || found.has("student") || found.has("date"))
    return undefined;
  const { columns: declared } = tableOf("school");
  const level = found.get("school_level");
  const optional = (["latitude", "longitude"] as const).flatMap((d) => {
    const place = found.get(d);
    return place && declared[d] ? [[d, draftExpression(d, declared[d], place)] as const] : [];
  });
  const own = {
    school_id: draftExpression(
      "school_id",
      { ...declared["school_id"], type: "id", required: true, doc: "" },
      school
    ),
    school_name: draftExpression("school_name", { type: "text", required: true, doc: "" }, name),
    school_level:
      level && declared["school_level"]
        ? draftExpression("school_level", declared["school_level"], level)
        : { constant: "combined", _guess: "no column gives a level" }
  };
  return { table: "school", columns: { ...own, ...Object.fromEntries(optional) } };
}

/** Where present students are recorded too, the days that attendance was taken are the calendar. */
function calendarFeed({ table, columns }: DraftFeed): DraftFeed | undefined {
  const { school_id, date, attendance_category } = columns;
  const codes = Object.values(attendance_category?.["codes"] ?? {});
  if (table !== "attendance_event" || !codes.includes("present") || !school_id || !date) return undefined;
  return {
    table: "calendar_day",
    distinct: true,
    columns: {
      school_id,
      date,
      is_instructional: { constant: "yes", _guess: "days with attendance are taken as the calendar" }
    }
  };
}

/** What does not change of students, where a file has any of it. */
function studentFeed(recognition: Recognition): DraftFeed | undefined {
  const student = recognition.found.get("student");
  const columns = Object.entries(studentColumns).flatMap(([name, names]) => {
    const found = firstFound(names, recognition);
    const column = tableOf("student").columns[name];
    if (!found || !column) return [];
    if (name === "birth_month" && !recognition.found.has("birth_date")) return birthMonth(recognition);
    if (name !== "birth_month" && !isOfList(found.column, name as "sex")) return [];
    return [[name, draftExpression(name, column, found)] as const];
  });
  if (!student || columns.length === 0) return undefined;
  return {
    table: "student",
    ...(student.column.isUnique ? {} : { distinct: true as const }),
    columns: { student_key: studentKey(recognition), ...Object.fromEntries(columns) }
  };
}

function birthMonth({ found }: Recognition): (readonly [string, DraftExpression])[] {
  const [year, month] = [found.get("birth_year")?.column, found.get("birth_month")?.column];
  if (!year || !month) return [];
  const format = month.isNumeric ? "%Y %m" : "%Y %B";
  return [
    [
      "birth_month",
      { columns: [year.name, month.name], format, _guess: "year and month stand in two columns" }
    ]
  ];
}

export function studentKey({ found }: Recognition): DraftExpression {
  const student = found.get("student");
  return student
    ? draftExpression("student_key", { type: "id", required: true, person: "student", doc: "" }, student)
    : {};
}

/** Dated attributes of students in columns of their own. */
function statusesOf(recognition: Recognition): SourceGuess["statuses"] {
  const { found } = recognition;
  const year = found.get("school_year")?.column;
  const start = found.get("entry_date") ?? found.get("start_date");
  if (
    !found.has("student") ||
    found.has("attribute") ||
    found.has("score") ||
    (found.has("date") && found.has("code"))
  )
    return undefined;
  const values = statusAttributes.flatMap(({ attribute, yesNo }) => {
    const status = found.get(attribute);
    const list = attribute === "grade_level" ? "grade_level" : yesNo ? "yes_no" : undefined;
    const isFitting = status && (list === undefined || isOfList(status.column, list));
    return status && isFitting ? [[attribute, draftStatus(attribute, yesNo, status)] as const] : [];
  });
  if (values.length === 0) return undefined;
  const ofYear = (take: string): DraftExpression | undefined =>
    year && {
      column: year.name,
      format: schoolYearFormat(year),
      take,
      _guess: "the school year that the row is of"
    };
  const declared = { type: "date", required: true, doc: "" } as const;
  const startDate = (start && draftExpression("start_date", declared, start)) ?? ofYear("first_day");
  return {
    student_key: studentKey(recognition),
    ...(startDate && { start_date: startDate }),
    ...(!start && year && { end_date: ofYear("last_day") }),
    ...(startDate && { recorded_on: recordedOn({ start_date: start }, recognition) }),
    values: Object.fromEntries(values)
  };
}
