import { schoolYearName } from "../canon/school-year.js";
import { chartBlock } from "../chart/block.js";
import type { GroupDot } from "../chart/group-dots.js";
import { count, countWord } from "../report/count.js";
import { longDate } from "../report/date.js";
import type { Html } from "../report/html.js";
import { restatedRatesHeadline } from "../report/restatement-headline.js";
import type { BlockTable } from "./block-table.js";
import { notMeasured } from "./not-measured.js";
import { pointsColumn, rateColumn, wholeColumn } from "./restatement-columns.js";
import {
  nameOfSchool,
  restatedShare,
  toldRecords,
  type RestatedCount,
  type RestatedRate,
  type RestatementLog
} from "./restatement-log.js";
import { restatementTools } from "./restatement-tools.js";
import { round } from "./share-of.js";

/** So many blocks the chart draws; its table has them all. */
const mostMoved = 6;

/** What restating did to the absence rates: the blocks of the latest school year that moved most. */
export function restatedRatesBlock(document: Document, log: RestatementLog): Html {
  const known = log.rates.filter(isKnown).filter((d) => d.school_id !== "");
  const year = Math.max(...known.map((d) => d.school_year));
  const rates = known.filter((d) => d.school_year === year).sort(byGap);
  if (rates.length === 0)
    return notMeasured(
      "restated-rates",
      "No block’s absence rate is known as it was first known",
      "in each some record does not say when it was known"
    );
  const moved = rates.slice(0, mostMoved).map((d) => ({ ...d, name: nameOfSchool(log, d.school_id) }));
  return chartBlock(document, {
    id: "restated-rates",
    headline: restatedRatesHeadline(
      moved.map(({ name, block, rate_then: then, rate_now: now }) => ({ name, block, then, now }))
    ),
    reading: `Share of student-days absent in the ${countWord(moved.length)} blocks of schools in ${schoolYearName(year)} that moved most: then, as known at the end of the block’s as-of date, and now.`,
    chart: "groupDots",
    rows: moved.flatMap((d) => [
      dot(d, "then", d.rate_then, null),
      dot(d, "now", d.rate_now, d.rate_now - d.rate_then)
    ]),
    options: { gapHead: "Gap, points" },
    widths: { wide: 760 },
    note: `Gap: now less then. Both count the students who are known now to have been enrolled, so that they differ by attendance alone; the rate then leaves out days that had not been sent in by then, and of a day never sent in only students with a record count. The table has every block: ${count(rates.reduce((sum, d) => sum + d.days_now, 0))} student-days, as of ${longDate(log.asOf)}.`,
    ...restatementTools(restatedRatesTable(log, year))
  });
}

function dot(
  { school_id, name, block }: KnownRate & { readonly name: string },
  when: string,
  rate: number,
  gap: number | null
): GroupDot {
  return {
    key: `${school_id}-${block}-${when}`,
    label: `${name}, block ${block}, ${when}`,
    n: null,
    share: { shown: "exact", rate: round(rate), low: null, high: null },
    gap: round(gap),
    gapLow: null,
    gapHigh: null
  };
}

/** The largest gaps first, whichever way. */
function byGap(a: KnownRate, b: KnownRate): number {
  const size = (d: KnownRate) => Math.abs(d.rate_now - d.rate_then);
  return (
    size(b) - size(a) || (a.school_id < b.school_id ? -1 : a.school_id > b.school_id ? 1 : a.block - b.block)
  );
}

type KnownRate = RestatedRate & { readonly rate_then: number; readonly rate_now: number };

function isKnown(rate: RestatedRate): rate is KnownRate {
  return rate.rate_then !== null && rate.rate_now !== null;
}

type BlockRate = RestatedRate & { readonly count: RestatedCount | undefined };

/** Each school's blocks with both rates, all schools first: of one school year, or of all in the file. */
export function restatedRatesTable(log: RestatementLog, schoolYear?: number): BlockTable<BlockRate> {
  const counts = new Map(
    log.counts.filter((d) => d.block !== null).map((d) => [keyOf(d.school_id, d.school_year, d.block), d])
  );
  return {
    name: "blocks",
    caption: "Absence rates of each block as first known and as they stand now",
    rows: log.rates
      .filter((d) => schoolYear === undefined || d.school_year === schoolYear)
      .map((d) => ({ ...d, count: counts.get(keyOf(d.school_id, d.school_year, d.block)) }))
      .sort((a, b) =>
        a.school_id < b.school_id
          ? -1
          : a.school_id > b.school_id
            ? 1
            : a.school_year - b.school_year || a.block - b.block
      ),
    columns: [
      { name: "school", label: "School", value: (d) => nameOfSchool(log, d.school_id), heads: true },
      { name: "school_year", label: schoolYear === undefined ? "School year" : "", value: (d) => d.school_year },
      { name: "block", label: "Block", numeric: true, value: (d) => d.block },
      { name: "as_of_date", label: "As of", value: (d) => d.as_of_date, text: (d) => longDate(d.as_of_date) },
      wholeColumn("records", "Records", ({ count }) => (count ? toldRecords(count) : 0)),
      rateColumn("restated_share", "Restated", ({ count }) => (count ? restatedShare(count) : null)),
      wholeColumn("student_days_then", "", (d) => d.days_then),
      wholeColumn("student_days_now", "", (d) => d.days_now),
      rateColumn("absence_rate_then", "First known", (d) => d.rate_then),
      rateColumn("absence_rate_now", "Now", (d) => d.rate_now),
      pointsColumn("gap", "Gap, points", gapOf)
    ] // prettier-ignore
  };
}

/** The rate as it stands now less the rate as first known. */
function gapOf({ rate_then: then, rate_now: now }: Pick<RestatedRate, "rate_then" | "rate_now">) {
  return then === null || now === null ? null : now - then;
}

function keyOf(school: string, year: number | null, block: number | null): string {
  return `${school}|${year}|${block}`;
}
