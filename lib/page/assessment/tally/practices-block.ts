import type { Ingredient } from "../../../assessment/instrument.js";
import { ingredientProfiles, type IngredientProfile } from "../../../assessment/ingredient-profiles.js";
import { ratings } from "../../../assessment/rating.js";
import { tallyWords } from "../../../assessment/words/tally-words.js";
import { profileBar } from "../../../chart/assessment/profile-bar.js";
import { svgMarkup } from "../../../chart/svg-markup.js";
import { longDateIn } from "../../../assessment/words/long-date.js";
import { html, type Html } from "../../../report/html.js";
import { say, type AssessmentPlace } from "../assessment-frame.js";
import { practiceRow } from "./practice-row.js";
import { ratingLabel } from "./rating-words.js";
import { practicesHeadline } from "./tally-headline.js";
import type { TallyView } from "./tally-view.js";

/** A row a practice under its ingredient: dots, disagreement, agreed rating, evidence. */
export function practicesBlock(view: TallyView): Html {
  const { place, tally, evidence } = view;
  const words = tallyWords[place.language];
  const profiles = ingredientProfiles(tally, place.instrument);
  const most = Math.max(...tally.questions.flatMap((d) => ratings.map((rating) => d.counts[rating])));
  const asOf = evidence.find((d) => d.as_of_date !== null)?.as_of_date;
  return html`<section class="block practices" id="practices" aria-labelledby="practices-title">
    <h2 id="practices-title">${practicesHeadline(view)}</h2>
    <p class="reading">${words.practicesHow(tally.members)}</p>
    <div class="practice-list">
      ${heads(view)}
      ${place.instrument.ingredients.map((d, i) => ingredientRows(view, d, i, profiles[i], most))}
    </div>
    <p class="note">${words.practicesNote} ${asOf && words.evidenceAsOf(longDateIn(place.language, asOf))}</p>
  </section>`;
}

/** Columns are named once, for the eye: each row says for itself what it holds. */
function heads({ place }: TallyView): Html {
  const words = tallyWords[place.language];
  return html`<div class="practice-heads" aria-hidden="true">
    <span>${words.practice}</span>
    <span class="bin-heads">${binHeads(place)}</span>
    <span>${words.disagreement}</span>
    <span>${words.agreedRating}</span>
    <span>${words.evidence}</span>
  </div>`;
}

/** Once above all rows where they are as wide as the page, else above each ingredient's. */
function binHeads(place: AssessmentPlace): Html[] {
  return ratings.map((d) => html`<span>${ratingLabel(place, d)}</span>`);
}

function ingredientRows(
  view: TallyView,
  ingredient: Ingredient,
  index: number,
  profile: IngredientProfile | undefined,
  most: number
): Html {
  const id = `tally-${ingredient.ingredient_id}`;
  return html`<section class="practice-group" aria-labelledby="${id}">
    <div class="group-head">
      <h3 id="${id}">${index + 1}. ${say(view.place, ingredient.title)}</h3>
      ${profile && profileLine(view, ingredient, profile)}
    </div>
    <ol class="rows">
      <li class="bin-heads" aria-hidden="true">${binHeads(view.place)}</li>
      ${ingredient.questions.map((d) => practiceRow(view, d, most))}
    </ol>
  </section>`;
}

function profileLine(
  { place, document }: TallyView,
  ingredient: Ingredient,
  profile: IngredientProfile
): Html {
  const words = tallyWords[place.language];
  const { questions, counts } = profile;
  const parts = ratings
    .filter((d) => (counts?.[d] ?? 0) > 0)
    .map((d) => words.countOfRating(counts?.[d] ?? 0, ratingLabel(place, d)));
  const title = words.profileTitle(say(place, ingredient.title), parts.join(", "));
  const drawing = {
    document,
    width: 200,
    kind: "wide",
    id: `profile-${ingredient.ingredient_id}`,
    title
  } as const;
  return html`<span class="profile-words">${words.profile(questions.strengths, questions.between, questions.gaps)}</span>
    ${counts && html`<span class="profile">${svgMarkup(profileBar(ratings.map((rating) => ({ rating, answers: counts[rating] })), drawing))}</span>`}`; // prettier-ignore
}
