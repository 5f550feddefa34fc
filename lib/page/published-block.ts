import { schoolYearName } from "../canon/school-year.js";
import { dataTable, suppressed } from "../chart/table.js";
import type { ReleaseRowOf } from "../publish/release-tables.js";
import { countOf } from "../report/count.js";
import { html, type Html } from "../report/html.js";
import { percent, plainPercent } from "../report/percent.js";
import { pointsChange } from "../report/points.js";
import { publishedHeadline } from "../report/published-headline.js";
import type { BlockTable } from "./block-table.js";
import type { Edition } from "./edition.js";
import { links } from "./links.js";
import { round } from "./share-of.js";

type PublishedRow = ReleaseRowOf<"published">;

/** So many rows a page shows; the file has all. */
const mostShown = 25;

/** What others published beside our own figure; nothing where no such source came. */
export function publishedBlock(edition: Edition): Html | undefined {
  const { rows, columns, caption, name } = publishedTable(edition);
  if (rows.length === 0) return undefined;
  const shown = rows.slice(0, mostShown);
  const note = only(shown, (d) => d.note ?? "");
  const told = note === undefined ? columns : columns.filter((column) => column.name !== "note");
  return html`<section class="block" id="published">
    <h2>${publishedHeadline(rows)}</h2>
    <p class="reading">
      What others published beside our own figure, and the difference, ours less theirs, in points. Ours:
      ${ourMeasure(edition)}. ${measureWords(rows)} ${note && `What could explain a difference: ${note}.`}
    </p>
    ${dataTable(shown, told, { caption })}
    ${rows.length > shown.length && html`<p class="note">The ${mostShown} largest differences of ${countOf(rows.length, "figure")}; the file has them all.</p>`}
    <div class="tools">
      <a download="${name}.csv" href="${links(edition).table(name)}">Download CSV</a>
      <a href="${links(edition).definition("published")}">How this is counted</a>
    </div>
  </section>`;
}

/** What the publisher's measure says, where there is but one; it alone may make a difference. */
function measureWords(rows: readonly PublishedRow[]): string {
  const measure = only(rows, (d) => d.measure);
  return measure ? `Theirs: ${measure}. Where the two say otherwise, that alone can make a difference.` : "";
}

function ourMeasure({ site }: Edition): string {
  return `${plainPercent(site.chronic_threshold)} or more of days enrolled, for any reason, of students enrolled ${countOf(site.minimum_days_enrolled, "day")} or more`;
}

/** The value that all rows share, if they do. */
function only(rows: readonly PublishedRow[], value: (row: PublishedRow) => string): string | undefined {
  const values = new Set(rows.map(value));
  return values.size === 1 ? [...values][0] : undefined;
}

export function publishedTable({ release }: Edition): BlockTable<PublishedRow> {
  return {
    name: "published-figures",
    caption: "What others published beside our own figure",
    rows: [...release.published].sort((a, b) => size(b) - size(a)),
    columns: [
      { name: "publisher", label: labelUnlessOnly(release.published, "Publisher", (d) => d.publisher), value: (d) => d.publisher },
      { name: "measure", label: labelUnlessOnly(release.published, "Measure", (d) => d.measure), value: (d) => d.measure },
      { name: "place", label: "Place", value: (d) => d.place, heads: true },
      { name: "grade", label: "Grade", value: (d) => d.grade },
      { name: "group", label: "Group", value: (d) => d.group },
      { name: "school_year", label: "School year", value: (d) => d.school_year, text: (d) => schoolYearName(d.school_year) },
      { name: "theirs", label: "Theirs", numeric: true, value: (d) => (d.suppressed ? suppressed : round(d.theirs)), text: (d) => shareText(d.theirs) },
      { name: "theirs_from_counts", label: "", value: (d) => (d.suppressed ? suppressed : d.theirs_from_counts) },
      { name: "ours", label: "Ours", numeric: true, value: (d) => round(d.ours), text: (d) => shareText(d.ours) },
      { name: "difference", label: "Difference, points", numeric: true, value: (d) => round(d.difference), text: (d) => (d.difference === null ? "n/a" : pointsChange(d.difference)) },
      { name: "note", label: "What could explain it", value: (d) => d.note, text: (d) => d.note ?? "" }
    ] // prettier-ignore
  };
}

/** A column of one value is told above the table, and is in the file alone. */
function labelUnlessOnly(
  rows: readonly PublishedRow[],
  label: string,
  value: (row: PublishedRow) => string
): string {
  return only(rows, value) === undefined ? label : "";
}

function shareText(rate: number | null): string {
  return rate === null ? "n/a" : percent(rate);
}

function size({ difference }: PublishedRow): number {
  return difference === null ? -1 : Math.abs(difference);
}
