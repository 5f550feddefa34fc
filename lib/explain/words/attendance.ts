import { reasonGroups } from "../../canon/reason-group.js";
import { others, type ReasonWords } from "./reason-words.js";

const missed = others("missed");
const had = others("had");
const noRecord = "No attendance on record this year";
const noneMissed = "No day missed on record this year, so no share of such days";

const last = [10, 20, 30].map((days): ReasonWords => ({
  ...{ feature: `absence_rate_last_${days}`, of: days, others: missed },
  some: `Missed {missed} the last ${days} days`,
  none: `Missed none of the last ${days} days`,
  missing: `No attendance on record in the last ${days} days`
}));

const kinds = [
  ["excused_share", "excused", "excused absences"],
  ["unexcused_share", "unexcused", "unexcused absences"],
  ["suspended_share", "suspensions", "suspensions"]
].map(([feature = "", some = "", none = ""]): ReasonWords => ({
  ...{ feature, others: had, missing: noneMissed },
  some: `Of the days missed this year, {value} were ${some}`,
  none: `None of the days missed this year were ${none}`
}));

const byReason = reasonGroups.map(({ group, label }): ReasonWords => ({
  ...{ feature: `absence_rate_${group}`, others: missed, missing: noRecord },
  some: `Missed {value} of days this year recorded as “${label}”`,
  none: `No day missed this year recorded as “${label}”`
}));

export const attendanceWords: readonly ReasonWords[] = [
  {
    feature: "days_enrolled",
    some: "Enrolled for {value} so far this year",
    missing: "No day of enrollment on record this year",
    others: { some: "were enrolled for {value}", none: "were not" }
  },
  {
    ...{ feature: "days_absent", others: missed, missing: noRecord },
    some: "Missed {value} so far this year",
    none: "Missed no day so far this year"
  },
  {
    ...{ feature: "absence_rate", of: "year", others: missed, missing: noRecord },
    some: "Missed {missed} days so far this year",
    none: "Missed none of the days so far this year"
  },
  ...last,
  {
    feature: "absence_slope",
    some: "Absence rate up by {value} per ten days, over the last 30 days",
    none: "Absence rate neither up nor down over the last 30 days",
    below: "Absence rate down by {value} per ten days, over the last 30 days",
    missing: "Fewer than 30 days on record, so no change of the absence rate"
  },
  {
    ...{ feature: "current_streak", missing: noRecord },
    some: "Missed the last {value} in a row",
    one: "Missed the last day",
    none: "Did not miss the last day",
    others: { some: "had a run of {value}", none: "did not miss theirs" }
  },
  {
    ...{ feature: "longest_streak", others: had, missing: noRecord },
    some: "Longest run of days missed this year: {value}",
    none: "No run of days missed this year"
  },
  {
    ...{ feature: "monday_friday_share", others: had, missing: noneMissed },
    some: "Of the days missed this year, {value} were Mondays or Fridays",
    none: "None of the days missed this year were Mondays or Fridays"
  },
  {
    ...{ feature: "days_absent_beside_break", others: missed, missing: noRecord },
    some: "Missed {value} beside a break this year",
    none: "Missed no day beside a break this year"
  },
  {
    ...{ feature: "tardies", missing: "No tardy record this year" },
    some: "Tardy on {value} this year",
    none: "Not tardy this year",
    others: { some: "were tardy on {value}", none: "were not tardy" }
  },
  ...kinds,
  ...byReason,
  {
    ...{ feature: "days_absent_first_20", others: missed, missing: noRecord },
    some: "Missed {value} of the first 20",
    none: "Missed none of the first 20 days"
  },
  {
    feature: "unknown_share",
    some: "Nothing on record of {value} of days this year",
    none: "Attendance on record for every day this year",
    missing: noRecord,
    others: { some: "had {value}", none: "had a record of every day" }
  }
];
