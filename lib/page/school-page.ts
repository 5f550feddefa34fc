import { schoolYearName } from "../canon/school-year.js";
import { hatchDefinitions } from "../chart/hatch.js";
import { printButton } from "../chart/print-button.js";
import { dateSpan } from "../report/date.js";
import { html, type Html } from "../report/html.js";
import { clearGradesClause } from "../report/school-grades-headline.js";
import { attendanceHeadline } from "../report/attendance-headline.js";
import { districtClause, schoolHeadline } from "../report/school-headline.js";
import { dayWords } from "./page-head.js";
import { schoolsByName, type Edition, type School } from "./edition.js";
import { hasRatesOnly } from "./daily-rates.js";
import { schoolDays } from "./day-places.js";
import { links } from "./links.js";
import { behindWords } from "./page-end.js";
import { rateBefore, rateNow } from "./pick-rates.js";
import { rateChange } from "./rate-change.js";
import { schoolBandsBlock } from "./school-bands-block.js";
import { schoolDaysBlock } from "./school-days-block.js";
import { schoolGradesBlock, schoolGrades } from "./school-grades-block.js";
import { schoolMovementBlock } from "./school-movement-block.js";
import { schoolTeamBlock } from "./school-team-block.js";
import { schoolTrendBlock } from "./school-trend-block.js";
import { sheetFoot } from "./sheet-foot.js";
import { similarBlock } from "./similar-block.js";

/** One school's two-week report: a sheet to read, to print on two pages, and to write on. */
export function schoolPage(edition: Edition, slug: string): Html {
  const school = edition.release.school.find((d) => d.school === slug);
  if (!school) throw new Error(`no school with this address: ${slug}`);
  const place = { scope: "school" as const, school: slug };
  const now = rateNow(edition, place);
  const then = rateBefore(edition, place);
  const behind = behindWords(school);
  const standfirst = [
    hasRatesOnly(edition)
      ? "The district’s files have this school’s daily rates only, so chronic absence, a share of students, can’t be known."
      : edition.release.school.length > 1 && districtClause(now, rateNow(edition, { scope: "district" })),
    clearGradesClause(schoolGrades(edition, slug))
  ];
  return html`${hatchDefinitions()}${sheetBar(edition, school)}
    <article class="sheet">
      ${sheetLine(edition, school)}
      <h1>
        ${hasRatesOnly(edition) ? attendanceHeadline(schoolDays(edition, slug)) : schoolHeadline(now, edition.site.smallest_cell, then, rateChange(now, then))}
      </h1>
      <p class="standfirst">${standfirst.filter(Boolean).join(" ")}</p>
      ${
        behind &&
        html`<p class="state out-of-date">
          ${
            school.attendance_through
              ? html`<b>Attendance ${behind}.</b> This school’s figures cover no later day.`
              : html`<b>No attendance sent in.</b>`
          }
        </p>`
      }
      ${now && schoolBandsBlock(edition, slug)}${schoolMovementBlock(edition, slug)}${schoolGradesBlock(edition, slug)}
      <div class="blocks halves">
        ${now && schoolTrendBlock(edition, slug)}${edition.release.school.length > 1 && similarBlock(edition, slug)}
      </div>
      <div class="blocks halves">${schoolDaysBlock(edition, slug)}${schoolTeamBlock(edition, slug)}</div>
      ${sheetFoot(edition, school)}
    </article>`;
}

/** The way back to all schools, to the schools before and after by name, and to the printer. */
function sheetBar(edition: Edition, school: School): Html {
  const schools = schoolsByName(edition);
  const at = schools.indexOf(school);
  const [before, after] = [schools[at - 1], schools[at + 1]];
  return html`<nav class="sheet-bar" aria-label="Schools">
    <a href="${links(edition).schools}">All schools</a><span>/</span><b>${school.school_name}</b>
    ${before && html`<span>Before: <a rel="prev" href="${links(edition).school(before.school)}">${before.school_name}</a></span>`}
    ${after && html`<span>Next: <a rel="next" href="${links(edition).school(after.school)}">${after.school_name}</a></span>`}
    ${printButton("Print this report")}
  </nav>`;
}

function sheetLine(edition: Edition, school: School): Html {
  const { site, release } = edition;
  const block = release.snapshot_date.find(
    (d) => d.school_year === site.school_year && d.block === site.block
  );
  const report =
    block && site.blocks > 1
      ? `Two-week report · Block ${site.block}, ${dateSpan(block.first_date, block.as_of_date)}`
      : `Report · ${schoolYearName(site.school_year)}`;
  const day = dayWords(site).replace(/^, /, "as of ");
  return html`<p class="sheet-line">
    <span><b>${school.school_name}</b> · ${report}</span><span>${day || "the whole school year"}</span>
  </p>`;
}
