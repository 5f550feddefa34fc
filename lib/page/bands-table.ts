import { bands } from "../canon/bands.js";
import { pieceLabel } from "../chart/band-piece.js";
import { shareColumn, suppressed, type TableColumn } from "../chart/table.js";
import { count } from "../report/count.js";
import { longDate } from "../report/date.js";
import { percent } from "../report/percent.js";
import { isExact, type RateRow } from "../report/rate-words.js";
import { bandOrder, bandsOf, type BandRow } from "./bands-of.js";
import type { BlockTable } from "./block-table.js";
import type { Edition } from "./edition.js";
import { ratesThrough } from "./pick-rates.js";
import { round, shareOf } from "./share-of.js";

/** The district at one block: its bands, and its share in the chronic ones this year and last. */
interface BlockBands {
  readonly row: RateRow;
  readonly then?: RateRow;
  readonly through: string | null;
  readonly bands: readonly BandRow[];
}

export function bandsTable(edition: Edition): BlockTable<BlockBands> {
  const rows = blockBands(edition);
  return {
    name: "bands",
    caption: "Students by band at the end of each block, from the first day of school",
    rows,
    columns: [
      { name: "block", label: "Block", value: (d) => d.row.block, heads: true },
      { name: "through", label: "Through", value: (d) => d.through, text: (d) => (d.through ? longDate(d.through) : "n/a") },
      { name: "students", label: "Students", numeric: true, value: (d) => d.row.n ?? suppressed, text: (d) => (d.row.n === null ? "hidden" : count(d.row.n)) },
      ...publishedBands(rows).map(bandColumn),
      ...shareColumn<BlockBands>({ name: "chronic_share", label: "Both chronic bands", share: (d) => shareOf(d.row) }),
      { name: "chronic_share_last_year", label: "Last year", numeric: true, value: (d) => (isExact(d.then) ? round(d.then.rate) : null), text: (d) => (isExact(d.then) ? percent(d.then.rate) : "n/a") }
    ] // prettier-ignore
  };
}

function blockBands(edition: Edition): BlockBands[] {
  const { release, site } = edition;
  const last = ratesThrough(edition, { scope: "district" }, site.school_year - 1);
  return ratesThrough(edition, { scope: "district" }, site.school_year).map((row) => ({
    row,
    then: last.find((d) => d.block === row.block),
    through:
      release.snapshot_date.find((d) => d.school_year === row.school_year && d.block === row.block)
        ?.as_of_date ?? null,
    bands: bandsOf(release.band, { scope: "district" }, row.school_year, row.block)
  }));
}

/** The bands, single or put together, that some block has. */
function publishedBands(rows: readonly BlockBands[]): NonNullable<BandRow["band"]>[] {
  const found = new Set(rows.flatMap((d) => d.bands.map((b) => b.band)));
  return [...found].filter((d) => d !== null).sort((a, b) => bandOrder(a) - bandOrder(b));
}

function bandColumn(band: NonNullable<BandRow["band"]>): TableColumn<BlockBands> {
  const share = (d: BlockBands) => d.bands.find((b) => b.band === band)?.share ?? null;
  return {
    name: band,
    label: bands.find((d) => d.band === band)?.label ?? pieceLabel(band),
    numeric: true,
    value: (d) => round(share(d)),
    text: (d) => (share(d) === null ? "not shown" : percent(share(d) ?? 0))
  };
}
