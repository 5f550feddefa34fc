import { dataTable } from "../chart/table.js";
import { longDate } from "../report/date.js";
import { freshnessHeadline } from "../report/freshness-headline.js";
import { html, type Html } from "../report/html.js";
import { schoolsByName, type Edition, type School } from "./edition.js";
import { links } from "./links.js";

/** How far each school's attendance reaches, schools that are behind first; the table open, or folded away. */
export function freshnessBlock(edition: Edition, table: "open" | "folded" = "folded"): Html {
  const { site } = edition;
  const schools = [...schoolsByName(edition)].sort(byReach);
  const headline = freshnessHeadline(
    schools.map((d) => ({ name: d.school_name, through: d.attendance_through, isLate: d.is_late })),
    site.as_of_date
  );
  const rows = dataTable(
    schools,
    [
      { name: "school", label: "School", value: (d) => d.school_name, href: (d) => links(edition).school(d.school), heads: true },
      { name: "attendance_through", label: "Attendance through", value: (d) => d.attendance_through, text: (d) => (d.attendance_through ? longDate(d.attendance_through) : "not known") }
    ],
    { caption: "How far each school’s attendance reaches" }
  ); // prettier-ignore
  return html`<section class="block" id="freshness">
    <h2>${headline}</h2>
    <p class="reading">The last day for which each school sent attendance in. A rate covers no later day.</p>
    ${
      table === "open"
        ? rows
        : html`<details class="as-table">
            <summary>Show as table</summary>
            ${rows}
          </details>`
    }
  </section>`;
}

/** Late schools first, the one furthest behind before the others; those in time keep the order of their names. */
function byReach(a: School, b: School): number {
  if (!a.is_late || !b.is_late) return Number(b.is_late) - Number(a.is_late);
  return Date.parse(a.attendance_through ?? "1970-01-01") - Date.parse(b.attendance_through ?? "1970-01-01");
}
