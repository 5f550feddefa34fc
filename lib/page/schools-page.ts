import { hatchDefinitions } from "../chart/hatch.js";
import { html, type Html } from "../report/html.js";
import { dailySchoolsHeadline } from "../report/daily-schools-headline.js";
import { schoolsChangeHeadline } from "../report/schools-change-headline.js";
import { schoolsStandfirst } from "../report/schools-standfirst.js";
import { activityBlock } from "./activity-block.js";
import type { Edition } from "./edition.js";
import { dailyMeans, hasRatesOnly } from "./daily-rates.js";
import { dailySchoolsBlock } from "./daily-schools-block.js";
import { freshnessBlock } from "./freshness-block.js";
import { mapBlock } from "./map-block.js";
import { notMeasured } from "./not-measured.js";
import { pageEnd } from "./page-end.js";
import { pageHead } from "./page-head.js";
import { monthsBlock } from "./months-block.js";
import { schoolRates } from "./school-rates.js";
import { filteredSchoolsBlock } from "./schools-block.js";

/** Every school: ranked, by level, grade and month, on the map, online beside in person, and how fresh. */
export function schoolsPage(edition: Edition): Html {
  const rates = schoolRates(edition);
  const daily = hasRatesOnly(edition);
  const head = pageHead(edition, {
    name: "Schools",
    headline: daily ? dailySchoolsHeadline(dailyMeans(edition)) : schoolsChangeHeadline(rates),
    standfirst: daily ? "Choose a school for its days." : schoolsStandfirst(rates)
  });
  return html`${hatchDefinitions()}${head}${daily ? dailySchoolsBlock(edition, 1184, 250) : rankedPart(edition)}
    <div class="blocks halves">
      <div>${mapBlock(edition, 564)}</div>
      <div>${activityPart(edition)}${freshnessBlock(edition, "open")}</div>
    </div>
    ${pageEnd(edition)}`;
}

function rankedPart(edition: Edition): Html {
  return schoolRates(edition).length > 0
    ? html`${filteredSchoolsBlock(edition, 1184)}${monthsBlock(edition)}`
    : notMeasured("schools", "Schools can’t be compared", "no school has a rate of its students");
}

function activityPart(edition: Edition): Html {
  return (
    activityBlock(edition, 564) ??
    notMeasured(
      "activity",
      "Digital activity is not measured",
      "the district’s files have no activity in apps"
    )
  );
}
