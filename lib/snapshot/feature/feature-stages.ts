import { policyYear } from "../../attendance/policy-year.js";
import type { Policy } from "../../attendance/policy.js";
import type { Stage } from "../../attendance/stage.js";
import { absenceCount, absenceCountGoingOn, absenceCounts } from "./absence-count.js";
import { absenceRecent, recentCounts } from "./absence-recent.js";
import { dayFact, eventVersion, mixedRecord, periodCount, readStudent, unsentDay } from "./day-fact.js";
import { digital, digitalVersions, knownDigital } from "./digital.js";
import { goingOn } from "./going-on.js";
import { gradeTotal } from "./peer-feature.js";
import {
  asOfDate,
  knownDate,
  point,
  pointSpan,
  schoolNumber,
  studentNumber,
  wantedDate,
  yearSpan,
  yearsSpan
} from "./point.js";
import { knownCalendar, knownSubmission, memberOn, schoolDate } from "./school-date.js";
import { segment, staySegment } from "./segment.js";
import { knownAttribute, knownStudent, knownYes, latestGrade, latestWord, yesVersion } from "./status.js";
import { absenceDay, schoolReach, steadyDay, steadyStudent } from "./steady.js";
import { cohort, enrollmentVersion, severalStays, stay, undecidedStudent } from "./stay.js";
import { singleStay } from "./single-stay.js";
import { streak } from "./streak.js";
import { type FeatureCounts, studentFeature } from "./student-feature.js";
import { studentProfile } from "./student-profile.js";
import {
  assessment,
  assessmentStretch,
  assessmentVersion,
  behavior,
  behaviorVersion,
  belongingVersion,
  survey
} from "./support.js";
import { openDay, unknownCount } from "./unknown-count.js";
import { history, yearState } from "./year-state.js";

export interface FeatureOptions {
  readonly policies: readonly Policy[];
  /** The day up to which the district's record speaks, ISO. */
  readonly asOf: string;
  /** The first date of calendar_date, ISO. */
  readonly firstDate: string;
}

/** Years by what was ever recorded: what is taken back later must not take a year from an earlier date. */
const everRecordedYears = ["as_of_date", "calendar_day", "student_year_summary"]
  .map((table) => `SELECT school_year FROM ${table}`)
  .join("\n  UNION ");

/**
 * The steps from the record's versions to features, in order: make each one a table under its name. They read the
 * canonical tables with all their versions, current_snapshot_date, and tables that say what to compute: calendar_date
 * (`calendarDates`), wanted_block (school_year, block; block 99 closes a year) and wanted_student (student_key).
 * Everything is per student, so that it can be computed for some of them. First, what both blocks and profiles need.
 */
export function sharedStages({ policies, asOf, firstDate }: FeatureOptions): Stage[] {
  return [
    asOfDate(asOf),
    policyYear(policies, everRecordedYears),
    point,
    pointSpan,
    yearSpan,
    yearsSpan,
    knownDate,
    wantedDate,
    studentNumber,
    schoolNumber,
    enrollmentVersion(firstDate)
  ];
}

/**
 * What was known of days at the points, for features of blocks and closed years' states; with `goesOn`, who goes on from a
 * kept block, and the counts of the points in the table batch alone.
 */
export function knownStages({ policies, firstDate }: FeatureOptions, goesOn = false): Stage[] {
  const { soFar } = heldCounts(policies);
  return [
    knownCalendar,
    knownSubmission,
    schoolDate,
    memberOn,
    schoolReach,
    steadyDay,
    singleStay,
    stay,
    severalStays,
    undecidedStudent,
    mixedRecord(firstDate),
    staySegment,
    cohort,
    steadyStudent,
    segment,
    periodCount(firstDate),
    unsentDay,
    ...(goesOn ? [goingOn(soFar), readStudent] : []),
    eventVersion(firstDate, goesOn),
    dayFact,
    absenceDay(goesOn),
    goesOn ? absenceCountGoingOn(soFar) : absenceCount(soFar)
  ];
}

/** What else was known there: the grade, behavior and digital activity. They need nothing of `knownStages`. */
export function otherStages({ firstDate }: FeatureOptions, goesOn = false): Stage[] {
  return [
    latestGrade(firstDate),
    behaviorVersion(firstDate),
    ...(goesOn ? [] : digitalVersions(firstDate)),
    knownDigital(firstDate)
  ];
}

/** How tables hold counts under these policies. */
export function heldCounts(policies: readonly Policy[]): FeatureCounts {
  return { soFar: absenceCounts(policies), recent: recentCounts(policies) };
}

/** Steps over the points that the table batch holds: all of them, or a few at a time. */
export function countStages({ policies }: FeatureOptions, goesOn = false): Stage[] {
  return [absenceRecent(heldCounts(policies).recent, goesOn), openDay, unknownCount, streak];
}

/** The closed years' states, of those whose closing is in the batch; with `kept_year_state`, the years closed before. */
export const stateStages: readonly Stage[] = [yearState];

/**
 * What was known over the whole of each year, and what `student_year_state` says of the years before it: what
 * `studentProfile` is made from, the same whichever of a year's blocks are computed.
 */
export function profileStages({ firstDate }: FeatureOptions): Stage[] {
  return [
    knownAttribute(firstDate),
    yesVersion(firstDate),
    knownYes,
    ...latestWord(firstDate),
    knownStudent(firstDate),
    assessmentVersion(firstDate),
    assessmentStretch,
    assessment,
    belongingVersion(firstDate),
    survey,
    history
  ];
}

/** The years of which profiles are made, where memory takes all at once. */
const profileYear: Stage = { table: "profile_year", sql: "SELECT school_year FROM year_span" };

/** What else of blocks `studentFeature` reads; `gradeTotal` then needs all of a block's rows of it. */
export function supportStages({ firstDate }: FeatureOptions, goesOn = false): Stage[] {
  return [behavior, digital(firstDate, goesOn)];
}

/** The points of the batch, where memory takes all at once. */
const wholeBatch: Stage = { table: "batch", sql: "SELECT * FROM point" };

/** Every step at once, from the record's versions to the tables of features and `student_year_state`. */
export function featureStages(options: FeatureOptions): Stage[] {
  return [
    ...sharedStages(options),
    ...knownStages(options),
    ...otherStages(options),
    wholeBatch,
    ...countStages(options),
    ...stateStages,
    ...profileStages(options),
    profileYear,
    studentProfile,
    ...supportStages(options),
    studentFeature(heldCounts(options.policies)),
    gradeTotal
  ];
}
