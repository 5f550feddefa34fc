import { schoolYearName } from "../canon/school-year.js";
import { chartBlock } from "../chart/block.js";
import type { ReasonBar } from "../chart/reason-bars.js";
import { dataTable } from "../chart/table.js";
import { countOf } from "../report/count.js";
import { longDate } from "../report/date.js";
import type { Html } from "../report/html.js";
import { restatementHeadline, settledWords } from "../report/restatement-headline.js";
import { list } from "../report/sentence.js";
import type { BlockTable } from "./block-table.js";
import { rateColumn, versionColumns, wholeColumn } from "./restatement-columns.js";
import {
  restatedRecords,
  restatedShare,
  toldRecords,
  type RestatedCount,
  type RestatementLog
} from "./restatement-log.js";
import { restatementTools } from "./restatement-tools.js";
import { round } from "./share-of.js";

/** When attendance records took the form they have now, and what changed after the as-of date. */
export function settlingBlock(document: Document, log: RestatementLog, all: RestatedCount): Html {
  const told = toldRecords(all);
  return chartBlock(document, {
    id: "restated",
    headline: restatementHeadline(restatedRecords(all), told),
    reading: `Share of ${countOf(told, "attendance record")} by when each took the form it has now, all school years.`,
    chart: "reasonBars",
    rows: settlingBars(all, told),
    options: {},
    widths: { wide: 696 },
    beside: kindsTable(all),
    note: `${settledWords(all.median_days, all.p90_days)} A record is one entry for a student’s day, or part of it, at a school. A change moved absence if it changed how much of the day is on record as missed; the others changed its kind or reason. ${recordingWords(log)}${untoldWords(log, all)} As of ${longDate(log.asOf)}; blocks that ended lately may still change.`,
    ...restatementTools(settlingTable(log))
  });
}

function settlingBars(all: RestatedCount, told: number): ReasonBar[] {
  const bar = (label: string, short: string, records: number): ReasonBar => ({
    label,
    short,
    share: round(records / told),
    lastYear: null
  });
  return [
    bar("On the day itself", "On the day", all.same_day),
    bar("Later, within the block", "Within the block", all.within_block),
    bar("One as-of date later", "One date later", all.one_later),
    bar("Two as-of dates later", "Two dates later", all.two_later),
    bar("Three or more later", "Three or more", all.more_later),
    ...(all.after_last > 0 ? [bar("After the year’s last as-of date", "After the last", all.after_last)] : [])
  ];
}

/** When records took their present form and what changed, by school year and in all. */
export function settlingTable(log: RestatementLog): BlockTable<RestatedCount> {
  const years = log.counts.filter((d) => d.scope === "year");
  const hasTail = years.some((d) => d.after_last > 0);
  return {
    name: "years",
    caption: "Attendance records by when they took their present form, by school year",
    rows: [
      ...years.sort((a, b) => (a.school_year ?? 0) - (b.school_year ?? 0)),
      ...log.counts.filter((d) => d.scope === "district")
    ],
    columns: [
      { name: "school_year", label: "School year", value: (d) => d.school_year ?? "all", text: (d) => (d.school_year === null ? "All" : schoolYearName(d.school_year)), heads: true },
      wholeColumn("records", "Records", toldRecords),
      wholeColumn("same_day", "On the day", (d) => d.same_day),
      wholeColumn("within_block", "Within the block", (d) => d.within_block),
      wholeColumn("one_later", "One as-of date later", (d) => d.one_later),
      wholeColumn("two_later", "Two later", (d) => d.two_later),
      wholeColumn("more_later", "Three or more", (d) => d.more_later),
      wholeColumn("after_last", hasTail ? "After the last" : "", (d) => d.after_last),
      rateColumn("restated_share", "Restated", restatedShare),
      wholeColumn("median_days", "Median days", (d) => d.median_days),
      wholeColumn("p90_days", "90th percentile", (d) => d.p90_days),
      wholeColumn("records_untold", "", (d) => d.records_untold),
      ...versionColumns("")
    ] // prettier-ignore
  };
}

interface Kind {
  readonly kind: string;
  readonly changes: number;
  readonly moved: number;
}

/** What changed after the as-of date, by kind, and how much of it moved a rate. */
function kindsTable(all: RestatedCount): Html {
  const kinds: Kind[] = [
    { kind: "First entered", changes: all.late, moved: all.late_moved },
    { kind: "Corrected", changes: all.corrected_after, moved: all.corrected_moved },
    { kind: "Taken back", changes: all.retracted_after, moved: all.retracted_moved }
  ];
  return dataTable<Kind>(
    kinds,
    [
      { name: "kind", label: "After the as-of date", value: (d) => d.kind, heads: true },
      wholeColumn("changes", "Changes", (d) => d.changes),
      wholeColumn("moved", "Moved absence", (d) => d.moved)
    ],
    { caption: "Changes after the as-of date by kind" }
  );
}

/** What a late record changed: in a district that records absences alone, or presence too. */
function recordingWords({ rates }: RestatementLog): string {
  return rates.at(-1)?.is_negative === false
    ? "Presence is recorded too: until a record came, that day was unknown, not absent, and a late record may be one of presence."
    : "Only exceptions are recorded: until a late absence came, the student counted as present on a day that the school had sent in.";
}

function untoldWords({ counts }: RestatementLog, all: RestatedCount): string {
  if (all.records_untold === 0) return "";
  const years = counts.filter((d) => d.scope === "year" && d.records_untold > 0);
  const names = years.map((d) => schoolYearName(d.school_year ?? 0));
  return ` ${countOf(all.records_untold, "more record")} of ${list(names)} can’t show lateness: their source does not say when they were known.`;
}
