import type { BandColumn } from "../chart/band-columns.js";
import type { BandPiece } from "../chart/band-piece.js";
import { chartBlock } from "../chart/block.js";
import { schoolYearName } from "../canon/school-year.js";
import { bandsHeadline } from "../report/bands-headline.js";
import { countOf } from "../report/count.js";
import { monthDay } from "../report/date.js";
import { html, type Html } from "../report/html.js";
import { plainPercent } from "../report/percent.js";
import { isExact } from "../report/rate-words.js";
import { blockTools } from "./block-table.js";
import type { Edition } from "./edition.js";
import { ratesThrough } from "./pick-rates.js";
import { round } from "./share-of.js";
import { bandsOf, type BandRow } from "./bands-of.js";
import { bandChanges } from "./band-changes.js";
import { bandsTable } from "./bands-table.js";

/** Students by band through the year beside last year, with the latest block's bands and their changes. */
export function bandsBlock(edition: Edition): Html {
  const { site, release, document } = edition;
  const now = ratesThrough(edition, { scope: "district" }, site.school_year);
  const then = ratesThrough(edition, { scope: "district" }, site.school_year - 1);
  const blocks = Math.max(site.blocks, ...then.map((d) => d.block), ...now.map((d) => d.block));
  const rows = Array.from({ length: blocks }, (_, i): BandColumn => {
    const block = i + 1;
    return {
      block,
      pieces: bandPieces(bandsOf(release.band, { scope: "district" }, site.school_year, block)),
      rate: round(now.find((d) => d.block === block)?.rate ?? null),
      lastYear: round(then.find((d) => d.block === block)?.rate ?? null)
    };
  });
  return chartBlock(document, {
    id: "bands",
    headline: bandsHeadline(now, then, site.bands_from_block),
    reading: html`Share of students in each band, from the first day of school to the end of each two-week
    block.${then.length > 0 && " Heavy ticks: last year’s share in the two chronic bands."}`,
    chart: "bandColumns",
    rows,
    options: {
      blocks,
      current: site.block,
      asOf: monthDay(site.as_of_date),
      lastYearWords: "Last year’s two chronic bands"
    },
    widths: { wide: 696 },
    beside: bandChanges(edition),
    note: bandsNote(edition),
    ...blockTools(edition, bandsTable(edition), "bands")
  });
}

/** Pieces of a stack; a place whose bands are all hidden is one hatched piece, an early one has none. */
export function bandPieces(rows: readonly BandRow[]): BandPiece[] {
  return rows
    .filter((d) => d.hidden_because !== "early")
    .map((d) => ({ band: d.band ?? "all", share: d.shown === "hidden" ? null : round(d.share) }));
}

function bandsNote(edition: Edition): string {
  const { site, release, isFinal } = edition;
  const district = release.rate.find(
    (d) => d.scope === "district" && d.school_year === site.school_year && d.block === site.block
  );
  const counted = isExact(district)
    ? `${countOf(district.n, "student")} enrolled ${countOf(site.minimum_days_enrolled, "day")} or more. `
    : "";
  const early =
    site.bands_from_block > 1
      ? `Bands are shown from block ${site.bands_from_block} on, as a day or two decides them before. `
      : "";
  const state = isFinal
    ? `Chronically absent in ${schoolYearName(site.school_year)}`
    : "On track to be chronically absent";
  return `${state}: absent for ${plainPercent(site.chronic_threshold)} or more of the days enrolled${isFinal ? "" : " so far"}. ${early}${counted}Changes have 95% intervals.`;
}
