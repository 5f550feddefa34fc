import { longDate } from "../report/date.js";
import { html, type Html } from "../report/html.js";
import type { Edition, School } from "./edition.js";
import { meanings } from "./page-end.js";

/** The foot of a school's sheet: what the words mean, and what these figures are of. */
export function sheetFoot(edition: Edition, school: School): Html {
  const { site } = edition;
  const through = school.attendance_through
    ? `Attendance through ${longDate(school.attendance_through)}. `
    : `Figures as of ${longDate(site.as_of_date)}. `;
  const demo = site.is_demo ? " (demo district; every student is simulated)" : "";
  return html`<footer class="sheet-foot">
    <p>${meanings(edition)}</p>
    <p>
      ${through}Published ${longDate(site.published_on)}. Policy <code>${site.policy_hash.slice(0, 6)}</code>,
      snapshot <code>${site.snapshot_hash.slice(0, 12)}</code>. Rollcall, ${site.district_name}${demo}.
    </p>
  </footer>`;
}
