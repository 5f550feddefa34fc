import type { Band } from "../canon/bands.js";
import type { SchoolYear } from "../canon/school-year.js";

/** A row of student_day. Missed amounts are in day units; the three kinds add up to missed_units. */
export interface StudentDay {
  school_id: string;
  date: string;
  school_year: SchoolYear;
  /** Two-week block; null after the year's last as-of date. */
  block: number | null;
  is_unknown: boolean;
  missed_units: number;
  excused_units: number;
  unexcused_units: number;
  suspended_units: number;
  is_tardy: boolean;
  /** True for one row a date: the school whose day the district counts. */
  counts_in_district: boolean;
}

/** What student_block and student_year say alike of one student in one scope. */
export interface Figure {
  /** A school, or '' for the district. */
  school_id: string;
  school_year: SchoolYear;
  /** Days of membership, known or not. */
  days_enrolled: number;
  /** Days of known attendance, in day units: what rates are of. */
  enrolled_units: number;
  missed_units: number;
  excused_units: number | null;
  unexcused_units: number | null;
  suspended_units: number | null;
  days_unknown: number;
  /** Days with a tardy. */
  tardies: number | null;
  is_rated: boolean;
  /** Null where unrated. */
  band: Band | null;
  is_chronic: boolean | null;
  /** Enrolled on the as-of date, or on the school's last day of the year where that comes earlier; null where not known. */
  is_member: boolean | null;
}

/** A row of student_block: the year so far at the block's as-of date. */
export interface StudentBlock extends Figure {
  block: number;
  days_missed_in_block: number;
}

/** A row of student_year: the whole year's record. */
export type StudentYear = Figure;
