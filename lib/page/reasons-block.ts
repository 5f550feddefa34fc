import { chartBlock } from "../chart/block.js";
import type { ReasonBar } from "../chart/reason-bars.js";
import { suppressed } from "../chart/table.js";
import { count } from "../report/count.js";
import type { Html } from "../report/html.js";
import { percent } from "../report/percent.js";
import { reasonLabel, reasonsHeadline, type ReasonRow } from "../report/reasons-headline.js";
import { hiddenWords } from "../report/rate-words.js";
import { blockTools, type BlockTable } from "./block-table.js";
import type { Edition } from "./edition.js";
import { round } from "./share-of.js";

interface ReasonPair {
  readonly row: ReasonRow;
  readonly then?: ReasonRow;
}

/** Days missed by recorded reason, beside last year's shares; undefined where the district records none. */
export function reasonsBlock(edition: Edition, wide: number): Html | undefined {
  const { document, site } = edition;
  const pairs = reasonPairs(edition);
  if (pairs.length === 0) return undefined;
  const days = pairs.reduce((sum, d) => sum + (d.row.days ?? 0), 0);
  return chartBlock(document, {
    id: "reasons",
    headline: reasonsHeadline(
      pairs.map((d) => d.row),
      pairs.flatMap((d) => d.then ?? [])
    ),
    reading: `Share of about ${count(days)} days missed, by recorded reason.`,
    chart: "reasonBars",
    rows: pairs.map((d) => reasonBar(d, site.smallest_cell)),
    options: { lastYearWords: "last year" },
    widths: { wide },
    note: reasonsNote(pairs, site.smallest_cell),
    ...blockTools(edition, reasonsTable(edition), "reasons")
  });
}

export function reasonsTable(edition: Edition): BlockTable<ReasonPair> {
  return {
    name: "reasons",
    caption: "Days missed by recorded reason, from the first day of school",
    rows: reasonPairs(edition),
    columns: [
      { name: "reason", label: "Reason", value: (d) => d.row.reason_group ?? suppressed, text: (d) => reasonLabel(d.row.reason_group), heads: true },
      { name: "days", label: "Days, rounded", numeric: true, value: (d) => d.row.days ?? suppressed, text: (d) => (d.row.days === null ? "hidden" : count(d.row.days)) },
      { name: "share", label: "Share", numeric: true, value: (d) => d.row.share ?? suppressed, text: (d) => shareText(d.row) },
      { name: "share_last_year", label: "Last year", numeric: true, value: (d) => (d.then ? (d.then.share ?? suppressed) : null), text: (d) => (d.then ? shareText(d.then) : "n/a") }
    ] // prettier-ignore
  };
}

/** The district's reasons, largest first, what is not recorded last, each beside last year's. */
function reasonPairs({ release, site }: Edition): ReasonPair[] {
  const district = release.reason.filter((d) => d.scope === "district" && d.block === site.block);
  return district
    .filter((d) => d.school_year === site.school_year)
    .sort((a, b) => order(b) - order(a))
    .map((row) => ({
      row,
      then: district.find(
        (d) => d.school_year === site.school_year - 1 && d.reason_group === row.reason_group
      )
    }));
}

function order(row: ReasonRow): number {
  return row.reason_group === "unrecorded" ? -1 : (row.share ?? -0.5);
}

function reasonBar({ row, then }: ReasonPair, smallestCell: number): ReasonBar {
  return {
    label: reasonLabel(row.reason_group),
    short: shortLabels[row.reason_group ?? ""],
    share: round(row.share),
    lastYear: round(then?.share ?? null),
    isUnknown: row.reason_group === "unrecorded",
    because: row.shown === "hidden" ? `hidden: ${hiddenWords(row.hidden_because, smallestCell)}` : undefined
  };
}

const shortLabels: Readonly<Record<string, string>> = {
  medical: "Illness",
  unverified: "Family not reached",
  disciplinary: "Suspended",
  other: "Other"
};

function reasonsNote(pairs: readonly ReasonPair[], smallestCell: number): string {
  const unrecorded = pairs.some((d) => d.row.reason_group === "unrecorded");
  return `${unrecorded ? "Not recorded: no reason has been entered. " : ""}Days are rounded to a multiple of ${smallestCell}.`;
}

function shareText(row: ReasonRow): string {
  return row.share === null ? "hidden" : percent(row.share);
}
