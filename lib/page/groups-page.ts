import { hatchDefinitions } from "../chart/hatch.js";
import { groupsHeadline } from "../report/group-headline.js";
import { html, type Html } from "../report/html.js";
import type { Edition } from "./edition.js";
import { groupBlock } from "./group-block.js";
import { groupSets } from "./group-sets.js";
import { notMeasured } from "./not-measured.js";
import { pageEnd } from "./page-end.js";
import { pageHead } from "./page-head.js";

/** Rates by grade and student group, and gaps to everyone else with their uncertainty. */
export function groupsPage(edition: Edition): Html {
  const sets = groupSets(edition);
  const groups = sets.filter((d) => d.id !== "grades").flatMap((d) => d.groups);
  const [left, right] = [sets.filter((_, i) => i % 2 === 0), sets.filter((_, i) => i % 2 === 1)];
  return html`${hatchDefinitions()}${pageHead(edition, {
      name: "Groups",
      headline: groupsHeadline(groups),
      standfirst:
        "A gap is the difference to all other students counted, in points, with its 95% interval. It says that two groups differ, not why."
    })}
    ${sets.length === 0 && notMeasured("groups", "Groups can’t be compared", "the district’s files name no groups")}
    <div class="blocks halves">
      <div>${left.map((d) => groupBlock(edition, d))}</div>
      <div>${right.map((d) => groupBlock(edition, d))}</div>
    </div>
    ${pageEnd(edition)}`;
}
