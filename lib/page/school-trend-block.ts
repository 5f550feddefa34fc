import { chartBlock } from "../chart/block.js";
import { shareColumn } from "../chart/table.js";
import type { TrendPoint } from "../chart/trend-line.js";
import { absenceState } from "../report/absence-state.js";
import type { Html } from "../report/html.js";
import { percent } from "../report/percent.js";
import { isExact, type RateRow } from "../report/rate-words.js";
import { trendHeadline } from "../report/trend-headline.js";
import { blockTools, type BlockTable } from "./block-table.js";
import { schoolName, type Edition } from "./edition.js";
import { rateBefore, rateNow, ratesThrough } from "./pick-rates.js";
import { rateChange } from "./rate-change.js";
import { round, shareOf } from "./share-of.js";
import { halfSheet } from "./sheet-widths.js";

interface TrendPair {
  readonly row: RateRow;
  readonly then?: RateRow;
}

/** A school's year beside its last; undefined where the year has no blocks. */
export function schoolTrendBlock(edition: Edition, school: string): Html | undefined {
  const { site, isFinal } = edition;
  if (site.blocks < 2) return undefined;
  const place = { scope: "school" as const, school };
  const now = ratesThrough(edition, place, site.school_year);
  const then = ratesThrough(edition, place, site.school_year - 1);
  const blocks = Math.max(site.blocks, ...then.map((d) => d.block));
  return chartBlock(edition.document, {
    id: "trend",
    headline: trendHeadline(now, then, rateChange(rateNow(edition, place), rateBefore(edition, place))),
    reading: `Share ${absenceState(isFinal)}; band: 95% interval.`,
    chart: "trendLine",
    rows: Array.from({ length: blocks }, (_, i) => trendPoint(i + 1, now, then)),
    options: { blocks, current: site.block },
    widths: halfSheet,
    ...blockTools(edition, schoolTrendTable(edition, school), "rates")
  });
}

/** One school's blocks for its page; every school's for the file. */
export function schoolTrendTable(edition: Edition, school?: string): BlockTable<TrendPair> {
  const schools = school ? [school] : edition.release.school.map((d) => d.school);
  return {
    name: "school-blocks",
    caption: "Share at the end of each block, from the first day of school",
    rows: schools.flatMap((d) => trendPairs(edition, d)),
    columns: [
      { name: "school", label: school ? "" : "School", value: (d) => schoolName(edition, d.row.school) },
      { name: "block", label: "Block", value: (d) => d.row.block, heads: true },
      ...shareColumn<TrendPair>({ name: "rate", label: "Share", share: (d) => shareOf(d.row) }),
      { name: "rate_last_year", label: "Last year", numeric: true, value: (d) => (isExact(d.then) ? round(d.then.rate) : null), text: (d) => (isExact(d.then) ? percent(d.then.rate) : "n/a") }
    ] // prettier-ignore
  };
}

function trendPairs(edition: Edition, school: string): TrendPair[] {
  const place = { scope: "school" as const, school };
  const then = ratesThrough(edition, place, edition.site.school_year - 1);
  return ratesThrough(edition, place, edition.site.school_year).map((row) => ({
    row,
    then: then.find((d) => d.block === row.block)
  }));
}

function trendPoint(block: number, now: readonly RateRow[], then: readonly RateRow[]): TrendPoint {
  const row = now.find((d) => d.block === block);
  const before = then.find((d) => d.block === block);
  return { block, share: row ? shareOf(row) : null, lastYear: isExact(before) ? round(before.rate) : null };
}
