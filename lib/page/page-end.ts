import { silentAfterDays } from "../canon/reporting-limits.js";
import { absenceState } from "../report/absence-state.js";
import { count, countOf } from "../report/count.js";
import { longDate, monthDay } from "../report/date.js";
import { html, type Html } from "../report/html.js";
import { plainPercent } from "../report/percent.js";
import { list } from "../report/sentence.js";
import type { Edition, School } from "./edition.js";
import { links } from "./links.js";

/** A page's end in three columns: how fresh it is, what the words mean, what was left out. */
export function pageEnd(edition: Edition): Html {
  return html`<section class="page-end">
    <div>
      <h2>How fresh this is</h2>
      <p>${freshness(edition)}</p>
    </div>
    <div>
      <h2>What the words mean</h2>
      <p>${meanings(edition)}</p>
    </div>
    <div>
      <h2>What was left out</h2>
      <p>${leftOut(edition)}</p>
    </div>
  </section>`;
}

/** How far attendance reaches, school by school where one is behind. */
export function freshness({ release, site }: Edition): Html {
  const late = release.school.filter((d) => d.is_late);
  const silent = release.school.filter((d) => d.is_silent).length;
  const rest =
    silent > 0
      ? ` ${countOf(silent, "school")} sent nothing in the last ${silentAfterDays} school days: closed, or silent.`
      : "";
  const published = html`${rest} Published ${longDate(site.published_on)}.`;
  if (!release.school.some((d) => d.attendance_through))
    return html`Figures as of ${longDate(site.as_of_date)}. Schools’ own dates are not known.${published}`;
  if (late.length === 0)
    return html`Attendance through <b>${monthDay(site.as_of_date)}</b> for all
      ${countOf(release.school.length - silent, silent > 0 ? "other school" : "school")}.${published}`;
  const named = late.slice(0, 4).map((d) => `${d.school_name} ${throughWords(d.attendance_through)}`);
  const more = late.length > 4 ? ` and ${countOf(late.length - 4, "more school")}` : "";
  return html`Attendance through <b>${monthDay(site.as_of_date)}</b> for
    ${count(release.school.length - late.length - silent)} of ${countOf(release.school.length, "school")};
    <b>${list(named)}${more}</b>, so rates of these cover fewer days.${published}`;
}

/** How far the attendance of a school that is behind reaches; undefined of one in time. */
export function behindWords(school: School): string | undefined {
  if (school.is_late) return throughWords(school.attendance_through);
  if (!school.is_silent) return undefined;
  return school.attendance_through ? `last sent ${longDate(school.attendance_through)}` : throughWords(null);
}

/** "through January 9", or that a school has sent nothing. */
export function throughWords(date: string | null): string {
  return date ? `through ${monthDay(date)}` : "with no attendance sent in";
}

/** The words of a page in one paragraph. */
export function meanings(edition: Edition): Html {
  const { site, isFinal } = edition;
  const track = isFinal ? "" : ` ${absenceState(false).replace(/^o/, "O")}: so far this year.`;
  return html`Chronically absent: ${plainPercent(site.chronic_threshold)} or more of days enrolled, for any
    reason.${track} Counted: enrolled ${countOf(site.minimum_days_enrolled, "day")} or more. Groups under
    ${site.smallest_cell} students are hidden. <a href="${links(edition).methods}">All definitions</a>`;
}

function leftOut(edition: Edition): Html {
  const { site } = edition;
  const refused =
    site.rows_read === null
      ? html`How many rows were refused is`
      : site.rows_refused === null
        ? html`Fewer than ${site.smallest_cell} of ${count(site.rows_read)} rows were refused, which is`
        : html`${count(site.rows_refused)} of ${count(site.rows_read)} rows were refused and are`;
  const demo = site.is_demo ? " Every student is simulated." : "";
  return html`${refused} <a href="${links(edition).data}">listed by rule</a>.${demo} Policy
    <code>${site.policy_hash.slice(0, 6)}</code>, snapshot <code>${site.snapshot_hash.slice(0, 12)}</code>.`;
}
