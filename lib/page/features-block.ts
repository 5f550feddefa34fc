import { countOf } from "../report/count.js";
import { html, type Html } from "../report/html.js";
import { capital } from "../report/sentence.js";
import { features } from "../snapshot/feature/feature-list.js";
import { type Feature, featureGroups, type FeatureUnit } from "../snapshot/feature/feature.js";
import { type Definition, foldedDefinitions } from "./definitions-table.js";
import { hasDays, type Edition } from "./edition.js";

/** How values of a unit are written. */
const unitWords: Readonly<Record<FeatureUnit, string>> = {
  share: "share, 0 to 1",
  share_per_ten_days: "change of a share, per ten days",
  days: "days",
  count: "count",
  flag: "yes or no",
  category: "one of a list",
  minutes: "minutes",
  percentile_points: "percentile points",
  score: "score",
  miles: "miles",
  deviations: "standard deviations"
};

/** Every feature by group, from the list that computes them, student groups last: definitions, and no student's value. */
export function featuresBlock(edition: Edition): Html {
  const told = features.filter((d) => !d.isDemographic);
  return html`<section class="block" id="features">
    <h2>${countOf(told.length, "feature")} tell what was known of a student on a date</h2>
    <p class="reading">
      ${
        hasDays(edition)
          ? "There is one row for each student enrolled on a block’s as-of date."
          : "The district’s files have no days, so none is computed of them."
      }
      A feature follows from what had been recorded by the end of that date (<code>recorded_on</code>): what
      came in or was corrected later changes it on later dates only. Days are those of the student’s own
      membership, whatever the school. What is missing stays missing; nothing is filled in. The rows stay with
      the district: this page lists definitions only.
    </p>
    ${featureGroups.map(({ group, label }) => groupPart(label, features.filter((d) => d.group === group)))}
  </section>`; // prettier-ignore
}

function groupPart(label: string, rows: readonly Feature[]): Html {
  const apart = rows.every((d) => d.isDemographic)
    ? ", kept apart: to compare groups by, not to predict from"
    : "";
  return foldedDefinitions(rows.map(told), `${label}: ${countOf(rows.length, "feature")}${apart}`);
}

function told({ name, label, definition, window, unit, isActionable }: Feature): Definition {
  const aside = [capital(window), unitWords[unit], ...(isActionable ? ["a school could change it"] : [])];
  return { name, label, definition, aside: aside.join(" · ") };
}
