import { chartBlock } from "../chart/block.js";
import type { RankedDot } from "../chart/ranked-dots.js";
import { count } from "../report/count.js";
import { dailyChangeHeadline } from "../report/daily-schools-headline.js";
import type { Html } from "../report/html.js";
import { percent } from "../report/percent.js";
import { pointsChange } from "../report/points.js";
import { blockTools, type BlockTable } from "./block-table.js";
import { dailyMeans, hasRatesOnly, type DailyMean } from "./daily-rates.js";
import type { Edition } from "./edition.js";
import { links } from "./links.js";
import { round } from "./share-of.js";

/** Schools by their mean share absent, for districts that have no student's row; the highest `most` of them. */
export function dailySchoolsBlock(edition: Edition, wide: number, most: number): Html {
  const means = [...dailyMeans(edition)].sort((a, b) => b.mean - a.mean);
  return chartBlock(edition.document, {
    id: "schools",
    headline: dailyChangeHeadline(means),
    reading: `Mean share of students absent, over the days of the school year.${means.some((d) => d.then !== undefined) ? " Open circle: last year." : ""}`,
    chart: "rankedDots",
    rows: means.slice(0, most).map((d) => dailyDot(edition, d)),
    options: { head: "Now (change)", claims: false, counts: false },
    widths: { wide },
    note: `Each day counts once, as numbers of students are not known.${means.length > most ? ` The ${most} highest of ${count(means.length)} schools.` : ""}`,
    ...blockTools(edition, { ...dailySchoolsTable(edition), rows: means.slice(0, most) }, "days")
  });
}

export function dailySchoolsTable(edition: Edition): BlockTable<DailyMean> {
  return {
    name: "school-means",
    caption: "Mean share of students absent on a school day",
    rows: hasRatesOnly(edition) ? dailyMeans(edition) : [],
    columns: [
      { name: "school", label: "School", value: (d) => d.name, href: (d) => links(edition).school(d.school.school), heads: true },
      { name: "days", label: "Days", numeric: true, value: (d) => d.days, text: (d) => count(d.days) },
      { name: "mean_share_absent", label: "Mean share absent", numeric: true, value: (d) => round(d.mean), text: (d) => percent(d.mean) },
      { name: "mean_last_year", label: "Last year", numeric: true, value: (d) => round(d.then ?? null), text: (d) => (d.then === undefined ? "n/a" : percent(d.then)) },
      { name: "change", label: "Change, points", numeric: true, value: (d) => round(changeOf(d)), text: (d) => (d.then === undefined ? "n/a" : pointsChange(d.mean - d.then)) }
    ] // prettier-ignore
  };
}

function dailyDot(edition: Edition, mean: DailyMean): RankedDot {
  return {
    key: mean.school.school,
    label: mean.name,
    n: null,
    share: { shown: "exact", rate: round(mean.mean), low: null, high: null },
    lastYear: round(mean.then ?? null),
    change: round(changeOf(mean)),
    href: links(edition).school(mean.school.school)
  };
}

function changeOf({ mean, then }: DailyMean): number | null {
  return then === undefined ? null : mean - then;
}
