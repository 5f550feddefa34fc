import { chartBlock } from "../chart/block.js";
import { filterForm } from "../chart/filter-form.js";
import type { RankedDot } from "../chart/ranked-dots.js";
import { absenceState } from "../report/absence-state.js";
import { longDate } from "../report/date.js";
import { html, type Html } from "../report/html.js";
import { isExact, type RateRow } from "../report/rate-words.js";
import { schoolsHeadline } from "../report/schools-headline.js";
import { lowerCase } from "../report/sentence.js";
import type { NamedRate } from "../report/standing.js";
import { blockTools } from "./block-table.js";
import { schoolName, type Edition } from "./edition.js";
import { ratesAt, ratesThrough } from "./pick-rates.js";
import { schoolDot } from "./schools-block.js";
import { schoolTrendTable } from "./school-trend-block.js";

/** The schools as they stood at the end of each earlier month; undefined in a year that has one block. */
export function monthsBlock(edition: Edition): Html | undefined {
  const moments = monthEnds(edition);
  const first = moments[0];
  if (!first) return undefined;
  const hasPast = edition.release.rate.some((d) => d.school_year === edition.site.school_year - 1);
  const block = chartBlock(edition.document, {
    id: "months",
    headline: headlineOf(first),
    reading: `Share of each school’s students ${absenceState(false)} as it stood then, counted from the first day of school.${hasPast ? " Open circle: the year before." : ""}`,
    chart: "rankedDots",
    rows: moments.flatMap((moment) => dotsOf(edition, moment)),
    options: optionsOf(first),
    chosen: { month: first.month },
    variants: Object.fromEntries(
      moments.slice(1).map((d) => [`month=${d.month}`, { headline: headlineOf(d), options: optionsOf(d) }])
    ),
    ...blockTools(edition, schoolTrendTable(edition), "rates")
  });
  const choices = moments.map((d) => ({ value: d.month, label: longDate(d.date) }));
  return html`${filterForm({ blocks: ["months"], filters: [{ name: "month", label: "As of", choices }] })}${block}`;
}

/** The last block that ended in a month. */
interface MonthEnd {
  readonly month: string;
  readonly date: string;
  readonly block: number;
  readonly schools: readonly NamedRate[];
  readonly district: RateRow | undefined;
}

/** Latest first, the month at hand left out, as the chart above has it. */
function monthEnds(edition: Edition): MonthEnd[] {
  const { release, site } = edition;
  const months = new Map<string, { date: string; block: number }>();
  for (const { school_year, block, as_of_date: date } of release.snapshot_date)
    if (school_year === site.school_year && block < site.block) months.set(date.slice(0, 7), { date, block });
  const district = ratesThrough(edition, { scope: "district" }, site.school_year);
  return [...months]
    .map(([month, { date, block }]) => ({
      month,
      date,
      block,
      schools: ratesAt(edition, { scope: "school" }, site.school_year, block).map((row) => ({
        name: schoolName(edition, row.school),
        row
      })),
      district: district.find((d) => d.block === block)
    }))
    .filter((d) => d.schools.length > 0)
    .sort((a, b) => b.block - a.block);
}

function headlineOf({ date, schools, district }: MonthEnd): string {
  return `As of ${longDate(date)}: ${lowerCase(schoolsHeadline(schools, district))}`;
}

function dotsOf(edition: Edition, { month, block, schools }: MonthEnd): (RankedDot & { month: string })[] {
  return schools.flatMap(({ name, row }) => {
    const school = edition.release.school.find((d) => d.school === row.school);
    if (!school) return [];
    const then = ratesAt(edition, { scope: "school", school: row.school }, row.school_year - 1, block)[0];
    const dot = schoolDot(edition, { name, school, grade: "all", row, then });
    return [{ ...dot, key: `${school.school}-${month}`, month, note: undefined }];
  });
}

function optionsOf({ district }: MonthEnd) {
  return {
    reference: isExact(district) ? { label: "District", rate: district.rate } : undefined,
    head: "Then (change)"
  };
}
