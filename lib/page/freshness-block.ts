import { dataTable } from "../chart/table.js";
import { longDate } from "../report/date.js";
import { freshnessHeadline } from "../report/freshness-headline.js";
import { html, type Html } from "../report/html.js";
import { schoolsByName, type Edition, type School } from "./edition.js";
import { links } from "./links.js";

/** So many late schools an overview lists; the data page has them all. */
const mostFolded = 60;

/** How far each school's attendance reaches, schools that are behind first; the table open, or folded away. */
export function freshnessBlock(edition: Edition, table: "open" | "folded" = "folded"): Html {
  const { site } = edition;
  const schools = [...schoolsByName(edition)].sort(byReach);
  const headline = freshnessHeadline(
    schools.map((d) => ({
      name: d.school_name,
      through: d.attendance_through,
      isLate: d.is_late,
      isSilent: d.is_silent
    })),
    site.as_of_date
  );
  const listed = table === "open" ? schools : schools.filter((d) => d.is_late).slice(0, mostFolded);
  const rows = dataTable(
    listed,
    [
      { name: "school", label: "School", value: (d) => d.school_name, href: (d) => links(edition).school(d.school), heads: true },
      { name: "attendance_through", label: "Attendance through", value: (d) => d.attendance_through, text: reach }
    ],
    { caption: "How far each school’s attendance reaches" }
  ); // prettier-ignore
  return html`<section class="block" id="freshness">
    <h2>${headline}</h2>
    <p class="reading">The last day for which each school sent attendance in. A rate covers no later day.</p>
    ${table === "open" ? rows : folded(rows, listed.length)}
  </section>`;
}

function folded(rows: Html, late: number): Html | undefined {
  return late === 0
    ? undefined
    : html`<details class="as-table">
        <summary>Show as table</summary>
        ${rows}
      </details>`;
}

function reach({ attendance_through: through, is_silent: isSilent }: School): string {
  if (!through) return isSilent ? "nothing sent" : "not known";
  return isSilent ? `last sent ${longDate(through)}` : longDate(through);
}

/** Late schools first, then silent ones, the one furthest behind before the others; those in time keep the order of their names. */
function byReach(a: School, b: School): number {
  if (a.is_late !== b.is_late) return Number(b.is_late) - Number(a.is_late);
  if (a.is_silent !== b.is_silent) return Number(b.is_silent) - Number(a.is_silent);
  if (!a.is_late && !a.is_silent) return 0;
  return Date.parse(a.attendance_through ?? "1970-01-01") - Date.parse(b.attendance_through ?? "1970-01-01");
}
