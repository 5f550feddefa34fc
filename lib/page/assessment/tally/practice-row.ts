import { contradicts } from "../../../assessment/contradicts.js";
import type { Question } from "../../../assessment/instrument.js";
import { ratings, scaleRatings, type ScaleRating } from "../../../assessment/rating.js";
import type { QuestionTally } from "../../../assessment/tally.js";
import { tallyWords } from "../../../assessment/words/tally-words.js";
import { disagreementBar } from "../../../chart/assessment/disagreement-bar.js";
import { practiceDots } from "../../../chart/assessment/practice-dots.js";
import type { Drawing } from "../../../chart/drawing.js";
import { svgMarkup } from "../../../chart/svg-markup.js";
import { html, type Html } from "../../../report/html.js";
import { say } from "../assessment-frame.js";
import { evidenceLines } from "./evidence-line.js";
import { countsLabel, medianLabel, ratingLabel, ratingSquare } from "./rating-words.js";
import { isFarApart, tallyOf, type TallyView } from "./tally-view.js";

/** Pixels of the five bins: they fit a phone of 320 too, so that one drawing serves screens and paper. */
const dotsWidth = 280;

/** A practice's row in the coordinator's tally; `most` is the fullest bin of all rows. */
export function practiceRow(view: TallyView, question: Question, most: number): Html {
  const { place, agreement, notes } = view;
  const { question_id: id } = question;
  const words = tallyWords[place.language];
  const practice = say(place, question.practice);
  const tally = tallyOf(view, id);
  const count = notes[id]?.length ?? 0;
  if (!tally) return html``;
  return html`<li class="practice" id="practice-${id}" data-practice="${id}">
    <div class="practice-name">
      <h4><span class="question-id">${id}</span> ${practice}</h4>
      ${count > 0 && html`<a class="to-notes" href="#notes-${id}">${words.notesOf(count)}</a>`}
    </div>
    <div class="dots">${dots(view, tally, most)}</div>
    <div class="apart">${apart(view, tally)}</div>
    <div class="agreed">${agreedChoice(view, tally, practice)}</div>
    <div class="evidence">${evidence(view, id, agreement.ratings[id])}</div>
  </li>`;
}

function dots({ place, document, agreement }: TallyView, tally: QuestionTally, most: number): Html {
  const agreed = agreement.ratings[tally.question_id];
  const rows = ratings.map((rating) => ({ rating, members: tally.counts[rating] }));
  const drawing: Drawing = {
    document,
    width: dotsWidth,
    kind: "wide",
    id: `dots-${tally.question_id}`,
    title: countsLabel(place, tally)
  };
  return svgMarkup(practiceDots(rows, { ...drawing, most, ...(agreed ? { agreed } : {}) }));
}

function apart({ place, document }: TallyView, tally: QuestionTally): Html {
  const words = tallyWords[place.language];
  const { disagreement, distance, question_id } = tally;
  const head = html`<span class="phone-label">${words.disagreement}</span>`;
  if (disagreement === undefined || distance === undefined)
    return html`${head}<span class="not-measured" title="${words.noDistanceWhy}">${words.noDistance}</span>`;
  const title = `${words.disagreement} ${disagreement.toFixed(2)}, ${words.distance[distance]}`;
  const drawing = { document, width: 44, kind: "wide", id: `apart-${question_id}`, title } as const;
  const bar = svgMarkup(disagreementBar([{ disagreement, distance }], drawing));
  return html`${head}${bar}<span class="apart-words ${isFarApart(tally) ? "far" : ""}" aria-hidden="true"
      ><span class="figure">${disagreement.toFixed(2)}</span> ${words.distance[distance]}</span
    >`;
}

/** What the team agreed upon, to be set by the coordinator; the median only proposes. */
function agreedChoice({ place, agreement }: TallyView, tally: QuestionTally, practice: string): Html {
  const words = tallyWords[place.language];
  const { question_id: id, median } = tally;
  const agreed = agreement.ratings[id];
  const why = agreement.notes[id] ?? "";
  return html`<div class="agreed-choice">
      ${agreed ? ratingSquare(agreed) : html`<span class="rating-square none" aria-hidden="true"></span>`}
      <select id="agreed-${id}" data-agreed="${id}" aria-label="${words.agreedRatingOf(practice)}">
        <option value="">${words.notYet}</option>
        ${scaleRatings.map((rating) => option(rating, ratingLabel(place, rating), rating === agreed))}
      </select>
      <span class="on-paper">${agreed ? ratingLabel(place, agreed) : words.notYet}</span>
      ${agreed && html`<button type="button" class="link why-button" id="ask-why-${id}" data-ask-why="${id}" aria-label="${words.whyOf(practice)}" aria-expanded="${String(why !== "")}" aria-controls="why-${id}">${words.why}</button>`}
    </div>
    ${!agreed && median && html`<p class="median">${words.median(medianLabel(place, median))}</p>`}
    ${agreed && html`<textarea class="why" id="why-${id}" data-why="${id}" rows="1" maxlength="600" aria-label="${words.whyOf(practice)}"${why === "" && html` hidden`}>${why}</textarea>`}`; // prettier-ignore
}

function option(rating: ScaleRating, label: string, isChosen: boolean): Html {
  return isChosen
    ? html`<option value="${rating}" selected>${label}</option>`
    : html`<option value="${rating}">${label}</option>`;
}

function evidence(view: TallyView, id: string, agreed: ScaleRating | undefined): Html {
  const own = view.evidence.filter((d) => d.question_id === id);
  const differs = agreed !== undefined && own.length > 0 && contradicts(own, agreed);
  return evidenceLines(view.place, own, differs, view.place.language === "es" ? "../../" : "../");
}
