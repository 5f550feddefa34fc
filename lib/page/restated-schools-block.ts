import { chartBlock } from "../chart/block.js";
import type { RankedDot } from "../chart/ranked-dots.js";
import { longDate } from "../report/date.js";
import type { Html } from "../report/html.js";
import { enrolledLateWords, restatedSchoolsHeadline } from "../report/restatement-headline.js";
import { list } from "../report/sentence.js";
import type { BlockTable } from "./block-table.js";
import { rateColumn, versionColumns, wholeColumn } from "./restatement-columns.js";
import {
  nameOfSchool,
  restatedRecords,
  restatedShare,
  toldRecords,
  type RestatedCount,
  type EnrolledLate,
  type RestatementLog,
  type SentDays
} from "./restatement-log.js";
import { restatementTools } from "./restatement-tools.js";
import { round } from "./share-of.js";

/** Which schools restate more of their records than others. */
export function restatedSchoolsBlock(document: Document, log: RestatementLog, all: RestatedCount): Html {
  const schools = log.counts.filter((d) => d.scope === "school");
  const told = schools.flatMap((d) => {
    const share = restatedShare(d);
    return share === null ? [] : [{ row: d, name: nameOfSchool(log, d.school_id), share }];
  });
  const untold = schools.filter((d) => toldRecords(d) === 0).map((d) => nameOfSchool(log, d.school_id));
  return chartBlock(document, {
    id: "restated-schools",
    headline: restatedSchoolsHeadline(told),
    reading:
      "Share of each school’s attendance records that took their present form after the as-of date of their block, all school years.",
    chart: "rankedDots",
    rows: told.map(({ row, name, share }): RankedDot => ({
      key: row.school_id,
      label: name,
      n: toldRecords(row),
      share: { shown: "exact", rate: round(share), low: null, high: null },
      lastYear: null,
      change: null
    })),
    options: { reference: { label: "All schools", rate: round(restatedShare(all)) ?? 0 }, claims: false },
    widths: { wide: 760 },
    note: `Small number beside a name: records. Every record is counted, none sampled, and records of a day that came late came together: a small difference between schools is no habit. ${enrolledWords(log)}${untold.length > 0 ? ` Not drawn, as their source does not say when a record was known: ${list(untold)}.` : ""} As of ${longDate(log.asOf)}.`,
    ...restatementTools(restatedSchoolsTable(log))
  });
}

type SchoolCount = RestatedCount & {
  readonly sent: SentDays | undefined;
  readonly enrolled: EnrolledLate | undefined;
};

/** What was restated, how late, and how late attendance was sent in, by school over all years. */
export function restatedSchoolsTable(log: RestatementLog): BlockTable<SchoolCount> {
  return {
    name: "schools",
    caption: "Attendance records that changed after the as-of date of their block, by school",
    rows: log.counts
      .filter((d) => d.scope === "school")
      .map((d) => ({
        ...d,
        sent: allYears(log.sent, d.school_id),
        enrolled: allYears(log.enrolled, d.school_id)
      }))
      .sort(
        (a, b) => (restatedShare(b) ?? -1) - (restatedShare(a) ?? -1) || (a.school_id < b.school_id ? -1 : 1)
      ),
    columns: [
      { name: "school", label: "School", value: (d) => nameOfSchool(log, d.school_id), heads: true },
      wholeColumn("records", "Records", toldRecords),
      rateColumn("restated_share", "Restated", restatedShare),
      wholeColumn("restated", "", (d) => restatedRecords(d)),
      ...versionColumns("labelled"),
      wholeColumn("median_days", "Median days", (d) => d.median_days),
      wholeColumn("p90_days", "90th percentile", (d) => d.p90_days),
      wholeColumn("records_untold", "", (d) => d.records_untold),
      wholeColumn("days_sent", "Days sent in", ({ sent }) => sent?.days_sent ?? null),
      wholeColumn("days_sent_later", "Sent later", ({ sent }) => toldDays(sent, (d) => d.days_sent_later)),
      wholeColumn("days_sent_after", "After as-of date", ({ sent }) => toldDays(sent, (d) => d.days_sent_after)),
      wholeColumn("entries", "", ({ enrolled }) => enrolled?.entries ?? null),
      wholeColumn("entries_after", "", ({ enrolled }) => enrolled?.entries_after ?? null),
      wholeColumn("exits", "", ({ enrolled }) => enrolled?.exits ?? null),
      wholeColumn("exits_after", "", ({ enrolled }) => enrolled?.exits_after ?? null),
      wholeColumn("enrollment_untold", "", ({ enrolled }) => enrolled?.moments_untold ?? null)
    ] // prettier-ignore
  };
}

function enrolledWords({ enrolled }: RestatementLog): string {
  const all = allYears(enrolled, "");
  return all ? enrolledLateWords(all) : "";
}

function allYears<R extends { school_id: string; school_year: number | null }>(
  rows: readonly R[],
  school: string
) {
  return rows.find((d) => d.school_id === school && d.school_year === null);
}

function toldDays(sent: SentDays | undefined, value: (sent: SentDays) => number): number | null {
  return sent && sent.days_untold < sent.days_sent ? value(sent) : null;
}
