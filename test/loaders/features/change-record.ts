import fc from "fast-check";
import { type TableName, tables } from "../../../lib/canon/tables.js";
import type { VersionedRecord } from "../../snapshot/feature/version-tables.js";

type AnyRow = Record<string, string | number | boolean | null | undefined>;

/** One change to a record: of which table and row, and what comes of it. */
export interface Change {
  readonly table: TableName;
  readonly row: number;
  readonly kind: "correct" | "retract" | "forget" | "import";
  /** When it is recorded, unless the row was recorded later. */
  readonly on: string;
  readonly donor: number;
}

const changing = [
  "attendance_event",
  "attendance_event",
  "attendance_event",
  "attendance_event",
  "calendar_day",
  "submission",
  "enrollment",
  "student_status",
  "calendar_day",
  "submission",
  "student",
  "student_year_summary",
  "behavior_event",
  "assessment_result",
  "survey_response",
  "digital_activity"
] as const satisfies readonly TableName[];

export function changes(dates: readonly string[], maxLength: number): fc.Arbitrary<Change[]> {
  const change = fc.record({
    table: fc.constantFrom(...changing),
    row: fc.nat(),
    kind: fc.constantFrom("correct", "correct", "retract", "forget", "import"),
    on: fc.constantFrom(...dates),
    donor: fc.nat()
  });
  return fc.array(change as fc.Arbitrary<Change>, { minLength: 1, maxLength });
}

/** The record after some changes; rows that it takes in come from another record, with their versions. */
export function changed(
  record: VersionedRecord,
  other: VersionedRecord,
  list: readonly Change[]
): VersionedRecord {
  const now = structuredClone(record) as Record<string, AnyRow[]>;
  for (const { table, row, kind, on, donor } of list) {
    const rows = now[table] ?? [];
    const keyOf = (own: AnyRow) => tables[table].key.map((column) => own[column]).join("|");
    const foreign = (other[table] ?? []) as AnyRow[];
    if (kind === "import") {
      const taken = foreign[donor % foreign.length];
      if (taken === undefined) continue;
      const isTaken = (own: AnyRow) => keyOf(own) === keyOf(taken);
      now[table] = [...rows.filter((own) => !isTaken(own)), ...foreign.filter(isTaken)];
      continue;
    }
    const old = rows[row % rows.length];
    if (old === undefined) continue;
    const isOld = (own: AnyRow) => keyOf(own) === keyOf(old);
    if (kind === "forget") {
      now[table] = rows.filter((own) => !isOld(own));
      continue;
    }
    const last = rows.find((own) => isOld(own) && own["superseded_on"] == null);
    if (last === undefined) continue;
    const recorded = String(last["recorded_on"] ?? "2020-01-01");
    const date = on > recorded ? on : recorded;
    const content =
      kind === "retract" ? last : { ...foreign[donor % foreign.length], ...keyColumns(table, last) };
    last["superseded_on"] = date;
    const version = { recorded_on: date, superseded_on: null, retracted: kind === "retract" };
    rows.push({ ...last, ...content, ...version });
  }
  return now as VersionedRecord;
}

function keyColumns(table: TableName, row: AnyRow): AnyRow {
  const kept = [...tables[table].key, "school_year"];
  return Object.fromEntries(Object.entries(row).filter(([column]) => kept.includes(column)));
}
