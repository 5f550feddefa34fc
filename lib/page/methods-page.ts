import { evidenceList } from "../assessment/evidence-list.js";
import { evidenceWords } from "../assessment/words/evidence-words.js";
import { attendanceCategories } from "../canon/attendance-category.js";
import { raceEthnicities } from "../canon/race-ethnicity.js";
import { reasonGroups } from "../canon/reason-group.js";
import { statusAttributes } from "../canon/student-status.js";
import { dispositions } from "../contract/dispositions.js";
import { dataTable } from "../chart/table.js";
import { releaseTables } from "../publish/release-tables.js";
import { hiddenReasons, shownStates } from "../publish/shown.js";
import { fewestSchools } from "../canon/reporting-limits.js";
import { longDate } from "../report/date.js";
import { html, type Html, type HtmlValue } from "../report/html.js";
import { list } from "../report/sentence.js";
import { hasRatesOnly } from "./daily-rates.js";
import { dictionary } from "./dictionary.js";
import { hasDays, type Edition } from "./edition.js";
import { featuresBlock } from "./features-block.js";
import { labelsBlock } from "./labels-block.js";
import { modelMethods } from "./model/model-methods.js";
import { pageEnd } from "./page-end.js";
import { pageHead } from "./page-head.js";
import { similarMeaning } from "./similar-schools.js";

/** Every definition, printed from the code's own lists and the policy in force. */
export function methodsPage(edition: Edition): Html {
  const { site, release } = edition;
  return html`${pageHead(edition, {
      name: "Methods",
      headline: "How every number is counted",
      standfirst: `The definitions of ${site.district_name}’s figures, printed from the very lists and the policy that made them.`
    })}
    <div class="prose">
      ${part("rates", "Chronic absence", html`${definitionList(release.definition)}`)}
      ${part("bands", "Bands", bandsPart(edition))}
      ${part("categories", "What is recorded of a day", categoriesPart())}
      ${part("reasons", "Reasons", reasonsPart())} ${part("groups", "Student groups", groupsPart())}
      ${part("withheld", "What is withheld", withheldPart(edition))}
      ${part("intervals", "Intervals and comparisons", intervalsPart())}
      ${part("similar", "Similar schools", html`<p>Schools ${similarMeaning}.</p>`)}
      ${part("days", "Days and blocks", daysPart(edition))}
      ${part("activity", "Digital activity", html`<p>${releaseTables.activity.doc} ${releaseTables.activity.columns.active_share.doc}. ${releaseTables.activity.columns.mean_active_days.doc}.</p>`)}
      ${part("dispositions", "What becomes of a source row", dispositionsPart())}
      ${part("published", "Figures of others", html`<p>${releaseTables.published.doc} Difference: ${releaseTables.published.columns.difference.doc}.</p>`)}
      ${part("self-assessment", "What the record says of practices", selfAssessmentPart())}
      ${part("assumptions", "What the mapping assumes", assumptionsPart(edition))}
      ${part("versions", "Versions", versionsPart(edition))}
    </div>
    ${featuresBlock(edition)}${labelsBlock()}${modelMethods()}${dictionary()}${pageEnd(edition)}`;
}

function part(id: string, name: string, content: HtmlValue): Html {
  return html`<h2><span id="${id}">${name}</span></h2>
    ${content}`;
}

function definitionList(items: readonly { term: string; meaning: string }[]): Html {
  return html`<dl>
    ${items.map(
      (d) =>
        html`<dt>${d.term}</dt>
          <dd>${d.meaning}</dd>`
    )}
  </dl>`;
}

function bandsPart({ site }: Edition): Html {
  return html`<p>
      Each student is in one band by the share of days enrolled that was missed; a rate on a boundary falls in
      the upper band. Shares are compared as whole units, never as rounded decimals.
    </p>
    <p>Bands are shown from block ${site.bands_from_block} on: before that a day or two decides them.</p>`;
}

function categoriesPart(): Html {
  return dataTable(attendanceCategories, [
    { name: "category", label: "Recorded", value: (d) => d.label },
    { name: "counts", label: "Adds to", value: (d) => d.counts, text: (d) => (d.counts === "nothing" ? "nothing" : `days absent, ${d.counts}`) }
  ], { caption: "Attendance categories" }); // prettier-ignore
}

function reasonsPart(): Html {
  return html`<p>
    A district’s own codes are put into these groups: ${list(reasonGroups.map((d) => d.label.toLowerCase()))}.
    A day without a reason is “not recorded”. Days by reason are rounded, and groups of too few students put
    together.
  </p>`;
}

function groupsPart(): Html {
  return html`<p>
      Statuses have dates: ${list(statusAttributes.map((d) => d.label.toLowerCase()))}. Sex is as the district
      records it. Race and ethnicity are the seven federal categories:
      ${list(raceEthnicities.map((d) => d.label))}.
    </p>
    <p>
      A gap is the rate of a group less the rate of those not in it: for a yes/no group its own “no” row, else
      all other students counted in the district.
    </p>`;
}

function withheldPart({ site }: Edition): Html {
  return html`<p>
      A number is published only if it tells of at least ${site.smallest_cell} students, and if no such number
      could be worked out from others. Neighboring bands are put together before any is hidden. A cell is
      shown as:
    </p>
    ${definitionList(shownStates.map((d) => ({ term: d.shown.replace("_", " "), meaning: d.meaning })))}
    <p>and, where it is not exact, says why:</p>
    ${definitionList(hiddenReasons.map((d) => ({ term: d.reason.replace("_", " "), meaning: d.meaning })))}`;
}

function intervalsPart(): Html {
  return html`<p>
      Every share of a school, grade or group has its 95% interval: Wilson’s score interval (Wilson 1927). A
      difference of two shares has Newcombe’s hybrid score interval (Newcombe 1998, method 10), which takes
      the two as independent; a year and the next share many students, so the interval of a change is, if
      anything, too wide.
    </p>
    <p>
      “Clearly” above or below means that the interval does not reach the other rate; “not clearly different”
      that it does. With many schools, some stand clear by chance alone. Nothing here says why rates differ.
    </p>`;
}

function daysPart(edition: Edition): Html {
  if (hasRatesOnly(edition))
    return html`<p>
      Each school’s rate of a day is the one it gave itself, to a tenth of a percent; what counts as absent is
      its own. Nobody can tell from rates who is chronically absent, nor how many students a rate is of: in a
      mean of schools each counts the same, large or small, and of fewer than ${fewestSchools} schools no mean
      is shown. A weekday’s mean counts each day the same.
    </p>`;
  if (!hasDays(edition)) return html`<p>Not measured, because the district’s files have no days.</p>`;
  const { release, site } = edition;
  const now = release.snapshot_date.find((d) => d.school_year === site.school_year && d.block === site.block);
  const latest = now
    ? ` Block ${now.block} ran from ${longDate(now.first_date)} to ${longDate(now.as_of_date)}.`
    : "";
  return html`<p>
    The year is cut into two-week blocks of about ten days of instruction, one set of dates for the whole
    district. Figures by block run from the first day of school to the block’s last day.${latest} A weekday’s
    mean weighs each day by the students due. Near the line:
    ${releaseTables.movement.columns.measure.doc.split(";")[1]?.trim() ?? ""}.
  </p>`;
}

function dispositionsPart(): Html {
  return html`<p>
      Each row has exactly one fate, and file by file they add up to the rows read. Where several apply, the
      first does.
    </p>
    ${definitionList(dispositions.map((d) => ({ term: d.disposition, meaning: d.meaning })))}`;
}

function selfAssessmentPart(): Html {
  const { items } = evidenceWords.en;
  const told = evidenceList.map(({ evidence_id, question_id }) => ({
    term: `${question_id}: ${items[evidence_id].label}`,
    meaning: items[evidence_id].definition
  }));
  return html`<p>
      Figures that stand beside the ratings of the district’s self-assessment. Those of students are published
      as every other: only if they tell of enough students on both sides.
    </p>
    ${definitionList(told)}`;
}

function assumptionsPart({ site }: Edition): Html {
  return site.assumptions.length > 0
    ? html`<ul>
        ${site.assumptions.map((d) => html`<li>${d}</li>`)}
      </ul>`
    : html`<p>The mapping declares no assumption.</p>`;
}

function versionsPart({ site }: Edition): Html {
  return html`<dl>
    <dt>Policy</dt>
    <dd><code>${site.policy_hash}</code></dd>
    <dt>Snapshot</dt>
    <dd><code>${site.snapshot_hash}</code></dd>
    <dt>Code</dt>
    <dd><code>${site.code_hash}</code></dd>
    <dt>Published</dt>
    <dd>${longDate(site.published_on)}</dd>
  </dl>`;
}
