import { bands } from "../canon/bands.js";
import { count } from "../report/count.js";
import { html, type Html } from "../report/html.js";
import { pointsInterval } from "../report/interval.js";
import { pointsChange } from "../report/points.js";
import type { PieceBand } from "./band-piece.js";
import { pieceLabel } from "./band-piece.js";
import { shareText, type Share } from "./share.js";

/** A band beside its chart: swatch, name, definition and figures in the place of a legend. */
export interface BandTableRow {
  /** Undefined for the sum of the chronic bands, which has no swatch and stands out. */
  readonly band?: PieceBand;
  readonly label?: string;
  readonly meaning?: string;
  readonly n: number | null;
  readonly share: Share;
  readonly lastYear: number | null;
  /** In the unit of the share. */
  readonly change: number | null;
  readonly changeLow: number | null;
  readonly changeHigh: number | null;
}

export interface BandTableOptions {
  readonly caption: string;
  /** Heads of the five columns, where they are not the usual ones. */
  readonly heads?: readonly [string, string, string, string, string];
}

const usualHeads = ["Share of days missed", "Students", "Now", "Last year", "Change, points"] as const;

/** The bands with their students, share, last year's share and the change with its interval. */
export function bandTable(
  rows: readonly BandTableRow[],
  { caption, heads = usualHeads }: BandTableOptions
): Html {
  const hasPast = rows.some((d) => d.lastYear !== null || d.change !== null);
  const shown = heads.slice(0, hasPast ? 5 : 3);
  return html`<table class="bands"><caption class="visually-hidden">${caption}</caption><thead><tr>${shown.map((head, i) => html`<th scope="col"${i === 1 && html` class="students"`}>${head}</th>`)}</tr></thead><tbody>${rows.map((row) => bandRow(row, hasPast))}</tbody></table>`; // prettier-ignore
}

function bandRow(row: BandTableRow, hasPast: boolean): Html {
  const { band, n, share, lastYear } = row;
  const name = row.label ?? (band ? pieceLabel(band) : "On track to be chronically absent");
  const meaning = row.meaning ?? bands.find((d) => d.band === band)?.meaning;
  const past = hasPast && [
    html`<td>
      ${lastYear === null ? "n/a" : shareText({ shown: "exact", rate: lastYear, low: null, high: null })}
    </td>`,
    html`<td>${changeCell(row)}</td>`
  ];
  return html`<tr${!band && html` class="sum"`}><th scope="row"><span class="swatch ${band ? `swatch-${band}` : "swatch-none"}"></span><span class="name">${name}</span>${meaning && html`<span class="meaning">${meaning}</span>`}</th><td class="students">${n === null ? hiddenWord : count(n)}</td><td class="now">${share.shown === "hidden" ? hiddenWord : shareText(share)}</td>${past}</tr>`; // prettier-ignore
}

const hiddenWord = html`<i class="hidden-value">hidden</i>`;

function changeCell({ change, changeLow, changeHigh }: BandTableRow): Html {
  if (change === null) return html`n/a`;
  const interval =
    changeLow !== null && changeHigh !== null && pointsInterval({ low: changeLow, high: changeHigh });
  return html`<span class="change">${pointsChange(change)}</span
    >${interval && html`<span class="detail">${interval}</span>`}`;
}
