import { bands } from "../canon/bands.js";
import { bandTable, type BandTableRow } from "../chart/band-table.js";
import { newcombe } from "../evaluate/newcombe.js";
import { absenceState } from "../report/absence-state.js";
import type { Html } from "../report/html.js";
import { plainPercent } from "../report/percent.js";
import { isExact } from "../report/rate-words.js";
import { capital } from "../report/sentence.js";
import { bandsOf, type BandPlace, type BandRow } from "./bands-of.js";
import type { Edition } from "./edition.js";
import { rateBefore, rateNow } from "./pick-rates.js";
import { rateChange } from "./rate-change.js";
import { round, shareOf } from "./share-of.js";

/** The latest bands beside last year's, each change with its interval, and the chronic bands' sum. */
export function bandChanges(edition: Edition): Html {
  const { site, release, isFinal } = edition;
  const district: BandPlace = { scope: "district" };
  const now = bandsOf(release.band, district, site.school_year, site.block);
  const finalBlock = rateBefore(edition, { scope: "district" })?.block ?? site.block;
  const then = bandsOf(release.band, district, site.school_year - 1, isFinal ? finalBlock : site.block);
  return bandTable(
    [...now.map((row) => bandRow(row, then)), sumRow(edition)].filter((d) => d !== undefined),
    {
      caption: "Students by band, now and a year ago"
    }
  );
}

function bandRow(row: BandRow, then: readonly BandRow[]): BandTableRow {
  const before = then.find((d) => d.band === row.band);
  const change =
    row.x !== null && row.n && before?.x != null && before.n
      ? newcombe(row.x, row.n, before.x, before.n)
      : undefined;
  return {
    band: row.band ?? "all",
    meaning: bands.find((d) => d.band === row.band)?.meaning,
    n: row.x,
    share: { shown: row.shown, rate: round(row.share), low: null, high: null },
    lastYear: round(before?.share ?? null),
    change: round(change?.difference ?? null),
    changeLow: round(change?.low ?? null),
    changeHigh: round(change?.high ?? null)
  };
}

/** Students in the chronic bands together. */
function sumRow(edition: Edition): BandTableRow | undefined {
  const now = rateNow(edition, { scope: "district" });
  const then = rateBefore(edition, { scope: "district" });
  if (!now) return undefined;
  const change = rateChange(now, then);
  return {
    label: capital(absenceState(edition.isFinal)),
    meaning: `${plainPercent(edition.site.chronic_threshold)} and over`,
    n: now.x,
    share: shareOf(now),
    lastYear: isExact(then) ? round(then.rate) : null,
    change: round(change?.difference ?? null),
    changeLow: round(change?.low ?? null),
    changeHigh: round(change?.high ?? null)
  };
}
