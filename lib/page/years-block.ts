import { schoolYearName } from "../canon/school-year.js";
import type { BandBar } from "../chart/band-bars.js";
import { chartBlock } from "../chart/block.js";
import { shareColumn, suppressed } from "../chart/table.js";
import { absenceState } from "../report/absence-state.js";
import { count } from "../report/count.js";
import type { Html } from "../report/html.js";
import { yearsHeadline } from "../report/years-headline.js";
import type { RateRow } from "../report/rate-words.js";
import { capital } from "../report/sentence.js";
import { bandsOf } from "./bands-of.js";
import { blockTools, type BlockTable } from "./block-table.js";
import type { Edition } from "./edition.js";
import { round, shareOf } from "./share-of.js";
import { bandChanges } from "./band-changes.js";

/** Completed years beside each other, for districts that have yearly totals only. */
export function yearsBlock(edition: Edition): Html {
  const years = yearRates(edition);
  return chartBlock(edition.document, {
    id: "bands",
    headline: yearsHeadline(years),
    reading: "Share of students in each band over the whole school year.",
    chart: "bandBars",
    rows: years.map((row, i) => yearBar(edition, row, i === 0)),
    options: {},
    widths: { wide: 696 },
    beside: bandChanges(edition),
    note: "By block, the year can’t be followed: the district’s files have yearly totals, and no days.",
    ...blockTools(edition, yearsTable(edition), "bands")
  });
}

export function yearsTable(edition: Edition): BlockTable<RateRow> {
  return {
    name: "years",
    caption: `Share of students ${absenceState(true)}, by school year`,
    rows: yearRates(edition),
    columns: [
      { name: "school_year", label: "School year", value: (d) => d.school_year, text: (d) => schoolYearName(d.school_year), heads: true },
      { name: "students", label: "Students", numeric: true, value: (d) => d.n ?? suppressed, text: (d) => (d.n === null ? "hidden" : count(d.n)) },
      ...shareColumn<RateRow>({ name: "rate", label: capital(absenceState(true)), share: shareOf })
    ] // prettier-ignore
  };
}

/** The district's completed years and the latest one, newest first. */
function yearRates({ release, site }: Edition): RateRow[] {
  return release.rate
    .filter((d) => d.scope === "district")
    .filter((d) => d.is_final || (d.school_year === site.school_year && d.block === site.block))
    .sort((a, b) => b.school_year - a.school_year);
}

function yearBar({ release }: Edition, row: RateRow, strong: boolean): BandBar {
  const pieces = bandsOf(release.band, { scope: "district" }, row.school_year, row.block);
  return {
    label: schoolYearName(row.school_year),
    pieces: pieces.map((d) => ({ band: d.band ?? "all", share: round(d.share), n: d.x })),
    rate: shareOf(row),
    strong
  };
}
