/** Versions and records of attendance, counted over a school, school year and block, or over all where one is null. */
export interface RestatedCount {
  readonly scope: "district" | "school" | "year" | "school_year" | "block" | "school_block";
  /** '' is all schools. */
  readonly school_id: string;
  readonly school_year: number | null;
  readonly block: number | null;
  readonly versions: number;
  readonly first_time: number;
  /** First entered after the as-of date of the block the day lies in. */
  readonly late: number;
  readonly corrected: number;
  readonly retracted: number;
  /** First entries whose source does not say when they were known. */
  readonly untold: number;
  readonly corrected_after: number;
  readonly retracted_after: number;
  /** Of those three, all after the as-of date, the ones that changed how much absence is on record. */
  readonly late_moved: number;
  readonly corrected_moved: number;
  readonly retracted_moved: number;
  readonly records: number;
  readonly records_untold: number;
  /** Records by when they took their present form; those whose source does not say are left out. */
  readonly same_day: number;
  readonly within_block: number;
  readonly after_last: number;
  readonly one_later: number;
  readonly two_later: number;
  readonly more_later: number;
  /** Of the records settled after the day itself. */
  readonly median_days: number | null;
  readonly p90_days: number | null;
}

/** A block's absence rate as first known and as it stands now; `school_id` '' is all schools. */
export interface RestatedRate {
  readonly school_id: string;
  readonly school_year: number;
  readonly block: number;
  readonly as_of_date: string;
  readonly days_then: number;
  readonly missed_then: number;
  readonly days_now: number;
  readonly missed_now: number;
  /** Whether only absences are recorded that year, so that a day without a record counts as attended. */
  readonly is_negative: boolean;
  /** Null where a record of the block does not say when it was known. */
  readonly rate_then: number | null;
  readonly rate_now: number | null;
}

/** Days of attendance that a school sent in, or all schools ('') or years (null). */
export interface SentDays {
  readonly school_id: string;
  readonly school_year: number | null;
  readonly days_sent: number;
  readonly days_sent_later: number;
  readonly days_sent_after: number;
  readonly days_untold: number;
}

/** Entries and exits of a school, or of all schools ('') or years (null), and those known only after their as-of date. */
export interface EnrolledLate {
  readonly school_id: string;
  readonly school_year: number | null;
  readonly entries: number;
  readonly entries_after: number;
  readonly exits: number;
  readonly exits_after: number;
  readonly moments_untold: number;
}

/** How often and how late attendance changed after the fact, as the workbench may know it. */
export interface RestatementLog {
  readonly asOf: string;
  /** Names by school_id. */
  readonly schools: Readonly<Record<string, string>>;
  readonly counts: readonly RestatedCount[];
  readonly rates: readonly RestatedRate[];
  readonly sent: readonly SentDays[];
  readonly enrolled: readonly EnrolledLate[];
}

/** Records whose source says when they were known. */
export function toldRecords({ records, records_untold }: RestatedCount): number {
  return records - records_untold;
}

/** Records that took their present form after the as-of date of the block their day lies in. */
export function restatedRecords({ one_later, two_later, more_later }: RestatedCount): number {
  return one_later + two_later + more_later;
}

/** Versions after the as-of date that changed how much absence is on record. */
export function movedVersions({ late_moved, corrected_moved, retracted_moved }: RestatedCount): number {
  return late_moved + corrected_moved + retracted_moved;
}

/** Restated records as a share of those that tell; null where none does. */
export function restatedShare(row: RestatedCount): number | null {
  const told = toldRecords(row);
  return told === 0 ? null : restatedRecords(row) / told;
}

/** The name that readers know; the number where the school has no row of its own. */
export function nameOfSchool({ schools }: RestatementLog, school: string): string {
  return school === "" ? "All schools" : (schools[school] ?? school);
}
