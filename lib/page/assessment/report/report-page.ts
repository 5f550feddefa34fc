import type { Language } from "../../../assessment/words/languages.js";
import { hatchDefinitions } from "../../../chart/hatch.js";
import { printButton } from "../../../chart/print-button.js";
import { assessmentHeadline, assessmentStandfirst } from "../../../report/assessment-headline.js";
import { html, type Html } from "../../../report/html.js";
import { schoolYearName } from "../../../canon/school-year.js";
import type { Edition } from "../../edition.js";
import { assessmentHead, otherLanguage, say } from "../assessment-frame.js";
import { cyclePart } from "./cycle-part.js";
import { evidenceBlock } from "./evidence-block.js";
import { goalsBlock } from "./goals-block.js";
import { gridBlock } from "./grid-block.js";
import { countRatings, isFar, practiceRows } from "./practice-rows.js";
import { practicesBlock } from "./practices-block.js";
import { reportEnd } from "./report-end.js";
import { reportPlace, type ReportPlace } from "./report-place.js";
import { yearsBlock } from "./years-block.js";

/** The self-assessment's results and plan, as far as released; without any, how the year goes and what the record says. */
export function reportPage(edition: Edition, language: Language): Html {
  const place = reportPlace(edition, language);
  const rows = practiceRows(place);
  const { released } = place;
  if (!released) return html`${cyclePart(place)}${evidenceBlock(place, rows)}${reportEnd(place)}`;
  const hasRatings = released.tally !== undefined || released.agreement !== undefined;
  return html`${hatchDefinitions()}${head(place, rows)}
  ${hasRatings && practicesBlock(place, rows)}${goalsBlock(place)}${yearsBlock(place)}
  ${evidenceBlock(place, rows)}${reportEnd(place)}`;
}

function head(place: ReportPlace, rows: ReturnType<typeof practiceRows>): Html {
  const { words, released, edition, instrument } = place;
  const hasRatings = released?.tally !== undefined || released?.agreement !== undefined;
  const far = rows.filter(isFar).sort((a, b) => (b.tally?.disagreement ?? 0) - (a.tally?.disagreement ?? 0));
  const facts = {
    counts: countRatings(rows),
    isAgreed: released?.agreement !== undefined,
    urgent: rows
      .filter((d) => d.standing === "urgent_gap")
      .map((d) => say({ ...place, instrument }, d.ingredient.title)),
    far: far.map((d) => say(place, d.question.practice)),
    goals: released?.plan?.goals.length ?? 0,
    year: schoolYearName(place.school_year)
  };
  const answered = released?.tally && words.answered(released.tally.members);
  const met = released?.agreement && words.month(released.agreement.agreed_on);
  return assessmentHead(place, {
    name: words.name,
    headline: assessmentHeadline(facts, words),
    standfirst: html`${assessmentStandfirst(facts, words)}
      ${edition.site.is_demo && html`<span class="demo-words">${words.demo}</span>`}`,
    tools: html`<span class="stays">${[answered, met].filter((d) => d !== undefined).join(" · ")}</span>
      ${otherLanguage(place, "", words.otherLanguage)} <a href="${edition.root}assessment/${place.language === "en" ? "" : `${place.language}/`}answer">${words.again}</a>
      ${printButton(words.tools.print)}`,
    ...(hasRatings && { beside: gridBlock(place, rows) })
  });
} // prettier-ignore
