import type { RowOf } from "../../../lib/canon/tables.js";
import type { SnapshotAt } from "../../../lib/snapshot/feature/rule/block-at.js";
import type { Version } from "../../../lib/snapshot/feature/rule/known-at.js";
import {
  featuresOf,
  peersOf,
  type StudentFeatures,
  snapshotOf
} from "../../../lib/snapshot/feature/rule/student-features.js";
import { yearStatesOf } from "../../../lib/snapshot/feature/rule/year-state.js";
import { policyWith } from "../../attendance/policy-with.js";
import { weekdays } from "./random-calendar.js";
import { districtVersions, type VersionedRecord } from "./version-tables.js";

type Versioned<R> = Partial<R> & Partial<Version>;

/** 150 weekdays of 2024–25 from Monday, August 26, 2024, without a holiday; a block is ten of them. */
const schoolDays = weekdays("2024-08-26", 150);

/** Date n of the 150, from 1. */
export const day = (n: number): string => schoolDays[n - 1]!;

export function range(from: number, through: number): number[] {
  return Array.from({ length: through - from + 1 }, (_, index) => from + index);
}

/** A calendar of days n of the 150; known for ever unless told otherwise. */
export function calendar(school_id: string, days = range(1, 150), more: Partial<Version> = {}) {
  return days.map((n) => ({ school_id, date: day(n), school_year: 2025, is_instructional: true, ...more }));
}

export function stay(
  from: number,
  more: Versioned<RowOf<"enrollment">> = {}
): Versioned<RowOf<"enrollment">> {
  return {
    student_key: "s",
    school_id: "1",
    entry_date: day(from),
    exit_date: null,
    primary_school: null,
    ...more
  };
}

/** Excused absences, or other events, on days n. */
export function absences(days: number[], more: Versioned<RowOf<"attendance_event">> = {}) {
  return days.map((n) => ({
    student_key: "s",
    school_id: "1",
    date: day(n),
    session_part: "day",
    attendance_category: "excused_absence" as const,
    event_duration: null,
    minutes_missed: null,
    reason_group: null,
    ...more
  }));
}

export function status(
  attribute: string,
  value: string,
  start_date: string,
  more: Partial<Version & { end_date: string; student_key: string }> = {}
) {
  return { student_key: "s", attribute, value, start_date, end_date: null, ...more } as Versioned<
    RowOf<"student_status">
  >;
}

/** A district of one school "1" and one student "s", enrolled from the first day, unless the record says other. */
export function districtOf(record: VersionedRecord, change: Record<string, unknown> = {}) {
  const snapshot_date = range(1, 15).map((block) => ({
    school_year: 2025,
    block,
    as_of_date: day(10 * block)
  }));
  const whole = { calendar_day: calendar("1"), enrollment: [stay(1)], snapshot_date, ...record };
  return districtVersions(whole, [policyWith({ minimum_days_enrolled: 1, ...change })], "2025-06-30");
}

/** The features of student s at a block of that district; the test fails where s is no member. */
export function featuresAt(
  block: number,
  record: VersionedRecord,
  change: Record<string, unknown> = {}
): StudentFeatures {
  const features = featuresOf("s", districtOf(record, change), { school_year: 2025, block });
  if (features === undefined) throw new Error(`student s is no member at block ${block}`);
  return features;
}

/** Peer features by student key. */
export function peersAt(block: number, record: VersionedRecord) {
  const at: SnapshotAt = { school_year: 2025, block };
  const district = districtOf(record);
  const keys = district.students.map(({ student_key }) => student_key);
  const rows = peersOf(snapshotOf(district, at, yearStatesOf(keys, district)));
  return new Map(rows.map((row) => [row.student_key, row]));
}
