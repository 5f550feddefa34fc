import { hatchDefinitions } from "../chart/hatch.js";
import { districtHeadline } from "../report/district-headline.js";
import { districtStandfirst } from "../report/district-standfirst.js";
import { givenRatesHeadline, givenRatesStandfirst } from "../report/given-rates-headline.js";
import { html, type Html } from "../report/html.js";
import { bandsBlock } from "./bands-block.js";
import { calendarBlock } from "./calendar-block.js";
import { districtDays, hasRatesOnly } from "./daily-rates.js";
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
  return html`${hatchDefinitions()}${overviewHead(edition)}${hasRatesOnly(edition) ? calendarPart(edition) : throughTheYear(edition)}
    <div class="blocks seven-five">
      <div>${schoolsPart(edition)}</div>
      <div>${reasonsPart(edition)}${gradesBlock(edition, 464)}</div>
    </div>
    ${hasRatesOnly(edition) ? throughTheYear(edition) : calendarPart(edition)}
    <div class="blocks seven-five">
      <div class="second-view">${mapBlock(edition, 668)}</div>
      <div>${freshnessBlock(edition)}</div>
    </div>
    ${pageEnd(edition)}`;
}

function overviewHead(edition: Edition): Html {
  return pageHead(edition, {
    name: "Overview",
    ...(hasRatesOnly(edition) ? givenRatesWords(edition) : districtWords(edition)),
    beside: lookAt(edition)
  });
}

function districtWords(edition: Edition) {
  const now = rateNow(edition, { scope: "district" });
  const then = rateBefore(edition, { scope: "district" });
  const schools = schoolRates(edition).map((d) => ({ name: d.name, now: d.row, then: d.then }));
  return {
    headline: districtHeadline(now, then, rateChange(now, then)),
    standfirst: districtStandfirst(edition.site, now, schools)
  };
}

function givenRatesWords(edition: Edition) {
  const days = districtDays(edition);
  return {
    headline: givenRatesHeadline(days, edition.site.school_year),
    standfirst: givenRatesStandfirst(days)
  };
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
