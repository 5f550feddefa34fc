import { schoolYearName } from "../canon/school-year.js";
import { longDate } from "../report/date.js";
import { html, type Html, type HtmlValue } from "../report/html.js";
import type { Edition } from "./edition.js";

export interface PageHead {
  /** The page's name, first in its line. */
  readonly name: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly beside?: HtmlValue;
}

/** A page's beginning: its line, its finding, two or three sentences, and what stands beside them. */
export function pageHead(edition: Edition, { name, headline, standfirst, beside }: PageHead): Html {
  return html`<header class="page-head">
    <div>
      <p class="page-line">${name} · ${pageLine(edition)}</p>
      <h1>${headline}</h1>
      ${standfirst && html`<p class="standfirst">${standfirst}</p>`}
    </div>
    ${beside}
  </header>`;
}

/** "2025–26 · as of January 16, 2026, day 90 of 180". */
export function pageLine({ site, isFinal }: Edition): string {
  const year = schoolYearName(site.school_year);
  if (isFinal && !site.day_number) return `${year}, the whole school year`;
  return `${year} · as of ${longDate(site.as_of_date)}${dayWords(site)}`;
}

/** ", day 90 of 180", or nothing where the calendar has no days. */
export function dayWords({ day_number: day, days_planned: planned }: Edition["site"]): string {
  if (!day) return "";
  return planned && planned >= day ? `, day ${day} of ${planned}` : `, day ${day}`;
}
