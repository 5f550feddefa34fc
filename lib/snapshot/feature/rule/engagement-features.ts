import { total } from "../../../attendance/rule-figure.js";
import { type Block, isRecent } from "./block-at.js";
import type { KnownDistrict, KnownStudent } from "./known-district.js";
import { ofYearSoFar } from "./school-experience-features.js";

type Activity = KnownStudent["digital_activity"];

/** Digital activity of this school year. No row is a fact of its own (false), no row in the district is not known. */
export function engagementFeatures(student: KnownStudent, district: KnownDistrict, block: Block) {
  const activity = ofYearSoFar(student.digital_activity, block);
  const isKept = district.students.some((other) => ofYearSoFar(other.digital_activity, block).length > 0);
  if (activity.length === 0) return { ...noActivity, has_digital_activity: isKept ? false : null };
  const recent = activity.filter(({ date }) => isRecent(date, block));
  return {
    has_digital_activity: true,
    digital_days_recent: new Set(recent.map(({ date }) => date)).size,
    digital_minutes_recent: minutesOf(recent),
    digital_apps_recent: new Set(recent.map(({ app }) => app)).size,
    digital_minutes_change: minutesChange(activity, block)
  };
}

const noActivity = {
  digital_days_recent: null,
  digital_minutes_recent: null,
  digital_apps_recent: null,
  digital_minutes_change: null
};

/**
 * Minutes a block in the two recent blocks, against those in the student's own blocks before: from the one in which
 * the first activity of the year was. Null where there is no such block.
 */
function minutesChange(activity: Activity, block: Block): number | null {
  const first = activity.map(({ date }) => date).sort()[0] ?? "";
  if (isRecent(first, block)) return null;
  const ownEndsBefore = block.ends.slice(0, -2).filter((end) => end >= first);
  const recent = activity.filter(({ date }) => isRecent(date, block));
  const before = activity.filter(({ date }) => !isRecent(date, block));
  return minutesOf(recent) / 2 - minutesOf(before) / ownEndsBefore.length;
}

/** Each row in whole minutes; a row without minutes has none. */
function minutesOf(activity: Activity): number {
  return total(activity, ({ minutes }) => Math.floor((minutes ?? 0) + 0.5));
}
