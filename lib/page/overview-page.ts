import { hatchDefinitions } from "../chart/hatch.js";
import { dailySchoolsHeadline } from "../report/daily-schools-headline.js";
import { districtHeadline } from "../report/district-headline.js";
import { districtStandfirst } from "../report/district-standfirst.js";
import { html, type Html } from "../report/html.js";
import { bandsBlock } from "./bands-block.js";
import { calendarBlock } from "./calendar-block.js";
import { dailyMeans, hasRatesOnly } from "./daily-rates.js";
import { dailySchoolsBlock } from "./daily-schools-block.js";
import { hasDays, type Edition } from "./edition.js";
import { freshnessBlock } from "./freshness-block.js";
import { gradesBlock } from "./grades-block.js";
import { lookAt } from "./look-at-aside.js";
import { mapBlock } from "./map-block.js";
import { notMeasured } from "./not-measured.js";
import { pageEnd } from "./page-end.js";
import { pageHead } from "./page-head.js";
import { rateBefore, rateNow } from "./pick-rates.js";
import { rateChange } from "./rate-change.js";
import { reasonsBlock } from "./reasons-block.js";
import { schoolRates } from "./school-rates.js";
import { schoolsBlock } from "./schools-block.js";
import { yearsBlock } from "./years-block.js";

/** The overview: how much absence, where, whether it is better than last year, and what to look at. */
export function overviewPage(edition: Edition): Html {
  return html`${hatchDefinitions()}${overviewHead(edition)}${throughTheYear(edition)}
    <div class="blocks seven-five">
      <div>${schoolsPart(edition)}</div>
      <div>${reasonsPart(edition)}${gradesBlock(edition, 464)}</div>
    </div>
    ${calendarPart(edition)}
    <div class="blocks seven-five">
      <div class="second-view">${mapBlock(edition, 668)}</div>
      <div>${freshnessBlock(edition)}</div>
    </div>
    ${pageEnd(edition)}`;
}

function overviewHead(edition: Edition): Html {
  const now = rateNow(edition, { scope: "district" });
  const then = rateBefore(edition, { scope: "district" });
  return pageHead(edition, {
    name: "Overview",
    headline: hasRatesOnly(edition)
      ? dailySchoolsHeadline(dailyMeans(edition))
      : districtHeadline(now, then, rateChange(now, then)),
    standfirst: !hasRatesOnly(edition)
      ? districtStandfirst(
          edition.site,
          now,
          schoolRates(edition).map((d) => ({ name: d.name, now: d.row, then: d.then }))
        )
      : "The district’s files have schools’ daily rates only, so chronic absence, a share of students, can’t be known.",
    beside: lookAt(edition)
  });
}

/** Blocks where there are days; else a completed year beside the ones before. */
function throughTheYear(edition: Edition): Html {
  if (!rateNow(edition, { scope: "district" }))
    return notMeasured(
      "bands",
      "Students by band are not measured",
      "the district’s files have no students’ rows"
    );
  return edition.site.blocks > 1 ? bandsBlock(edition) : yearsBlock(edition);
}

function schoolsPart(edition: Edition): Html {
  if (hasRatesOnly(edition)) return dailySchoolsBlock(edition, 668, 40);
  return schoolRates(edition).length > 0
    ? schoolsBlock(edition, 668)
    : notMeasured("schools", "Schools can’t be compared", "no school has a rate of its students");
}

function reasonsPart(edition: Edition): Html {
  const because = hasDays(edition)
    ? "the district’s files record no reasons"
    : "the district’s files have no student’s days";
  return reasonsBlock(edition, 464) ?? notMeasured("reasons", "Reasons are not measured", because);
}

function calendarPart(edition: Edition): Html {
  return (
    calendarBlock(edition, 1184) ??
    notMeasured("calendar", "Days of the year are not measured", "the district’s files have no days")
  );
}
