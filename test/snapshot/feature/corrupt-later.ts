import type { RowOf, TableName } from "../../../lib/canon/tables.js";
import { dates } from "./random-calendar.js";
import type { VersionedRecord } from "./version-tables.js";
import { addDays } from "./versions-of.js";

type AnyRow = Record<string, string | number | boolean | null | undefined>;

/** What happens on a day: a row of these dated after a snapshot is none of its business, even if recorded before. */
const eventTables: readonly TableName[] = [
  "attendance_event",
  "submission",
  "behavior_event",
  "assessment_result",
  "survey_response",
  "digital_activity"
];

/** Ways to change all that came after a day, and nothing that was known by its end. */
export const corruptions: Readonly<
  Record<string, (record: VersionedRecord, day: string) => VersionedRecord>
> = {
  "is deleted": (record, day) => eachTable(record, (rows, name) => knownRows(rows, name, day)),
  "is shifted": (record, day) => eachTable(record, (rows, name) => shifted(rows, name, day)),
  "is corrupted": (record, day) => eachTable(record, (rows, name) => garbled(rows, name, day)),
  "takes back all that was known": (record, day) =>
    eachTable(record, (rows, name) => takenBack(rows, name, day)),
  "is filled with absences and activity": (record, day) => filled(record, day)
};

function eachTable(
  record: VersionedRecord,
  change: (rows: AnyRow[], name: TableName) => AnyRow[]
): VersionedRecord {
  return Object.fromEntries(
    (Object.entries(record) as [TableName, AnyRow[]][]).map(([name, rows]) => [
      name,
      name === "school" ? rows : change(rows, name)
    ])
  ) as VersionedRecord;
}

const isLater = (value: AnyRow[string], day: string) => typeof value === "string" && value > day;

/** Rows that a snapshot of that day may look at, and none that it may not. */
function knownRows(rows: AnyRow[], name: TableName, day: string): AnyRow[] {
  return rows
    .filter((row) => !isLater(row.recorded_on, day) && !isLater(row.as_of_date, day))
    .filter((row) => !(eventTables.includes(name) && isLater(row.date, day)))
    .filter((row) => !isLater(row.entry_date, day))
    .map((row) => (isLater(row.superseded_on, day) ? { ...row, superseded_on: null } : row));
}

/** Later days move on by a week; what was recorded later moves to days before. */
function shifted(rows: AnyRow[], name: TableName, day: string): AnyRow[] {
  const later = (value: AnyRow[string]) => (isLater(value, day) ? addDays(String(value), 7) : value);
  return rows.map((row) => {
    const moved = { ...row };
    for (const column of [
      "recorded_on",
      "superseded_on",
      "as_of_date",
      "entry_date",
      "exit_date",
      "start_date",
      "end_date"
    ])
      if (column in row) moved[column] = later(row[column]);
    if (isLater(row.recorded_on, day)) {
      for (const column of ["date", "start_date", "entry_date"])
        if (typeof row[column] === "string") moved[column] = addDays(row[column], -20);
    } else if (eventTables.includes(name)) moved.date = later(row.date);
    return moved;
  });
}

/** Every value of later rows is another one. */
function garbled(rows: AnyRow[], name: TableName, day: string): AnyRow[] {
  return rows.map((row) => {
    const isAfter = isLater(row.recorded_on, day) || (eventTables.includes(name) && isLater(row.date, day));
    return isAfter ? { ...row, ...garbage(row) } : row;
  });
}

function garbage(row: AnyRow): AnyRow {
  const other: AnyRow = {};
  for (const [column, value] of Object.entries(row)) {
    if (typeof value === "number" && column !== "school_year") other[column] = value + 13;
    if (typeof value === "boolean" && column !== "retracted") other[column] = !value;
  }
  if ("attendance_category" in row)
    Object.assign(other, { attendance_category: "out_of_school_suspension", event_duration: 1 });
  if ("exit_date" in row) other.exit_date = row.entry_date;
  if ("value" in row) other.value = row.attribute === "miles_to_school" ? "99" : "no";
  if ("sex" in row) other.sex = "nonbinary";
  return other;
}

/** The day after, every row that stands is taken back. */
function takenBack(rows: AnyRow[], name: TableName, day: string): AnyRow[] {
  if (name === "snapshot_date") return rows;
  const next = addDays(day, 1);
  return knownRows(rows, name, day).flatMap((row) =>
    row.superseded_on || row.retracted
      ? [row]
      : [
          { ...row, superseded_on: next },
          { ...row, recorded_on: next, superseded_on: null, retracted: true }
        ]
  );
}

/** On each later day everybody is absent and online, known long before; and the day after, all were so on each earlier day. */
function filled(record: VersionedRecord, day: string): VersionedRecord {
  const keys = [...new Set((record.student ?? []).map((row) => row.student_key!))];
  const recorded = (date: string) => (date > day ? "2023-01-01" : addDays(day, 1));
  const version = (date: string) => ({ recorded_on: recorded(date), superseded_on: null, retracted: false });
  const everyDay = keys.flatMap((student_key) =>
    dates.map((date) => ({ student_key, date, ...version(date) }))
  );
  const absence = {
    attendance_category: "unexcused_absence",
    event_duration: null,
    minutes_missed: null
  } as const;
  return {
    ...record,
    attendance_event: [
      ...(record.attendance_event ?? []),
      ...everyDay.map((row) => ({ ...row, ...absence, school_id: "1", session_part: "period 9" }))
    ] as Partial<RowOf<"attendance_event">>[],
    behavior_event: [
      ...(record.behavior_event ?? []),
      ...everyDay.map((row) => ({ ...row, behavior_type: "late news", days_suspended: 2 }))
    ],
    digital_activity: [
      ...(record.digital_activity ?? []),
      ...everyDay.map((row) => ({ ...row, app: "late news", minutes: 77 }))
    ],
    assessment_result: [
      ...(record.assessment_result ?? []),
      ...everyDay.map((row) => ({
        ...row,
        subject: "reading",
        measure: "late news",
        percentile: 1,
        score: null
      }))
    ],
    survey_response: [
      ...(record.survey_response ?? []),
      ...everyDay.map((row) => ({ ...row, instrument: "late news", scale: "belonging", score: 1 }))
    ]
  };
}
