import { bands } from "../canon/bands.js";
import { schoolYearName } from "../canon/school-year.js";
import type { BandBar } from "../chart/band-bars.js";
import { pieceLabel } from "../chart/band-piece.js";
import { chartBlock } from "../chart/block.js";
import { suppressed } from "../chart/table.js";
import { count } from "../report/count.js";
import type { Html } from "../report/html.js";
import { percent } from "../report/percent.js";
import { hiddenWords, type RateRow } from "../report/rate-words.js";
import { schoolBandsHeadline } from "../report/school-bands-headline.js";
import { bandPieces } from "./bands-block.js";
import { bandsOf, type BandRow } from "./bands-of.js";
import { blockTools, type BlockTable } from "./block-table.js";
import { schoolName, type Edition } from "./edition.js";
import { rateBefore, rateNow, ratesThrough } from "./pick-rates.js";
import { shareOf } from "./share-of.js";
import { wholeSheet } from "./sheet-widths.js";

/** A school's students by band now, a block ago and a year ago. */
export function schoolBandsBlock(edition: Edition, school: string): Html {
  const { site, release } = edition;
  const place = { scope: "school" as const, school };
  const moments = [
    { label: nowLabel(edition), rate: rateNow(edition, place) },
    { label: `Block ${site.block - 1}`, rate: ratesThrough(edition, place, site.school_year).find((d) => d.block === site.block - 1) },
    { label: lastYearLabel(edition), rate: rateBefore(edition, place) }
  ]; // prettier-ignore
  const rows = moments.flatMap(({ label, rate }, i) =>
    rate ? [bandBar(edition, label, rate, i === 0)] : []
  );
  const now = bandsOf(release.band, place, site.school_year, site.block);
  return chartBlock(edition.document, {
    id: "bands",
    isLead: true,
    headline: schoolBandsHeadline(now, site.block, site.bands_from_block, site.smallest_cell),
    reading: `Bands by share of days missed: ${bands.map((d) => `${d.label.toLowerCase()} ${d.meaning.replace(" of days", "")}`).join(", ")}.`,
    chart: "bandBars",
    rows,
    options: {},
    widths: wholeSheet,
    ...blockTools(edition, schoolBandsTable(edition, school), "bands")
  });
}

/** Every school's bands at the latest block, for the file; one school's for its page. */
export function schoolBandsTable(edition: Edition, school?: string): BlockTable<BandRow> {
  const { release, site } = edition;
  return {
    name: "school-bands",
    caption: "Students by band",
    rows: release.band
      .filter((d) => d.scope === "school" && (school === undefined || d.school === school))
      .filter(
        (d) => d.school_year >= site.school_year - 1 && d.block >= site.block - 1 && d.block <= site.block
      ),
    columns: [
      { name: "school", label: school ? "" : "School", value: (d) => schoolName(edition, d.school) },
      { name: "school_year", label: "School year", value: (d) => d.school_year, text: (d) => schoolYearName(d.school_year), heads: true },
      { name: "block", label: "Block", value: (d) => d.block },
      { name: "band", label: "Band", value: (d) => d.band ?? suppressed, text: (d) => pieceLabel(d.band ?? "all") },
      { name: "students", label: "Students", numeric: true, value: (d) => d.x ?? suppressed, text: (d) => count(d.x ?? 0) },
      { name: "share", label: "Share", numeric: true, value: (d) => d.share ?? suppressed, text: (d) => percent(d.share ?? 0) }
    ] // prettier-ignore
  };
}

function nowLabel({ site, isFinal }: Edition): string {
  return isFinal ? schoolYearName(site.school_year) : `Now, block ${site.block}`;
}

function lastYearLabel({ site, isFinal }: Edition): string {
  return isFinal ? schoolYearName(site.school_year - 1) : `Last year, block ${site.block}`;
}

function bandBar({ release, site }: Edition, label: string, rate: RateRow, strong: boolean): BandBar {
  const rows = bandsOf(release.band, { scope: "school", school: rate.school }, rate.school_year, rate.block);
  const hidden = rows.find((d) => d.shown === "hidden");
  return {
    label,
    pieces: bandPieces(rows).map((piece, i) => ({ ...piece, n: rows[i]?.x ?? null })),
    rate: shareOf(rate),
    strong,
    because: hidden ? `hidden: ${hiddenWords(hidden.hidden_because, site.smallest_cell)}` : undefined
  };
}
