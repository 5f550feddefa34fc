import { html, type Html } from "../report/html.js";
import { hardestDay } from "../report/days-headline.js";
import { thingsToLookAt } from "../report/look-at.js";
import { rankedExact } from "../report/standing.js";
import { placesWithDays } from "./day-places.js";
import type { Edition } from "./edition.js";
import { gradeRates } from "./grades-block.js";
import { rateNow, ratesAt } from "./pick-rates.js";
import { rateChange } from "./rate-change.js";
import { schoolRates } from "./school-rates.js";

/** Three things to look at, each with the way to its place in the page; nothing where the rows offer none. */
export function lookAt(edition: Edition): Html | undefined {
  const { site, release } = edition;
  const movement = release.movement.find(
    (d) =>
      d.scope === "district" &&
      d.measure === "near_line" &&
      d.school_year === site.school_year &&
      d.block === site.block
  );
  const things = thingsToLookAt({
    district: rateNow(edition, { scope: "district" }),
    schools: schoolRates(edition).map((d) => ({ ...d, change: rateChange(d.row, d.then) })),
    grades: gradeRates(edition),
    gradeRuns: (grade) => gradeRun(edition, grade),
    nearLine: movement?.shown === "exact" ? (movement.x ?? undefined) : undefined,
    late: release.school
      .filter((d) => d.is_late)
      .map((d) => ({ name: d.school_name, through: d.attendance_through })),
    hardestDay: hardestDay(placesWithDays(edition)[0]?.days ?? [])
  }).slice(0, 3);
  if (things.length === 0) return undefined;
  return html`<aside class="look-at">
    <h2>What to look at</h2>
    ${things.map((d) => html`<p><a href="#${d.block}">${d.linked}</a>${d.rest}</p>`)}
  </aside>`;
}

/** In how many school years running before this one a grade was the highest shown at the same block. */
function gradeRun(edition: Edition, grade: string): number {
  const { site } = edition;
  for (let years = 0; ; years++) {
    const rows = ratesAt(edition, { scope: "grade" }, site.school_year - 1 - years, site.block);
    const highest = rankedExact(rows.map((row) => ({ name: row.grade ?? "", row })))[0];
    if (highest?.name !== grade) return years;
  }
}
