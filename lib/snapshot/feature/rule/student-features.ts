import type { SchoolYear } from "../../../canon/school-year.js";
import { attendanceFeatures } from "./attendance-features.js";
import { barrierFeatures } from "./barrier-features.js";
import { daysAbsentBesideBreak } from "./beside-break.js";
import { type Block, blockAt, type SnapshotAt } from "./block-at.js";
import { cohortOf } from "./cohort-of.js";
import { daysSoFar, knownUnits, missedUnits, recentDays } from "./days-so-far.js";
import { demographicFeatures } from "./demographic-features.js";
import type { DistrictVersions } from "./district-versions.js";
import { engagementFeatures } from "./engagement-features.js";
import { historyFeatures } from "./history-features.js";
import { type KnownDistrict, knownDistrict, type KnownStudent } from "./known-district.js";
import { peerFeatures, type PeerFeatures } from "./peer-features.js";
import { reasonFeatures } from "./reason-features.js";
import { schoolExperienceFeatures } from "./school-experience-features.js";
import { type YearState, yearStatesOf } from "./year-state.js";

/** Which row a student's features make: one a student and snapshot. */
export interface FeatureKey {
  readonly student_key: string;
  readonly school_year: SchoolYear;
  readonly block: number;
  readonly school_id: string;
  readonly as_of_date: string;
}

/** Beside the features: units known and missed this year, for the peers, and which of the last days, for the next block. */
export type StudentFeatures = FeatureKey & ReturnType<typeof ownFeatures>;
export type PeerRow = Pick<FeatureKey, "student_key" | "school_year" | "block"> & PeerFeatures;

/**
 * Every feature of one student in one snapshot but those that look at other students, by the plain rule: what the SQL
 * must equal. Undefined where the student was not a member. Slow; for tests and for reading.
 */
export function featuresOf(
  studentKey: string,
  district: DistrictVersions,
  at: SnapshotAt
): StudentFeatures | undefined {
  return snapshotOf(district, at, yearStatesOf([studentKey], district)).find(
    ({ student_key }) => student_key === studentKey
  );
}

/** A row of features for every member; `states` are the closed years of them all. */
export function snapshotOf(
  district: DistrictVersions,
  at: SnapshotAt,
  states: readonly YearState[]
): StudentFeatures[] {
  const block = blockAt(district, at);
  const known = knownDistrict(district, block.asOf);
  return cohortOf(known, at.school_year).map(({ student, school_id }) => {
    const { student_key } = student;
    const own = states.filter((state) => state.student_key === student_key);
    const key = { student_key, ...at, school_id, as_of_date: block.asOf };
    return { ...key, ...ownFeatures(student, known, block, own) };
  });
}

/** The features of one snapshot's rows that compare a student with the others in it. */
export function peersOf(rows: readonly StudentFeatures[]): PeerRow[] {
  return rows.map((row) => {
    const { student_key, school_year, block } = row;
    return { student_key, school_year, block, ...peerFeatures(row, rows) };
  });
}

function ownFeatures(
  student: KnownStudent,
  district: KnownDistrict,
  block: Block,
  states: readonly YearState[]
) {
  const days = daysSoFar(student, district, block.school_year);
  return {
    ...attendanceFeatures(days),
    days_absent_beside_break: daysAbsentBesideBreak(days, district),
    ...reasonFeatures(days, student),
    ...historyFeatures(states, block.school_year),
    ...barrierFeatures(days, student, district),
    ...schoolExperienceFeatures(student, block),
    ...engagementFeatures(student, district, block),
    ...demographicFeatures(student, district),
    known_units: knownUnits(days),
    missed_units: missedUnits(days),
    recent_days: recentDays(days, district.policies)
  };
}
