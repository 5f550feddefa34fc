import type { Median, Tally } from "../../../assessment/tally.js";
import {
  differences,
  gaps,
  strengths,
  unknowns,
  type RankedPractice
} from "../../../assessment/ranked-practices.js";
import { scaleWords } from "../../../assessment/words/scale-words.js";
import { tallyWords } from "../../../assessment/words/tally-words.js";
import { html, type Html } from "../../../report/html.js";
import { plainPercent } from "../../../report/percent.js";
import { capital } from "../../../report/sentence.js";
import { say, type AssessmentPlace } from "../assessment-frame.js";
import { medianLabel, ratingSquare } from "./rating-words.js";
import { practiceOf } from "./tally-headline.js";
import { tallyOf, type TallyView } from "./tally-view.js";

/** Strengths to keep, gaps to close, differences to talk over, and what nobody knows: each ranked. */
export function standingsBlock(view: TallyView): Html {
  const { place, tally } = view;
  const words = tallyWords[place.language];
  const unknown = unknowns(tally);
  return html`<section class="block standings" id="standings" aria-labelledby="standings-title">
    <h2 id="standings-title">${words.standings}</h2>
    <p class="reading">${words.standingsHow}</p>
    <div class="standing-lists">
      ${ranked(place, "strengths", words.strengths, strengths(tally), words.noStrengths)}
      ${ranked(place, "gaps", words.gaps, gaps(tally), words.noGaps)}
      ${differing(view)}
    </div>
    ${unknown.length > 0 && html`<h3 class="small-heading">${words.unknowns}</h3>
      <ul class="standing-list" data-list="unknowns">
        ${unknown.map((d) => html`<li>${practiceLink(place, d.question_id)} <span class="detail">${words.unsureOf(plainPercent(round(d.unsure_share)))}</span></li>`)}
      </ul>`}
  </section>`; // prettier-ignore
}

function ranked(
  place: AssessmentPlace,
  name: string,
  title: string,
  practices: readonly RankedPractice[],
  none: string
): Html {
  const words = tallyWords[place.language];
  return html`<div>
    <h3 class="small-heading">${title}</h3>
    ${practices.length === 0 && html`<p class="none">${none}</p>`}
    <ol class="standing-list" data-list="${name}">
      ${practices.map(
        ({ question_id, median, share }) =>
          html`<li>
            ${squares(median)}
            <span>${practiceLink(place, question_id)} <span class="detail">${medianLabel(place, median)}${share !== undefined && `, ${words.shareOf(plainPercent(round(share)))}`}</span></span>
          </li>` // prettier-ignore
      )}
    </ol>
  </div>`;
}

/** With the role families on each side, where two or more can be shown. */
function differing(view: TallyView): Html {
  const { place, tally } = view;
  const words = tallyWords[place.language];
  const apart = differences(tally);
  return html`<div>
    <h3 class="small-heading">${words.differences}</h3>
    ${apart.length === 0 && html`<p class="none">${words.noDifferences}</p>`}
    <ol class="standing-list" data-list="differences">
      ${apart.map(
        ({ question_id, disagreement, distance }) =>
          html`<li>
            <span class="apart-words ${distance === "wide" || distance === "split" ? "far" : ""}"><span class="figure">${disagreement.toFixed(2)}</span></span>
            <span>${practiceLink(place, question_id)} <span class="detail">${capital(words.distance[distance])}. ${sidesOf(view, question_id)}</span></span>
          </li>` // prettier-ignore
      )}
    </ol>
  </div>`;
}

function sidesOf(view: TallyView, question_id: string): string {
  const words = tallyWords[view.place.language];
  const sides = tallyOf(view, question_id)?.sides ?? [];
  if (sides.length < 2) return words.noSides;
  return sides
    .map((d) =>
      words.side(familyLabel(view.place, d.family_id), d.members, medianLabel(view.place, d.median))
    )
    .join("; ");
}

export function familyLabel(place: AssessmentPlace, family_id: string): string {
  const family = place.instrument.families.find((d) => d.family_id === family_id);
  return family ? say(place, family.label) : scaleWords[place.language].otherFamilies;
}

/** "Leadership 4, Instruction 3, Others 2": who answered, as far as it may be told. */
export function familiesLine(place: AssessmentPlace, { families }: Tally): string {
  return families.map((d) => `${familyLabel(place, d.family_id)} ${d.members}`).join(", ");
}

function squares([better, worse]: Median): Html {
  return html`<span class="squares">${ratingSquare(better)}${better !== worse && ratingSquare(worse)}</span>`;
}

function practiceLink(place: AssessmentPlace, question_id: string): Html {
  return html`<a href="#practice-${question_id}">${practiceOf(place, question_id)}</a>`;
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
