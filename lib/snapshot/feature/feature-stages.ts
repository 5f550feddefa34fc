import { policyYear } from "../../attendance/policy-year.js";
import type { Policy } from "../../attendance/policy.js";
import type { Stage } from "../../attendance/stage.js";
import { absenceDay, eventVersion, mixedRecord, periodCount } from "./absence-day.js";
import { digital, digitalVersion, knownDigital } from "./digital.js";
import { peerFeature } from "./peer-feature.js";
import { asOfDate, knownDate, point, pointSpan, schoolNumber, studentNumber, wantedDate } from "./point.js";
import { knownCalendar, knownSubmission, memberOn, schoolDate } from "./school-date.js";
import { absenceCount, seenDay, streak } from "./seen-day.js";
import { segment } from "./segment.js";
import { knownAttribute, knownStudent, knownYes, latestStatus } from "./status.js";
import { cohort, severalStays, stay } from "./stay.js";
import { studentFeature } from "./student-feature.js";
import { assessment, behavior, survey } from "./support.js";
import { history, memberFigure, yearState } from "./year-state.js";

export interface FeatureOptions {
  readonly policies: readonly Policy[];
  /** The day up to which the district's record speaks, ISO. */
  readonly asOf: string;
  /** The first date of calendar_date, ISO. */
  readonly firstDate: string;
}

/** The tables that later builds need, and what a build writes; the others are steps on the way. */
export const featureTables = ["student_feature", "student_year_state", "peer_feature"] as const;

/**
 * All steps from the record's versions to features, in order: make each one a table under its name. They read the
 * canonical tables with all their versions; current_calendar_day, current_snapshot_date and
 * current_student_year_summary; and four tables that say what to compute: calendar_date (\`calendarDates\`),
 * wanted_block (school_year, block; block 99 closes a year), wanted_student (student_key) and kept_year_state (the
 * states of years closed before; see \`yearState\`). The first stage is per student, so that it can be computed for some of
 * them; \`peerFeature\`, the second, needs all of a block's rows in student_feature.
 */
export function featureStages({ policies, asOf, firstDate }: FeatureOptions): Stage[] {
  return [
    policyYear(policies),
    asOfDate(asOf),
    point,
    pointSpan,
    knownDate,
    wantedDate,
    studentNumber,
    schoolNumber,
    knownCalendar,
    knownSubmission,
    schoolDate,
    memberOn,
    stay,
    cohort,
    severalStays,
    mixedRecord(firstDate),
    segment,
    eventVersion(firstDate),
    periodCount(firstDate),
    absenceDay,
    seenDay,
    absenceCount,
    streak,
    memberFigure,
    yearState,
    history,
    knownAttribute(firstDate),
    knownYes(firstDate),
    ...latestStatus(firstDate),
    knownStudent(firstDate),
    behavior(firstDate),
    ...assessment(firstDate),
    ...survey(firstDate),
    digitalVersion(firstDate),
    knownDigital(firstDate),
    digital,
    studentFeature,
    peerFeature
  ];
}
