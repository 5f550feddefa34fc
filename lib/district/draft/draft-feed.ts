import type { Column } from "../../canon/table.js";
import { type FedTable, tableOf } from "../fed-tables.js";
import { type DraftExpression, draftExpression, schoolYearFormat } from "./draft-expression.js";
import { guessCodes, isOfList } from "./guess-codes.js";
import type { Meaning } from "./meaning.js";
import type { ColumnProfile, FileProfile } from "./profile.js";
import type { Recognition, Recognised } from "./recognise.js";
import type { TableSigns } from "./table-signs.js";

export interface DraftFeed {
  readonly table: FedTable;
  readonly recorded_on?: DraftExpression;
  readonly distinct?: true;
  readonly columns: Readonly<Record<string, DraftExpression>>;
}

/** A required column for which nothing was found, and what to add. */
export interface Missing {
  readonly column: string;
  readonly add: string;
}

/** The feed of a file's main table, and what it lacks. */
export function draftFeed(
  signs: TableSigns,
  file: FileProfile,
  recognition: Recognition
): { feed: DraftFeed; missing: Missing[] } {
  const { table } = signs;
  const declared: Readonly<Record<string, Column>> = tableOf(table).columns;
  const columns: Record<string, DraftExpression> = {};
  const missing: Missing[] = [];
  for (const [name, column] of Object.entries(declared)) {
    const found = firstFound(signs.columns[name] ?? [], recognition);
    const expression =
      special(table, name, recognition) ??
      (found && fitting(name, column, found)) ??
      constantFor(table, name, file);
    if (expression) columns[name] = expression;
    else if (column.required && !(name === "school_year" && columns["date"]))
      missing.push({ column: name, add: `map it: ${column.doc}` });
  }
  return { feed: { table, recorded_on: recordedOn(columns, recognition), columns }, missing };
}

/** When rows were known, if no column says it: a day after what they speak of, or at a school year's end. */
export function recordedOn(
  columns: Readonly<Record<string, unknown>>,
  { found }: Recognition
): DraftExpression | undefined {
  if (found.has("recorded")) return undefined;
  const from = ["date", "assigned_on", "entry_date", "start_date"].find(
    (name) => columns[name] !== undefined
  );
  if (from !== undefined)
    return { lag_days: 1, from, _guess: "nothing says when rows were entered; a day later is usual" };
  const year = found.get("school_year")?.column;
  if (year === undefined) return undefined;
  return {
    column: year.name,
    format: schoolYearFormat(year),
    take: "last_day",
    _guess: "nothing says when rows were entered; totals are known at the end of the school year"
  };
}

export function firstFound(names: readonly Meaning[], { found }: Recognition): Recognised | undefined {
  return names.map((d) => found.get(d)).find((d) => d !== undefined);
}

/** No optional column is mapped whose words are none of its closed list. */
function fitting(name: string, column: Column, found: Recognised): DraftExpression | undefined {
  if (
    column.list &&
    !column.required &&
    name in { sex: 1, race_ethnicity: 1 } &&
    !isOfList(found.column, name as "sex")
  )
    return undefined;
  if (name === "session_part" && !isOfList(found.column, "session_part")) return undefined;
  return draftExpression(name, column, found);
}

/** Columns that are made of others. */
function special(table: FedTable, name: string, { found }: Recognition): DraftExpression | undefined {
  const present = found.get("days_present")?.column.name;
  const absent = found.get("days_absent")?.column.name;
  if (
    name === "days_enrolled" &&
    !found.has("days_enrolled") &&
    present !== undefined &&
    absent !== undefined
  )
    return { sum: [present, absent], _guess: "days present and days absent make the days enrolled" };
  const rate = found.get("rate")?.column;
  if (table === "school_day_summary" && name === "submitted" && rate)
    return {
      column: rate.name,
      codes: Object.fromEntries(rate.emptyWords.map((word) => [word, "no"])),
      otherwise: "yes",
      if_empty: "no",
      _guess: "a day without a rate was not sent in"
    };
  const value = found.get("value")?.column;
  if (table === "student_status" && name === "value" && value) return mixedStatus(value);
  return undefined;
}

/** Yes and no, grades and other words in one column. */
function mixedStatus(value: ColumnProfile): DraftExpression {
  const { codes: answers } = guessCodes(value, "yes_no");
  const { codes: grades } = guessCodes(value, "grade_level");
  const isAnswer = (word: string): boolean => /^(y|n|yes|no|true|false)$/i.test(word);
  const codes = {
    ...grades,
    ...Object.fromEntries(Object.entries(answers).filter(([word]) => isAnswer(word)))
  };
  return {
    column: value.name,
    codes,
    keep_others: true,
    _guess: "words that are no grade, yes or no stand for themselves"
  };
}

function constantFor(table: FedTable, name: string, file: FileProfile): DraftExpression | undefined {
  const stem = stemOf(file);
  const said = (constant: string, why: string): DraftExpression => ({ constant, _guess: why });
  if (name === "session_part") return said("day", "no column tells parts of the day");
  if (name === "school_id") return said("all", "no column names a school");
  if (name === "is_instructional") return said("yes", "no column tells; every date listed counts");
  if (table === "assessment_result" && name === "subject")
    return said(subjectOf(stem), "from the file's name");
  const named = {
    assessment_result: "measure",
    digital_activity: "app",
    survey_response: "instrument"
  } as Partial<Record<FedTable, string>>;
  if (named[table] === name) return said(stem, "the file's name; write the name that readers know");
  return undefined;
}

function subjectOf(stem: string): string {
  if (/math/i.test(stem)) return "Mathematics";
  return /ela|read|english|literacy/i.test(stem) ? "Reading" : stem;
}

/** "exports/attendance-*.csv.gz" → "attendance". */
export function stemOf({ files }: FileProfile): string {
  const name = files[0]?.split("/").at(-1) ?? "";
  return (
    name
      .replace(/\..*$/, "")
      .replaceAll("*", "")
      .replace(/[-_ ]+$/, "") || "file"
  );
}
